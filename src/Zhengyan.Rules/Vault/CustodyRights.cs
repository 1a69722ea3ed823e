namespace Zhengyan.Rules;

/// <summary>
/// Of an opening: who has a part in the matter, to which keys shares of the envelope's key were given, and the matters of the lead, with the one in which it is asked for.
/// </summary>
public sealed record OpeningFacts(IReadOnlySet<PersonId> Holders, IReadOnlySet<Guid> Keys, IReadOnlyList<Matter> Matters)
{
    /// <summary>Whether somebody may have nothing to do with one of these matters (people.md, Recusal): also who recused themself, and who is kept apart from the lead.</summary>
    public bool KeepAway(PersonId person, Now now) => Matters.Any(m => Recusal.Excludes(person, m, now));
}

/// <summary>Who may ask for an envelope, who may agree, who is told (people.md, identity custodians).</summary>
public static class CustodyRights
{
    /// <summary>How many must agree, and how many there must be.</summary>
    public const int Two = 2;

    /// <summary>
    /// The letter: the officer handling the matter and whoever decides for the office. That the name be looked up, which is seldom needed: the latter alone; it is not shown to them
    /// (<see cref="MayLook"/>).
    /// </summary>
    public static bool MayAsk(IReadOnlySet<Part> parts, EnvelopeKind kind) =>
        parts.Contains(Part.Head) || (kind == EnvelopeKind.Letter && parts.Contains(Part.Officer));

    /// <summary>The custodians to whom an envelope of a lead about these people is sealed: nobody it is about, nobody close to them.</summary>
    public static IReadOnlyList<Custodian> Keepers(Custody custody, IReadOnlyCollection<PersonId> subjects, Now now) =>
        [.. custody.Custodians.Where(c => c.IsActive && !subjects.Any(s => Recusal.Conflicts(c.Person, s, now)))];

    /// <summary>
    /// Whether the opening exists for a custodian: not for the requester and their relatives, not for those the lead is about and theirs, not for anybody with a part
    /// in the matter or kept out of it, not for whoever is discipline secretary today, also as a substitute, and only with a share of the envelope's key.
    /// </summary>
    public static bool MayDecide(PersonId custodian, EnvelopeOpening opening, Custody custody, OpeningFacts facts, Now now) =>
        custodian != opening.Requester && !now.University.AreKin(custodian, opening.Requester) && !facts.Holders.Contains(custodian) && !IsSecretary(custodian, now)
        && !facts.KeepAway(custodian, now)
        && Keepers(custody, opening.Subjects, now).Any(c => c.Person == custodian && facts.Keys.Contains(c.Key!.Id));

    /// <summary>
    /// Whom an opened envelope is shown to: a letter to who asked for it; the name to the two custodians who agreed, who turn to the reporter in the requester's stead, as nobody with a
    /// part in a matter ever learns it (people.md). Asked again at each look.
    /// </summary>
    public static bool MayLook(PersonId person, EnvelopeOpening opening, Custody custody, OpeningFacts facts, Now now) => opening.Kind == EnvelopeKind.Letter
        ? person == opening.Requester
        : opening.Agreed.Any(a => a.By == person) && MayDecide(person, opening, custody, facts, now);

    /// <summary>
    /// Who is told of an opening: the discipline secretary; where they ask themself, are kept out of the matter, the lead concerns them or their relatives, or they keep envelopes,
    /// whoever stands above.
    /// </summary>
    public static IReadOnlyList<PersonId> Told(EnvelopeOpening opening, Custody custody, OpeningFacts facts, Now now) =>
        Overseeing(custody, now, p => p != opening.Requester && !opening.Subjects.Any(s => Recusal.Conflicts(p, s, now)) && !facts.KeepAway(p, now));

    /// <summary>Whoever names the custodians: the discipline secretary; where they keep envelopes themself, whoever stands above.</summary>
    public static bool MayName(PersonId person, Custody custody, Now now) => Overseeing(custody, now, _ => true).Contains(person);

    /// <summary>Whether somebody has the duty of the discipline secretary today: by their post, or in the place of another.</summary>
    public static bool IsSecretary(PersonId person, Now now) => now.University.With(Duty.DisciplineSecretary, now.Today).Contains(person);

    // Who keeps envelopes oversees none, whatever the roster or a substitution makes of them since they were named.
    private static IReadOnlyList<PersonId> Overseeing(Custody custody, Now now, Func<PersonId, bool> may) =>
        [.. SecretaryOrAbove.Posts(now, post => post.IsFreeOf(p => custody.Of(p) is not null || !may(p))).Select(p => p.Person).Distinct()];
}
