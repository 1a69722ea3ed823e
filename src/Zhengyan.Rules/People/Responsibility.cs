namespace Zhengyan.Rules;

/// <summary>Who answers for a person (§0.2), and who may hold a talk with them (§1.3, §4.2).</summary>
public static class Responsibility
{
    /// <summary>
    /// The responsible persons, nearest first: for a member of a unit its two heads, then the leader in charge; for a head the leader in charge;
    /// where nobody else answers, the party secretary.
    /// </summary>
    public static IReadOnlyList<Reasoned> For(PersonId subject, University university, DateOnly on)
    {
        if (university.MainPost(subject, on) is not { } post)
        {
            return [];
        }

        var unit = university.Unit(post.Unit);
        var name = university.Person(subject).Name;
        var answering = new List<Reasoned>();
        if (!post.IsHead && unit.Kind != UnitKind.Leadership)
        {
            answering.AddRange(university.HeadsOf(post.Unit, on).Where(p => p != subject).Select(p =>
                new Reasoned(p, Text.Of("{0}主要负责人，对本单位的{1}负责", unit.Name, name), "§1.3")));
        }

        answering.AddRange(university.LeadersInChargeOf(post.Unit, on).Where(p => p != subject).Select(p =>
            new Reasoned(p, Text.Of("分管{0}的校领导，对{1}负责", unit.Name, name), "§0.2")));
        if (answering.Count == 0)
        {
            answering.AddRange(university.PostsWith(Duty.PartySecretary, on).Where(p => p.Person != subject).Select(p =>
                new Reasoned(p.Person, Text.Of("党委书记，没有其他校领导分管{0}", unit.Name), "§0.2") { By = p }));
        }

        return answering;
    }

    /// <summary>
    /// Who may lead the talk. The responsible persons always; for a division head without a violation also the two offices (§4.2).
    /// Where every responsible person is excluded it moves up to the party secretary.
    /// </summary>
    public static IReadOnlyList<Reasoned> LeadTalkers(Matter matter, Now now)
    {
        var subject = matter.Subject ?? throw new InvalidOperationException("a stub has no subject");
        var may = For(subject.Person, now.University, now.Today).ToList();
        if (subject.Rank == Rank.DivisionHead && matter.FindingOrNone != Finding.SlightViolation)
        {
            may.AddRange(FromOffices(subject, now).Select(r => r with { Why = Text.Of("{0}人员，按干部管理权限可以主持谈话", OfficeOf(r.Person, now)), Clause = "§4.2" }));
        }

        bool Excluded(PersonId person) => Recusal.Excludes(person, matter, now);
        var free = may.Where(r => r.By?.IsFreeOf(Excluded) ?? !Excluded(r.Person)).DistinctBy(r => r.Person).ToList();
        return free.Count > 0
            ? free
            : [.. now.University.PostsWith(Duty.PartySecretary, now.Today).Concat(now.University.PostsWith(Duty.President, now.Today))
                .Where(p => p.IsFreeOf(Excluded)).Take(1)
                .Select(p => new Reasoned(p.Person, may.Count == 0 ? Text.Of("谈话对象现在没有职务，由学校负责") : Text.Of("其他责任人均须回避，由上一级负责"), "§0.2") { By = p })];
    }

    /// <summary>Who may take part: whoever may lead, and the officers of the two offices (§1.3).</summary>
    public static IReadOnlyList<Reasoned> Participants(Matter matter, Now now) =>
        [.. LeadTalkers(matter, now).Where(r => r.Clause != "§4.2").Concat(FromOffices(matter.Subject!, now)).Where(r => !Recusal.Excludes(r.Person, matter, now)).DistinctBy(r => r.Person)];

    /// <summary>
    /// Who may keep the record: whom the discipline office sends (§4.3); where its head is the subject, whom the organisation department sends.
    /// </summary>
    public static IReadOnlyList<Reasoned> Recorders(Matter matter, Now now)
    {
        var office = Recusal.Bypassed(matter, now) == Office.Discipline ? Office.Organisation : Office.Discipline;
        var why = office == Office.Discipline ? Text.Of("由纪委办公室派出") : Text.Of("纪委办公室须回避，由组织部派出");
        return [.. now.University.StaffOf(office, now.Today).Where(p => !Recusal.Excludes(p, matter, now)).Select(p => new Reasoned(p, why, "§4.3"))];
    }

    private static Text OfficeOf(PersonId person, Now now) =>
        now.University.WorksIn(Office.Discipline, person, now.Today) ? Text.Of("纪委办公室") : Text.Of("组织部");

    private static IEnumerable<Reasoned> FromOffices(SubjectThatDay subject, Now now) =>
        now.University.StaffOf(Office.Discipline, now.Today).Select(p => new Reasoned(p, Text.Of("纪委办公室人员，按干部管理权限参加"), "§1.3"))
            .Concat(now.University.StaffOf(Office.Organisation, now.Today).Select(p => new Reasoned(p, Text.Of("组织部人员，按干部管理权限参加"), "§1.3")))
            .Where(r => r.Person != subject.Person);
}
