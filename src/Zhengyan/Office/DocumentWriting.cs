using Zhengyan.Rules;

namespace Zhengyan.Documents;

/// <summary>Writes papers: what stands on one, with the template that is in use for it.</summary>
internal sealed class DocumentWriting(TemplateShelf shelf)
{
    /// <summary>What a written paper is, for whoever sends it.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>The paper as a .docx: the same content and the same template give the same bytes.</summary>
    public async Task<byte[]> Write(DocumentContent content, CancellationToken stop) => (await shelf.Of(content.Kind, stop)).Template.Fill(content);

    /// <summary>The same paper as a browser shows and prints it.</summary>
    public async Task<PrintedPaper> Print(DocumentContent content, CancellationToken stop) => (await shelf.Of(content.Kind, stop)).Template.Print(content);
}
