using Zhengyan.Rules;
using Zhengyan.Storage;

namespace Zhengyan.Desk;

/// <summary>A file within a package: where it lies in it, what it is, and what writes it.</summary>
/// <param name="Paper">Which of the printed papers it is, or is the canonical text or the signed scan of; none where it is another.</param>
/// <param name="Code">The code of the canonical text, as it is printed on the page; empty where there is none.</param>
internal sealed record PackagedFile(string Path, string Title, string MediaType, DocumentKind? Paper, string Code, Func<Stream, CancellationToken, Task> Write);

/// <summary>What a file holds beside its journal: the papers as they are printed, the canonical text of each, and what was scanned.</summary>
internal static class PackageContent
{
    public static IEnumerable<PackagedFile> Of(ZhengyanDb db, Matter matter) => [];
}
