using Microsoft.EntityFrameworkCore;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Storage;

namespace Zhengyan.Desk;

/// <summary>Says which version of a matter's paper was signed, by the code printed on the page: the matter is folded from its journal up to that version.</summary>
internal sealed class DocumentVersions(ZhengyanDb db, Contents contents, Surroundings surroundings)
{
    /// <summary>What a code says of a matter's paper; whoever asks must have loaded the matter for somebody who may.</summary>
    public async Task<SignedVersion> Of(DocumentCode code, Matter current, CancellationToken stop)
    {
        var before = SignedVersion.Of(code, Facts(current), []);
        return before.Version is not null ? before : SignedVersion.Of(code, Facts(current), (await UpTo(current.Id, current.Version, stop)).AsEnumerable().Reverse().Select(Facts));
    }

    /// <summary>The facts a paper is made from, by the rule book the matter keeps.</summary>
    public DocumentFacts Facts(Matter matter) => DocumentFacts.Of(matter, surroundings.Now(matter));

    /// <summary>A matter as it was after so many events; none where it never had as many.</summary>
    public async Task<Matter?> At(MatterId id, int version, CancellationToken stop) => (await UpTo(id, version, stop)).LastOrDefault() is { } matter && matter.Version == version ? matter : null;

    private async Task<List<Matter>> UpTo(MatterId id, int version, CancellationToken stop)
    {
        var versions = new List<Matter>();
        foreach (var entry in await db.Journal.AsNoTracking().Where(e => e.Stream == id.Value && e.Version <= version).OrderBy(e => e.Version).ToListAsync(stop))
        {
            var (happened, occurrence) = contents.Read(db, entry);
            versions.Add((versions.Count == 0 ? Matter.Nothing(id) : versions[^1]).After(happened, occurrence));
        }

        return versions;
    }
}
