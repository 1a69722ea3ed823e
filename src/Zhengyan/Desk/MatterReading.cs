using Microsoft.EntityFrameworkCore;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Storage;

namespace Zhengyan.Desk;

/// <summary>Reads one matter for one person: the matter and their parts in it, or nothing at all. The parts come from the database each time.</summary>
/// <param name="kept">None within a turn of writing, which sees what is not on record yet.</param>
internal sealed class MatterReading(ZhengyanDb db, Contents contents, KeptMatters? kept = null)
{
    private static readonly Func<ZhengyanDb, MatterId, PersonId, IAsyncEnumerable<Held>> Parts = EF.CompileAsyncQuery(
        (ZhengyanDb db, MatterId id, PersonId person) =>
            from part in db.Parts
            where part.Matter == id && part.Person == person
            join matter in db.Matters on part.Matter equals matter.Id
            select new Held(part.Part, matter.Version));

    private static readonly Func<ZhengyanDb, MatterId, PersonId, IAsyncEnumerable<HeldState>> PartsAndState = EF.CompileAsyncQuery(
        (ZhengyanDb db, MatterId id, PersonId person) =>
            from part in db.Parts
            where part.Matter == id && part.Person == person
            join matter in db.Matters on part.Matter equals matter.Id
            select new HeldState(part.Part, matter.State));

    public async Task<MatterSeen?> Load(MatterId id, PersonId person, CancellationToken stop = default) =>
        await FindKept(id, person, stop) ?? await Read(id, person, stop);

    private async Task<MatterSeen?> FindKept(MatterId id, PersonId person, CancellationToken stop)
    {
        if (kept is null)
        {
            return null;
        }

        var version = 0;
        var parts = new HashSet<Part>();
        await foreach (var held in Parts(db, id, person).WithCancellation(stop))
        {
            version = held.Version;
            parts.Add(held.Part);
        }

        return parts.Count > 0 && kept.Find(id, version) is { } matter ? new(matter, parts) : null;
    }

    // Parts and state in one query, and so of one moment.
    private async Task<MatterSeen?> Read(MatterId id, PersonId person, CancellationToken stop)
    {
        Matter? matter = null;
        var parts = new HashSet<Part>();
        await foreach (var held in PartsAndState(db, id, person).WithCancellation(stop))
        {
            matter ??= contents.ReadMatter(db, id, held.State);
            parts.Add(held.Part);
        }

        if (matter is null)
        {
            return null;
        }

        kept?.Keep(matter);
        return new(matter, parts);
    }

    private sealed record Held(Part Part, int Version);

    private sealed record HeldState(Part Part, byte[] State);
}

/// <summary>A matter, and the parts its reader has in it.</summary>
internal sealed record MatterSeen(Matter Matter, IReadOnlySet<Part> Parts);
