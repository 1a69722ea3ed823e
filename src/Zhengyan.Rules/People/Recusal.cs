namespace Zhengyan.Rules;

/// <summary>回避: who may have nothing to do with a matter (people.md, Recusal).</summary>
public static class Recusal
{
    /// <summary>
    /// The subject, a declared close relative, whoever recused themself, whoever is kept apart from the lead, and the staff of an office whose head is the subject.
    /// </summary>
    public static bool Excludes(PersonId person, Matter matter, Now now) =>
        matter.Recused.Contains(person) || matter.KeptApart.Contains(person) || (matter.Subject is { } subject && Conflicts(person, subject.Person, now));

    /// <summary>Could never have to do with any matter about that subject.</summary>
    public static bool Conflicts(PersonId person, PersonId subject, Now now) =>
        person == subject || now.University.AreKin(person, subject) || ServesUnder(subject, person, now);

    /// <summary>The office that may not handle a matter about this person, because they head it; none where they head none.</summary>
    public static Office? Bypassed(PersonId subject, Now now) =>
        now.University.IsHeadOf(Office.Discipline, subject, now.Today) ? Office.Discipline
        : now.University.IsHeadOf(Office.Organisation, subject, now.Today) ? Office.Organisation
        : null;

    private static bool ServesUnder(PersonId subject, PersonId person, Now now) =>
        Bypassed(subject, now) is { } office && now.University.WorksIn(office, person, now.Today);
}
