using System.Globalization;
using System.Text;
using Zhengyan.Documents;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Storage;
using Zhengyan.Vault;

namespace Zhengyan.Desk;

/// <summary>A file within a package: where it lies in it, what it is, and what writes it.</summary>
/// <param name="Paper">Which of the printed papers it is, or is the canonical text or the signed scan of; none where it is another.</param>
/// <param name="Code">The code of the canonical text, as it is printed on the page; empty where it is no such text.</param>
internal sealed record PackagedFile(string Path, string Title, string MediaType, DocumentKind? Paper, string Code, Func<Stream, CancellationToken, Task> Write);

/// <summary>What a file holds beside its journal: the papers as they are printed, the canonical text of each, also of the versions that were signed, and what was scanned.</summary>
internal sealed class PackageContent(DocumentWriting writing, KeptFiles kept, Surroundings surroundings, Contents contents)
{
    public async Task<IReadOnlyList<PackagedFile>> Of(ZhengyanDb db, Matter matter, CancellationToken stop)
    {
        var facts = DocumentFacts.Of(matter, surroundings.Now(matter));
        var files = Enum.GetValues<DocumentKind>().Where(kind => DocumentTable.Of(kind).IsThere(matter)).SelectMany(kind => Paper(kind, facts)).ToList();
        var versions = new DocumentVersions(db, contents, surroundings);
        foreach (var (scan, number) in matter.Attachments.Where(a => a.Removed is null).Select((a, i) => (a, i + 1)))
        {
            files.Add(Scan(db, matter, scan, number));
            if (scan is { Document: { } kind, SignedVersion: { } version } && await versions.At(matter.Id, version, stop) is { } then)
            {
                files.Add(Text(kind, versions.Facts(then)));
            }
        }

        return [.. files.DistinctBy(f => f.Path).OrderBy(f => f.Path, StringComparer.Ordinal)];
    }

    private IEnumerable<PackagedFile> Paper(DocumentKind kind, DocumentFacts facts)
    {
        var text = Text(kind, facts);
        yield return text;
        yield return new(
            $"{Name(kind)}.docx", kind.Word().ToString(), DocumentWriting.MediaType, kind, "", async (to, stop) =>
            {
                var print = new DocumentPrint(DocumentCode.Of(kind, facts).ToString(), "");
                await to.WriteAsync(await writing.Write(DocumentTable.Of(kind).Whole(facts with { Print = print }), stop), stop);
            });
    }

    // By its version and its code: several versions of one paper may have been signed.
    private static PackagedFile Text(DocumentKind kind, DocumentFacts facts)
    {
        var text = DocumentTable.Of(kind).Whole(facts).CanonicalText();
        var code = TextCode.Of(text);
        return new(
            $"{Name(kind)}-{code}.txt", string.Create(CultureInfo.InvariantCulture, $"{kind.Word()}（规范文本，第{facts.Matter.Version}版）"), "text/plain; charset=utf-8", kind, code,
            (to, stop) => to.WriteAsync(Encoding.UTF8.GetBytes(text), stop).AsTask());
    }

    private PackagedFile Scan(ZhengyanDb db, Matter matter, Attachment scan, int number) => new(
        string.Create(CultureInfo.InvariantCulture, $"scans/{number:D3}-{scan.Id:N}{Ending(scan.MediaType)}"), scan.Title.Length > 0 ? scan.Title : scan.FileName, scan.MediaType, scan.Document, "",
        async (to, stop) =>
        {
            await using var content = kept.Open(db, matter.Id.Value, scan.Id);
            await content.CopyToAsync(to, stop);
        });

    private static string Name(DocumentKind kind) => string.Create(CultureInfo.InvariantCulture, $"papers/{(int)kind + 1:D2}-{kind}");

    private static string Ending(string mediaType) => mediaType switch
    {
        "application/pdf" => ".pdf",
        "image/jpeg" => ".jpg",
        "image/png" => ".png",
        DocumentWriting.MediaType => ".docx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" => ".xlsx",
        _ => ".bin",
    };
}
