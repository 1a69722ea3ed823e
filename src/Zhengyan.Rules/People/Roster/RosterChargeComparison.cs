namespace Zhengyan.Rules;

/// <summary>What a roster changes about who is in charge of what.</summary>
internal sealed record RosterCharges(
    IReadOnlyList<InCharge> New, IReadOnlyList<InChargeEnd> Ended, IReadOnlyList<(PersonId Leader, IReadOnlyList<Text> What)> What);

/// <summary>Compares the sheet of 分工 with what leaders are in charge of on record.</summary>
internal sealed class RosterChargeComparison(
    Roster roster, University known, DateOnly day, RosterUnits units, IReadOnlyDictionary<RosterPerson, PersonId> who, IReadOnlyList<PersonId> left)
{
    private readonly List<InCharge> begun = [];
    private readonly List<InChargeEnd> ended = [];
    private readonly List<(PersonId, IReadOnlyList<Text>)> what = [];

    public RosterCharges Compare()
    {
        var named = roster.InCharge
            .Select(c => (Charge: c, Leader: Leader(c.Leader)))
            .Where(c => c.Leader is not null).Select(c => (c.Charge, Leader: c.Leader!.Value)).ToList();
        foreach (var rows in named.GroupBy(c => c.Leader, c => c.Charge))
        {
            Compare(rows.Key, rows.ToList());
        }

        var told = named.Select(c => c.Leader).ToHashSet();
        // Who is not in the sheet is in charge of nothing any more, unless a row of it could not be told to be theirs.
        var whole = roster.InCharge.Count > 0 && named.Count == roster.InCharge.Count;
        foreach (var leader in known.Charges.Select(c => c.Leader).Distinct().Where(l => !told.Contains(l) && (whole || left.Contains(l))).Order())
        {
            End(leader, Current(leader), []);
        }

        return new(begun, ended, what);
    }

    private void Compare(PersonId leader, List<RosterCharge> rows)
    {
        var says = rows.SelectMany(r => r.Units).Distinct().ToList();
        var current = Current(leader);
        List<Text> changes = [];
        foreach (var name in says)
        {
            var unit = units.FindOrAdd(name);
            if (current.RemoveAll(c => c.Unit == unit.Id) == 0 && !Coming(leader, unit.Id))
            {
                begun.Add(new(leader, unit.Id, Since(leader, unit.Id), null));
                changes.Add(Text.Of("分管：{0}", name));
            }
        }

        End(leader, rows.TrueForAll(r => r.Complete) ? current : [], changes);
    }

    private void End(PersonId leader, List<InCharge> no, List<Text> changes)
    {
        ended.AddRange(no.Select(c => new InChargeEnd(c, day.AddDays(-1))));
        changes.AddRange(no.Select(c => Text.Of("不再分管：{0}", known.Unit(c.Unit).Name)));
        if (changes.Count > 0)
        {
            what.Add((leader, changes));
        }
    }

    // The sheet says no dates. A unit nobody was in charge of on record is taken to have been this leader's since they lead;
    // any later change begins with the roster.
    private DateOnly Since(PersonId leader, UnitId unit)
    {
        if (known.Charges.Any(c => c.Unit == unit))
        {
            return day;
        }

        var leads = roster.People.Where(r => who.TryGetValue(r, out var id) && id == leader).SelectMany(r => r.Posts)
            .Where(p => Titles.KindOf(p.Unit) == UnitKind.Leadership).Select(p => p.From).OfType<DateOnly>().ToList();
        return leads.Count > 0 && leads.Min() < day ? leads.Min() : day;
    }

    private List<InCharge> Current(PersonId leader) => [.. known.Charges.Where(c => c.Leader == leader && c.On(day))];

    private bool Coming(PersonId leader, UnitId unit) =>
        known.Charges.Any(c => c.Leader == leader && c.Unit == unit && c.From > day && (c.Until is null || c.Until >= c.From));

    // The leader of that name, though somebody else may bear it, too.
    private PersonId? Leader(string name)
    {
        var rows = roster.People.Where(p => p.Name == name).ToList();
        var inRoster = rows.Count == 1 ? rows : rows.FindAll(p => p.Posts.Any(t => Titles.KindOf(t.Unit) == UnitKind.Leadership));
        if (inRoster.Count > 0)
        {
            return inRoster.Count == 1 && who.TryGetValue(inRoster[0], out var id) ? id : null;
        }

        var recorded = known.People.Where(p => p.Name == name && known.PostsOf(p.Id, day).Any()).ToList();
        return recorded.Count == 1 ? recorded[0].Id : null;
    }
}
