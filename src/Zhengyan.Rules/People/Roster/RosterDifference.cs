namespace Zhengyan.Rules;

/// <summary>What a roster says about somebody, compared with what is on record.</summary>
public enum RosterFate
{
    /// <summary>Not on record yet.</summary>
    New,
    /// <summary>On record, and something is different.</summary>
    Changed,
    /// <summary>On record just so.</summary>
    Unchanged,
    /// <summary>On record with a post, and no longer in the roster.</summary>
    Left,
    /// <summary>Cannot be told: nothing is done about them.</summary>
    Unclear,
}

/// <summary>
/// One person of a comparison: their row, none for who left; who they are on record (for somebody new, who they will be), none where that
/// is unclear; and in sentences what is different or was not clear.
/// </summary>
public sealed record PersonDifference(RosterFate Fate, RosterPerson? Row, PersonId? Person, string Name, IReadOnlyList<Text> What)
{
    /// <summary>工号, from the roster or from the record; empty where neither has one.</summary>
    public string StaffNumber { get; init; } = Row?.StaffNumber ?? "";
}

/// <summary>A post that ends with that day; a day before its first where it turned out never to have been held.</summary>
public sealed record PostEnd(Post Was, DateOnly Until);

/// <summary>A leader stops being in charge of a unit with that day.</summary>
public sealed record InChargeEnd(InCharge Was, DateOnly Until);

/// <summary>
/// How a roster differs from the university on record, as on a day, and what applying it adds and ends. Nothing is deleted: what no
/// longer holds gets its last day, the eve of the roster's.
/// </summary>
public sealed record RosterDifference(
    DateOnly Day, IReadOnlyList<PersonDifference> People, IReadOnlyList<Unit> NewUnits, IReadOnlyList<Person> NewPeople,
    IReadOnlyList<Person> ChangedPeople, IReadOnlyList<Post> NewPosts, IReadOnlyList<PostEnd> EndedPosts,
    IReadOnlyList<InCharge> NewInCharge, IReadOnlyList<InChargeEnd> EndedInCharge)
{
    /// <summary>Compares a roster with what is on record, as on a day: usually the day the roster is as of.</summary>
    public static RosterDifference Between(Roster roster, University known, DateOnly day) =>
        new RosterComparison(roster, known, day).Compare();

    /// <summary>Applying it would change nothing.</summary>
    public bool IsEmpty =>
        NewUnits.Count + NewPeople.Count + ChangedPeople.Count + NewPosts.Count + EndedPosts.Count + NewInCharge.Count + EndedInCharge.Count == 0;

    /// <summary>
    /// Whether it gives or takes what decides who handles, approves and talks: the head's post of a unit, a duty, a post among the leaders or in one of the two offices, or being in charge of
    /// a unit. No one person may do that by themself (people.md).
    /// </summary>
    public bool MovesRights(University known)
    {
        var kinds = known.Units.Concat(NewUnits).ToDictionary(u => u.Id, u => u.Kind);
        return NewInCharge.Count + EndedInCharge.Count > 0
            || NewPosts.Concat(EndedPosts.Select(e => e.Was)).Any(p => p.IsHead || p.Duty != Duty.None || kinds[p.Unit] != UnitKind.SecondLevel);
    }

    /// <summary>Whether it changes anything about this person.</summary>
    public bool Touches(PersonId person) =>
        ChangedPeople.Any(p => p.Id == person) || NewPosts.Concat(EndedPosts.Select(e => e.Was)).Any(p => p.Person == person)
        || NewInCharge.Concat(EndedInCharge.Select(e => e.Was)).Any(c => c.Leader == person);

    /// <summary>The university after it. Must be the one compared with.</summary>
    public University Apply(University known)
    {
        var changed = ChangedPeople.ToDictionary(p => p.Id);
        var postEnds = EndedPosts.ToLookup(e => e.Was, e => e.Until);
        var chargeEnds = EndedInCharge.ToLookup(e => e.Was, e => e.Until);
        return new(
            known.Units.Concat(NewUnits),
            known.People.Select(p => changed.GetValueOrDefault(p.Id, p)).Concat(NewPeople),
            known.Posts.Select(p => postEnds.Contains(p) ? p with { Until = postEnds[p].First() } : p).Concat(NewPosts),
            known.Charges.Select(c => chargeEnds.Contains(c) ? c with { Until = chargeEnds[c].First() } : c).Concat(NewInCharge),
            known.Kinships);
    }
}
