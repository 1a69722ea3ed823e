using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Zhengyan.Rules;
using Zhengyan.Storage;

namespace Zhengyan.Journal;

/// <summary>For whom a matter exists on a day, what it wants of whom, and who waits for that.</summary>
internal sealed record Involvement(IReadOnlySet<PartRow> Parts, IReadOnlySet<DemandRow> Demands, IReadOnlySet<WaitRow> Waits)
{
    private static readonly Statement<PartRow> StoredParts = new(
        "SELECT Matter, Person, Part, IsOpen FROM parts WHERE Matter = ?1", row => new(Matter(row), Person(row), Enum.Parse<Part>(row.GetString(2)), row.GetBoolean(3)));

    private static readonly Statement<DemandRow> StoredDemands = new(
        """SELECT Matter, Person, Action, Part, Title, Clause, Due, "From" FROM demands WHERE Matter = ?1""",
        row => new(
            Matter(row), Person(row), row.GetString(2), Enum.Parse<Part>(row.GetString(3)), row.GetString(4), row.GetString(5), Moments.ReadDay(row.GetString(6)), Moments.ReadDay(row.GetString(7))));

    private static readonly Statement<WaitRow> StoredWaits = new(
        """SELECT Matter, Person, Title, "From" FROM waits WHERE Matter = ?1""", row => new(Matter(row), Person(row), row.GetString(2), Moments.ReadDay(row.GetString(3))));

    /// <summary>As they follow from the matter.</summary>
    public static Involvement Of(Matter matter, Now now)
    {
        var parts = Visibility.Audience(matter, now).Select(held => new PartRow(matter.Id, held.Person, held.Part, !matter.Stage.IsEnd())).ToHashSet();
        var demands = Rules.Demands.Of(matter, now)
            .Select(d => new DemandRow(matter.Id, d.Person, d.Action, d.Part, d.Title.Pattern, d.Clause, d.Due, d.From)).ToHashSet();
        return new(parts, demands, WaitsOf(parts, demands));
    }

    /// <summary>As they are stored.</summary>
    public static Involvement Stored(ZhengyanDb db, MatterId matter) =>
        new(StoredParts.Ask(db, matter.ToString()).ToHashSet(), StoredDemands.Ask(db, matter.ToString()).ToHashSet(), StoredWaits.Ask(db, matter.ToString()).ToHashSet());

    /// <summary>Removes what is stored of these matters.</summary>
    public static async Task Remove(ZhengyanDb db, IReadOnlyList<MatterId> matters, CancellationToken stop)
    {
        await db.Waits.Where(w => matters.Contains(w.Matter)).ExecuteDeleteAsync(stop);
        await db.Demands.Where(d => matters.Contains(d.Matter)).ExecuteDeleteAsync(stop);
        await db.Parts.Where(p => matters.Contains(p.Matter)).ExecuteDeleteAsync(stop);
    }

    /// <summary>Adds all of them, where none are stored.</summary>
    public void AddTo(ZhengyanDb db)
    {
        db.Parts.AddRange(Parts);
        db.Demands.AddRange(Demands);
        db.Waits.AddRange(Waits);
    }

    /// <summary>Writes them in the place of those that are stored, changing only what is different. Gives whether anything was.</summary>
    public bool Replace(ZhengyanDb db, Involvement stored) => Replace(db, stored.Parts, Parts) | Replace(db, stored.Demands, Demands) | Replace(db, stored.Waits, Waits);

    // Several demands of one title are one thing to wait for, from the first of them on.
    private static HashSet<WaitRow> WaitsOf(IReadOnlySet<PartRow> parts, IReadOnlySet<DemandRow> demands) =>
    [
        .. from person in parts.Where(p => p is { IsOpen: true, Part: Part.Officer or Part.LeadTalker }).Select(p => p.Person).Distinct()
           from wanted in demands.Where(d => d.Person != person).GroupBy(d => (d.Matter, d.Title))
           select new WaitRow(wanted.Key.Matter, person, wanted.Key.Title, wanted.Min(d => d.From)),
    ];

    private static MatterId Matter(SqliteDataReader row) => new(Guid.ParseExact(row.GetString(0), "N"));

    private static PersonId Person(SqliteDataReader row) => new(row.GetInt32(1));

    private static bool Replace<TRow>(ZhengyanDb db, IReadOnlySet<TRow> stored, IReadOnlySet<TRow> wanted)
        where TRow : class
    {
        var gone = stored.Where(row => !wanted.Contains(row)).ToList();
        var added = wanted.Except(stored).ToList();
        // A demand with another due date has the key of the one it replaces.
        db.RemoveRange(gone);
        db.AddRange(added);
        return gone.Count + added.Count > 0;
    }
}
