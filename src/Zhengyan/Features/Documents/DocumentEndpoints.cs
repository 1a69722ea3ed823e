using Zhengyan.Access;
using Zhengyan.Desk;
using Zhengyan.Documents;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>The papers of a matter: on a page as they are printed, and as a Word file. What is not for this reader is not there.</summary>
internal sealed class DocumentEndpoints : IEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/matters/{id:guid}/documents/{kind}", Show).Reads(ReadingOf.Document);
        routes.MapGet("/matters/{id:guid}/documents/{kind}/file", File).Reads(ReadingOf.Document);
    }

    private static async Task<IResult> Show(
        HttpContext http, Guid id, string kind, Caller caller, MatterReading reading, DocumentVersions versions, DocumentWriting writing, CancellationToken stop) =>
        await Wanted(http, id, kind, caller, reading, versions, stop) is { } paper
            ? Answers.Page<DocumentView>(new DocumentModel(
                http.Frame(), paper.Seen.Matter.Id, paper.Document.Kind, paper.ToSign, paper.IsWhole, paper.Facts.Print!.Code, await writing.Print(paper.Content(), stop), paper.Shown) { Signature = paper.Signature })
            : Answers.NotFound(http);

    private static async Task<IResult> File(
        HttpContext http, Guid id, string kind, Caller caller, MatterReading reading, DocumentVersions versions, DocumentWriting writing, CancellationToken stop) =>
        await Wanted(http, id, kind, caller, reading, versions, stop) is { } paper
            ? new DocumentFile(paper, await writing.Write(paper.Content(), stop))
            : Answers.NotFound(http);

    private static async Task<WantedPaper?> Wanted(
        HttpContext http, Guid id, string word, Caller caller, MatterReading reading, DocumentVersions versions, CancellationToken stop)
    {
        if (DocumentAddress.Kind(word) is not { } kind || reading.Load(new MatterId(id), caller.Person) is not { } seen)
        {
            return null;
        }

        var (document, toSign) = (DocumentTable.Of(kind), http.Request.Query.ContainsKey("sign"));
        if (!document.IsFor(seen.Parts, seen.Matter) || (toSign && !document.IsWholeFor(seen.Parts, seen.Matter)))
        {
            return null;
        }

        var facts = versions.Facts(seen.Matter);
        return new(document, seen, toSign, facts with
        {
            Print = toSign
                ? new(DocumentCode.Of(kind, facts).ToString(), "")
                : new("", $"工作稿，不作签字用　{caller.Name} {caller.StaffNumber}　{Words.Chinese.Moment(http.RequestServices.GetRequiredService<TimeProvider>().Now())}"),
        });
    }
}
