using Zhengyan.Rules;

namespace Zhengyan.Documents;

/// <summary>
/// A .docx in which placeholders stand for what a paper says: <c>{{谈话对象.姓名}}</c> for a value, <c>{{核实事项.内容}}</c> for a column of a list, whose row or paragraph is
/// repeated, and <c>{{如有 谈话对象.民族}}</c> for a row or paragraph that vanishes when there is nothing to say. There is nothing else: a template cannot run anything.
/// </summary>
internal sealed class Template
{
    /// <summary>The largest file that is read.</summary>
    public const int LargestFile = 5 << 20;

    private readonly DocxPackage package;
    private readonly HashSet<DocxPart> marked;

    private Template(DocxPackage package)
    {
        this.package = package;
        marked = [.. package.Parts.Where(p => p.IsMarked())];
    }

    /// <summary>The template in this file, or every reason why it cannot be used.</summary>
    public static TemplateReading Read(byte[] file, DocumentVocabulary vocabulary)
    {
        var opened = DocxReading.Read(file);
        if (opened.Package is not { } package)
        {
            return new(null, opened.Refusals);
        }

        var placeholders = new PlaceholderReading(vocabulary);
        foreach (var part in package.Parts.Where(p => p.Xml is not null && p.HoldsText))
        {
            placeholders.Read(part);
        }

        IReadOnlyList<Refusal> refusals = [.. opened.Refusals, .. placeholders.Refusals()];
        return refusals.Count == 0 ? new(new(package), []) : new(null, refusals);
    }

    /// <summary>The template in this stream, of which no more is read than a template may have.</summary>
    public static async Task<TemplateReading> Read(Stream file, DocumentVocabulary vocabulary, CancellationToken stop) =>
        Read(await Bytes(file, stop), vocabulary);

    /// <summary>What is in this stream, up to one byte more than a template may have.</summary>
    public static async Task<byte[]> Bytes(Stream file, CancellationToken stop)
    {
        using var content = new MemoryStream();
        var piece = new byte[81920];
        int read;
        while (content.Length <= LargestFile && (read = await file.ReadAsync(piece, stop)) > 0)
        {
            content.Write(piece, 0, (int)Math.Min(read, LargestFile + 1 - content.Length));
        }

        return content.ToArray();
    }

    /// <summary>The paper: the same content gives the same bytes.</summary>
    public byte[] Fill(DocumentContent content) => Filled(content).ToBytes();

    /// <summary>The paper as a browser shows it.</summary>
    public PrintedPaper Print(DocumentContent content) => PaperPrinting.Of(Filled(content));

    private DocxPackage Filled(DocumentContent content)
    {
        var filling = new Filling(content);
        return new([.. package.Parts.Select(p => marked.Contains(p) ? p with { Xml = filling.Fill(p.Xml!) } : p)]);
    }
}
