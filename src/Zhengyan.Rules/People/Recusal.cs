namespace Zhengyan.Rules;

/// <summary>回避: who may have nothing to do with a matter (people.md, Recusal).</summary>
public static class Recusal
{
    /// <summary>
    /// The subject and whoever else the lead names, a declared close relative of theirs, whoever recused themself, whoever is kept apart from the lead, and the staff of an office
    /// whose head is named.
    /// </summary>
    public static bool Excludes(PersonId person, Matter matter, Now now) =>
        matter.Recused.Contains(person) || matter.KeptApart.Contains(person) || (matter.Subject is { } subject && KeepsAway(subject.Person, person, matter, now))
        || (matter is { Subject: null, OldFile: not null } && MayBeAbout(matter, now).Any(bearer => KeepsAway(bearer, person, matter, now)))
        || (matter.AlsoNamed.Count > 0 && IsKeptAwayByOthers(person, matter, now));

    /// <summary>Could never have to do with any matter about that subject.</summary>
    public static bool Conflicts(PersonId person, PersonId subject, Now now) =>
        person == subject || now.University.AreKin(person, subject) || ServesUnder(subject, now.Today, person, now);

    /// <summary>The office that may not handle a matter about this person, because they head it; none where they head none.</summary>
    public static Office? Bypassed(PersonId subject, Now now) => HeadedBy(subject, now.Today, now);

    /// <summary>The same for a matter: because the subject, or somebody else its lead names, heads the office, or headed it when the matter was opened.</summary>
    public static Office? Bypassed(Matter matter, Now now) =>
        Named(matter).Concat(MayBeAbout(matter, now)).Select(n => HeadedBy(n, matter.OpenedOn, now) ?? Bypassed(n, now)).FirstOrDefault(office => office is not null);

    /// <summary>Whom a matter's leads name: the subject first.</summary>
    public static IEnumerable<PersonId> Named(Matter matter) => (matter.Subject is { } subject ? [subject.Person] : Array.Empty<PersonId>()).Concat(matter.AlsoNamed);

    /// <summary>
    /// Whom an old file may be about that has a name alone: everybody of the directory whose name it is. Whoever entered it said that it is none of them, and nobody keeps it from themself by saying so.
    /// </summary>
    public static IEnumerable<PersonId> MayBeAbout(Matter matter, Now now) =>
        matter is { Subject: null, OldFile: { } old } ? now.University.NamedIn(old.Name) : Array.Empty<PersonId>();

    // By itself: what it hands on would else be made for everybody of whom this is asked, and few leads name several.
    private static bool IsKeptAwayByOthers(PersonId person, Matter matter, Now now) => matter.AlsoNamed.Any(n => KeepsAway(n, person, matter, now));

    private static bool KeepsAway(PersonId named, PersonId person, Matter matter, Now now) => Conflicts(person, named, now) || ServesUnder(named, matter.OpenedOn, person, now);

    private static Office? HeadedBy(PersonId subject, DateOnly day, Now now) =>
        now.University.IsHeadOf(Office.Discipline, subject, day) ? Office.Discipline
        : now.University.IsHeadOf(Office.Organisation, subject, day) ? Office.Organisation
        : null;

    // Their staff of the day when the matter was opened do not see it later either, when the subject has gone to another post (people.md: posts as they were on the day).
    private static bool ServesUnder(PersonId subject, DateOnly headed, PersonId person, Now now) =>
        HeadedBy(subject, headed, now) is { } office && now.University.WorksIn(office, person, now.Today);
}
