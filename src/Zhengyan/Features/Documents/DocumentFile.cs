using Zhengyan.Documents;
using Zhengyan.Journal;

namespace Zhengyan.Features;

/// <summary>A paper as a Word file, to be kept and never to be shown here. Its name says the number and the title, and nobody's name.</summary>
internal sealed class DocumentFile(WantedPaper paper, byte[] content) : IResult, IShows
{
    Shown? IShows.Shows => paper.Shown;

    public Task ExecuteAsync(HttpContext httpContext) => Results.File(content, DocumentWriting.MediaType, $"{paper.Name}.docx").ExecuteAsync(httpContext);
}
