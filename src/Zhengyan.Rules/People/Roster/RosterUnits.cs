namespace Zhengyan.Rules;

/// <summary>The units on record and those a roster adds, by name.</summary>
internal sealed class RosterUnits
{
    private readonly Dictionary<string, Unit> units;
    private readonly List<Unit> added = [];
    private int last;

    public RosterUnits(University known)
    {
        units = known.Units.GroupBy(u => RosterWords.Tidy(u.Name)).ToDictionary(g => g.Key, g => g.First());
        last = known.Units.Select(u => u.Id.Value).DefaultIfEmpty().Max();
    }

    /// <summary>Those the roster adds.</summary>
    public IReadOnlyList<Unit> New => added;

    public UnitId? Find(string name) => units.TryGetValue(RosterWords.Tidy(name), out var unit) ? unit.Id : null;

    public Unit FindOrAdd(string name)
    {
        var tidy = RosterWords.Tidy(name);
        if (!units.TryGetValue(tidy, out var unit))
        {
            units[tidy] = unit = new(new(++last), tidy, Titles.KindOf(tidy), null);
            added.Add(unit);
        }

        return unit;
    }
}
