namespace Zhengyan.Rules;

/// <summary>Of an opening: who has a part in the matter, and to which keys shares of the envelope's key were given.</summary>
public sealed record OpeningFacts(IReadOnlySet<PersonId> Holders, IReadOnlySet<Guid> Keys);

/// <summary>Who may ask for an envelope, who may agree, who is told (people.md, identity custodians).</summary>
public static class CustodyRights
{
    /// <summary>How many must agree, and how many there must be.</summary>
    public const int Two = 2;

    /// <summary>The letter: for the officer handling the matter and whoever decides for the office. The name, which is seldom needed: for the latter alone.</summary>
    public static bool MayAsk(IReadOnlySet<Part> parts, EnvelopeKind kind) =>
        parts.Contains(Part.Head) || (kind == EnvelopeKind.Letter && parts.Contains(Part.Officer));

    /// <summary>The custodians to whom an envelope of a lead about these people is sealed: nobody it is about, nobody close to them.</summary>
    public static IReadOnlyList<Custodian> Keepers(Custody custody, IReadOnlyCollection<PersonId> subjects, Now now) =>
        [.. custody.Custodians.Where(c => c.IsActive && !subjects.Any(s => Recusal.Conflicts(c.Person, s, now)))];

    /// <summary>
    /// Whether the opening exists for a custodian: not for the requester and their relatives, not for those the lead is about and theirs, not for anybody with a part
    /// in the matter, not for whoever is discipline secretary today, also as a substitute, and only with a share of the envelope's key.
    /// </summary>
    public static bool MayDecide(PersonId custodian, EnvelopeOpening opening, Custody custody, OpeningFacts facts, Now now) =>
        custodian != opening.Requester && !now.University.AreKin(custodian, opening.Requester) && !facts.Holders.Contains(custodian) && !IsSecretary(custodian, now)
        && Keepers(custody, opening.Subjects, now).Any(c => c.Person == custodian && facts.Keys.Contains(c.Key!.Id));

    /// <summary>
    /// Who is told of an opening: the discipline secretary; where they ask themself, the lead concerns them or their relatives, or they keep envelopes, whoever stands above.
    /// </summary>
    public static IReadOnlyList<PersonId> Told(EnvelopeOpening opening, Custody custody, Now now) =>
        Overseeing(custody, now, p => p != opening.Requester && !opening.Subjects.Any(s => Recusal.Conflicts(p, s, now)));

    /// <summary>Whoever names the custodians: the discipline secretary; where they keep envelopes themself, whoever stands above.</summary>
    public static bool MayName(PersonId person, Custody custody, Now now) => Overseeing(custody, now, _ => true).Contains(person);

    /// <summary>Whether somebody has the duty of the discipline secretary today: by their post, or in the place of another.</summary>
    public static bool IsSecretary(PersonId person, Now now) => now.University.With(Duty.DisciplineSecretary, now.Today).Contains(person);

    // Who keeps envelopes oversees none, whatever the roster or a substitution makes of them since they were named.
    private static IReadOnlyList<PersonId> Overseeing(Custody custody, Now now, Func<PersonId, bool> may) =>
        [.. SecretaryOrAbove.Posts(now, p => custody.Of(p.Person) is null && may(p.Person)).Select(p => p.Person).Distinct()];
}
