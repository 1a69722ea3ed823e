using Microsoft.EntityFrameworkCore;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Storage;

namespace Zhengyan.Desk;

/// <summary>Reads one matter for one person: the matter and their parts in it, or nothing at all.</summary>
internal sealed class MatterReading(ZhengyanDb db, Contents contents)
{
    private static readonly Func<ZhengyanDb, MatterId, PersonId, IAsyncEnumerable<Held>> Query = EF.CompileAsyncQuery(
        (ZhengyanDb db, MatterId id, PersonId person) =>
            from part in db.Parts
            where part.Matter == id && part.Person == person
            join matter in db.Matters on part.Matter equals matter.Id
            select new Held(part.Part, matter.State));

    public async Task<MatterSeen?> Load(MatterId id, PersonId person, CancellationToken stop = default)
    {
        Matter? matter = null;
        var parts = new HashSet<Part>();
        await foreach (var held in Query(db, id, person).WithCancellation(stop))
        {
            matter ??= contents.ReadMatter(db, id, held.State);
            parts.Add(held.Part);
        }

        return matter is null ? null : new(matter, parts);
    }

    private sealed record Held(Part Part, byte[] State);
}

/// <summary>A matter, and the parts its reader has in it.</summary>
internal sealed record MatterSeen(Matter Matter, IReadOnlySet<Part> Parts);
