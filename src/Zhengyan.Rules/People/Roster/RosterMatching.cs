namespace Zhengyan.Rules;

/// <summary>How a row was matched with somebody on record.</summary>
internal enum RosterMatch
{
    ByNumber, ByName, Nobody, Unclear,
}

/// <summary>
/// Who on record each row is: by staff number, else by name where one person alone bears it on both sides. Somebody new is only who can be told from all other rows.
/// </summary>
internal sealed class RosterMatching
{
    private readonly Dictionary<string, List<Person>> byNumber;
    private readonly ILookup<string, Person> byName;
    private readonly ILookup<string, RosterPerson> rowsByName;
    private readonly HashSet<string> numbersInRoster;

    public RosterMatching(Roster roster, University known)
    {
        byNumber = known.People.Where(p => p.StaffNumber.Length > 0).GroupBy(p => p.StaffNumber).ToDictionary(g => g.Key, g => g.ToList());
        byName = known.People.ToLookup(p => RosterWords.Tidy(p.Name));
        rowsByName = roster.People.ToLookup(p => p.Name);
        numbersInRoster = [.. roster.People.Select(p => p.StaffNumber).Where(n => n.Length > 0)];
    }

    public (RosterMatch How, Person? Person) Find(RosterPerson row)
    {
        if (row.StaffNumber.Length > 0 && byNumber.TryGetValue(row.StaffNumber, out var numbered))
        {
            return numbered.Count == 1 ? (RosterMatch.ByNumber, numbered[0]) : (RosterMatch.Unclear, null);
        }

        // Who has a number of their own in the roster is taken; who has another number than the row is somebody else.
        var candidates = byName[row.Name]
            .Where(p => p.StaffNumber.Length == 0 || (row.StaffNumber.Length == 0 && !numbersInRoster.Contains(p.StaffNumber)))
            .ToList();
        var rivals = rowsByName[row.Name].Count(r => r.StaffNumber.Length == 0
            || (!byNumber.ContainsKey(r.StaffNumber) && candidates.Exists(p => p.StaffNumber.Length == 0)));
        return candidates switch
        {
            [] => (IsClear(row) ? RosterMatch.Nobody : RosterMatch.Unclear, null),
            [var only] when rivals == 1 => (RosterMatch.ByName, only),
            _ => (RosterMatch.Unclear, null),
        };
    }

    // Without a number of its own, a row of a name that stands there twice may be the other row's person; so may one whose number another name claims.
    private bool IsClear(RosterPerson row) => row.StaffNumber.Length > 0 || (row.SharedNumber.Length == 0 && rowsByName[row.Name].Count() == 1);
}
