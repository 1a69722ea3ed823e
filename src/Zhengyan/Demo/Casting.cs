using Zhengyan.Access;
using Zhengyan.Rules;

namespace Zhengyan.Demo;

/// <summary>Sorts people into groups; who fits in several stands in the first.</summary>
internal sealed class Casting(University university, DateOnly today, IReadOnlyList<Account> accounts)
{
    /// <summary>Whom the fourteen leads of the demonstration are about.</summary>
    private static readonly string[] Subjects =
    [
        "金海梓", "吴雨", "陈嘉军", "薛子静", "吕栋", "郭才杰", "王栋勇", "廖才立", "曾国", "丁新静", "熊嘉欣",
    ];

    private readonly Dictionary<PersonId, string> accountOf =
        accounts.Where(a => a.PersonId is not null).ToDictionary(a => new PersonId(a.PersonId!.Value), a => a.Id);

    private readonly HashSet<PersonId> placed = [];

    public Cast Cast()
    {
        List<CastGroup> groups =
        [
            Group(Text.Of("纪委办负责人"), Text.Of("分派核实，审批副处级及以下人员的谈话"), university.HeadsOf(Office.Discipline, today)),
            Group(Text.Of("信访受理人"), Text.Of("登记线索，补录纸质办理的事项"), university.With(Duty.Registrar, today)),
            Group(Text.Of("承办人员"), Text.Of("核实、建议、安排、记录、跟踪、归档"), university.StaffOf(Office.Discipline, today)),
            Group(Text.Of("组织部"), Text.Of("提出建议，审批副处级及以下人员的谈话，了解改进情况"), university.StaffOf(Office.Organisation, today)),
            Group(
                Text.Of("保管人"), Text.Of("两位同意，才能为承办人开启保密信封；演示口令依次为 {0}", string.Join("、", DemonstrationCustody.Custodians.Select(c => c.Passphrase))),
                DemonstrationCustody.Custodians.SelectMany(c => Named(c.Name))),
            Group(Text.Of("审批人员"), Text.Of("批准正处级干部的谈话；党委书记登记党委意见"), Approvers()),
            Group(Text.Of("谈话对象"), Text.Of("收到通知，核实记录，交书面检查和整改措施"), Subjects.SelectMany(Named)),
            Group(Text.Of("责任人：校领导"), Text.Of("主持谈话，审阅材料，填写情况表"), Posts(p => university.Unit(p.Unit).Kind == UnitKind.Leadership)),
            Group(Text.Of("责任人：单位主要负责人"), Text.Of("主持本单位人员的谈话"), Posts(p => p.IsHead)) with { IsLong = true },
            new(Text.Of("三员"), Text.Of("管理系统、账号和审计，看不到任何事项"), [.. accounts.Where(a => a.Administrator is not null)
                .OrderBy(a => a.Administrator).Select(a => new CastMember(a.Id, null, a.Administrator!.Value.Word(), ""))]),
        ];
        return new([.. groups.Where(g => g.People.Count > 0)], [.. Rest()]);
    }

    private CastGroup Group(Text name, Text what, IEnumerable<PersonId> people) =>
        new(name, what, [.. people.Where(p => accountOf.ContainsKey(p) && placed.Add(p)).Select(Member)]);

    private IEnumerable<PersonId> Approvers() =>
        new[] { Duty.DisciplineSecretary, Duty.DeputySecretaryForCadres, Duty.PartySecretary, Duty.President }
            .SelectMany(duty => university.With(duty, today));

    private IEnumerable<PersonId> Named(string name) => university.People.Where(p => p.Name == name).Select(p => p.Id);

    private IEnumerable<PersonId> Posts(Func<Post, bool> which) =>
        university.Posts.Where(p => p.On(today) && which(p)).OrderBy(p => p.Rank).ThenBy(p => p.Person).Select(p => p.Person);

    private IEnumerable<(string, IReadOnlyList<CastMember>)> Rest() =>
        university.People.Where(p => !placed.Contains(p.Id) && accountOf.ContainsKey(p.Id)).OrderBy(p => p.Id)
            .GroupBy(p => university.MainPost(p.Id, today) is { } post ? university.Unit(post.Unit).Name : "—")
            .Select(unit => (unit.Key, (IReadOnlyList<CastMember>)[.. unit.Select(p => Member(p.Id))]));

    private CastMember Member(PersonId person) =>
        new(accountOf[person], person, Text.Of("{0}", university.Person(person).Name), string.Join('、', university.PostsOf(person, today).Select(p => PostWords.Of(p, university))));
}
