using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Storage;

namespace Zhengyan.Desk;

/// <summary>Reads one matter for one person: the matter and their parts in it, or nothing at all. The parts come from the database each time.</summary>
/// <param name="kept">None within a turn of writing, which sees what is not on record yet.</param>
internal sealed class MatterReading(ZhengyanDb db, Contents contents, KeptMatters? kept = null)
{
    private static readonly Statement<(Part Part, int Version)> Parts = new(
        "SELECT p.Part, m.Version FROM parts p JOIN matters m ON m.Id = p.Matter WHERE p.Matter = ?1 AND p.Person = ?2",
        row => (Enum.Parse<Part>(row.GetString(0)), row.GetInt32(1)));

    // Parts and state in one query, and so of one moment.
    private static readonly Statement<(Part Part, byte[] State)> PartsAndState = new(
        "SELECT p.Part, m.State FROM parts p JOIN matters m ON m.Id = p.Matter WHERE p.Matter = ?1 AND p.Person = ?2",
        row => (Enum.Parse<Part>(row.GetString(0)), row.GetFieldValue<byte[]>(1)));

    public MatterSeen? Load(MatterId id, PersonId person) => kept is null ? Read(id, person)
        : Parts.Ask(db, id.ToString(), person.Value) is [var first, ..] held ? FindKept(id, first.Version, held.Select(h => h.Part)) ?? Read(id, person)
        : null;

    /// <summary>The same with what else its page asks for.</summary>
    public MatterOpened? Open(MatterId id, PersonId person, DateOnly today)
    {
        var around = MatterAround.Ask(db, id, person, today);
        return around.Parts.Count > 0 && (FindKept(id, around.Version, around.Parts) ?? Read(id, person)) is { } seen ? new(seen, around) : null;
    }

    private MatterSeen? FindKept(MatterId id, int version, IEnumerable<Part> parts) => kept?.Find(id, version) is { } matter ? new(matter, parts.ToHashSet()) : null;

    private MatterSeen? Read(MatterId id, PersonId person)
    {
        if (PartsAndState.Ask(db, id.ToString(), person.Value) is not [var first, ..] held)
        {
            return null;
        }

        var matter = contents.ReadMatter(db, id, first.State);
        kept?.Keep(matter);
        return new(matter, held.Select(h => h.Part).ToHashSet());
    }
}

/// <summary>A matter, and the parts its reader has in it.</summary>
internal sealed record MatterSeen(Matter Matter, IReadOnlySet<Part> Parts);

/// <summary>A matter whose page is opened.</summary>
internal sealed record MatterOpened(MatterSeen Seen, MatterAround Around);
