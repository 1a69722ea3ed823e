using Zhengyan.Rules;

namespace Zhengyan.Tests.Support;

/// <summary>
/// A small made-up university: five leaders, the two offices, one college, one department. The vice president is in charge of the
/// college and the department, the two secretaries each of their office.
/// </summary>
internal static class SmallUniversity
{
    /// <summary>A Monday; most situations begin on it.</summary>
    public static readonly DateOnly FirstDay = new(2026, 3, 2);

    public static readonly UnitId Leadership = new(1), DisciplineOffice = new(2), OrganisationDepartment = new(3), College = new(4), Department = new(5);

    private static readonly DateOnly Since = new(2020, 1, 1);

    public static IReadOnlyList<Unit> Units { get; } =
    [
        new(Leadership, "校领导", UnitKind.Leadership, null),
        new(DisciplineOffice, "纪委办公室", UnitKind.DisciplineOffice, null),
        new(OrganisationDepartment, "组织部", UnitKind.OrganisationDepartment, null),
        new(College, "物理学院", UnitKind.SecondLevel, null),
        new(Department, "后勤保障部", UnitKind.SecondLevel, null),
    ];

    public static IReadOnlyList<Person> People { get; } = [.. Who.Names.Select(n =>
        new Person(n.Key, $"{1000 + n.Key.Value}", n.Value, "男", "汉族", new DateOnly(1975, 6, 1), "中共党员"))];

    public static IReadOnlyList<Post> Posts { get; } =
    [
        Post(Who.PartySecretary, Leadership, "党委书记", Rank.BureauHead, Duty.PartySecretary, true),
        Post(Who.President, Leadership, "校长", Rank.BureauHead, Duty.President, true),
        Post(Who.CadreSecretary, Leadership, "党委副书记", Rank.DeputyBureauHead, Duty.DeputySecretaryForCadres),
        Post(Who.DisciplineSecretary, Leadership, "纪委书记", Rank.DeputyBureauHead, Duty.DisciplineSecretary),
        Post(Who.VicePresident, Leadership, "副校长", Rank.DeputyBureauHead),
        Post(Who.DisciplineHead, DisciplineOffice, "主任", Rank.DivisionHead, head: true),
        Post(Who.DisciplineOfficer, DisciplineOffice, "副主任", Rank.DeputyDivisionHead),
        Post(Who.SecondDisciplineOfficer, DisciplineOffice, "科长", Rank.SectionHead),
        Post(Who.Registrar, DisciplineOffice, "科员", Rank.Staff, Duty.Registrar),
        Post(Who.OrganisationHead, OrganisationDepartment, "部长", Rank.DivisionHead, head: true),
        Post(Who.OrganisationOfficer, OrganisationDepartment, "副部长", Rank.DeputyDivisionHead),
        Post(Who.SecondOrganisationOfficer, OrganisationDepartment, "科员", Rank.Staff),
        Post(Who.CollegeSecretary, College, "党委书记", Rank.DivisionHead, head: true),
        Post(Who.Dean, College, "院长", Rank.DivisionHead, head: true),
        Post(Who.DeputyDean, College, "副院长", Rank.DeputyDivisionHead),
        Post(Who.CollegeOfficeHead, College, "办公室主任", Rank.SectionHead),
        Post(Who.Teacher, College, "教师", Rank.None),
        Post(Who.DepartmentHead, Department, "部长", Rank.DivisionHead, head: true),
        Post(Who.DeputyDepartmentHead, Department, "副部长", Rank.DeputyDivisionHead),
        Post(Who.DepartmentClerk, Department, "办事员", Rank.Clerk),
    ];

    public static IReadOnlyList<InCharge> Charges { get; } =
    [
        new(Who.DisciplineSecretary, DisciplineOffice, Since, null),
        new(Who.CadreSecretary, OrganisationDepartment, Since, null),
        new(Who.VicePresident, College, Since, null),
        new(Who.VicePresident, Department, Since, null),
    ];

    /// <summary>The university as a rule.</summary>
    public static University AsARule { get; } = With();

    /// <summary>The university where these are close relatives of each other.</summary>
    public static University WithKin(params IEnumerable<(PersonId One, PersonId Other)> kin) =>
        With(kin: kin.Select(k => new Kinship(k.One, k.Other)));

    /// <summary>The university with other posts, charges or kinships than as a rule.</summary>
    public static University With(IEnumerable<Post>? posts = null, IEnumerable<InCharge>? charges = null, IEnumerable<Kinship>? kin = null) =>
        new(Units, People, posts ?? Posts, charges ?? Charges, kin ?? []);

    /// <summary>The posts, those of one person changed.</summary>
    public static IEnumerable<Post> PostsWhere(PersonId person, Func<Post, IEnumerable<Post>> become) =>
        Posts.SelectMany(p => p.Person == person ? become(p) : [p]);

    /// <summary>An act on a day, at nine in the morning of the day it is recorded.</summary>
    public static Now Now(
        PersonId person, DateOnly? on = null, University? university = null, PersonId? enteredBy = null, DateOnly? recordedOn = null) =>
        new(person, on ?? FirstDay, new((recordedOn ?? on ?? FirstDay).ToDateTime(new(9, 0)), TimeSpan.FromHours(8)), university ?? AsARule,
            RuleBook.Shipped, WorkingCalendar.Shipped, (_, _) => 1, enteredBy);

    public static Post Post(PersonId person, UnitId unit, string title, Rank rank, Duty duty = Duty.None, bool head = false) =>
        new(person, unit, title, rank, duty, head, Since, null);
}

/// <summary>The people of the small university, by what they are.</summary>
internal static class Who
{
    public static readonly PersonId
        PartySecretary = new(1), President = new(2), CadreSecretary = new(3), DisciplineSecretary = new(4), VicePresident = new(5),
        DisciplineHead = new(6), DisciplineOfficer = new(7), SecondDisciplineOfficer = new(8), Registrar = new(9),
        OrganisationHead = new(10), OrganisationOfficer = new(11), SecondOrganisationOfficer = new(12),
        CollegeSecretary = new(13), Dean = new(14), DeputyDean = new(15), CollegeOfficeHead = new(16), Teacher = new(17),
        DepartmentHead = new(18), DeputyDepartmentHead = new(19), DepartmentClerk = new(20), Retired = new(21);

    /// <summary>Everybody, with their name.</summary>
    public static IReadOnlyDictionary<PersonId, string> Names { get; } = new Dictionary<PersonId, string>
    {
        [PartySecretary] = "甘为民", [President] = "边一舟", [CadreSecretary] = "丁若谷", [DisciplineSecretary] = "严守正", [VicePresident] = "傅远山",
        [DisciplineHead] = "纪明", [DisciplineOfficer] = "钟慎", [SecondDisciplineOfficer] = "陆白", [Registrar] = "柳青",
        [OrganisationHead] = "祖安", [OrganisationOfficer] = "左平", [SecondOrganisationOfficer] = "宁可",
        [CollegeSecretary] = "苏和", [Dean] = "袁理", [DeputyDean] = "田夫", [CollegeOfficeHead] = "班文", [Teacher] = "焦石",
        [DepartmentHead] = "侯勤", [DeputyDepartmentHead] = "车前", [DepartmentClerk] = "米粒", [Retired] = "桑榆",
    };

    /// <summary>Everybody.</summary>
    public static IEnumerable<PersonId> Everybody => Names.Keys;
}
