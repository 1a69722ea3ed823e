namespace Zhengyan.Rules;

/// <summary>提出谈话建议, and to which approver it goes (§4.1, §4.2).</summary>
public sealed record Propose(
    TalkForm? Form, IReadOnlyList<int> Circumstances, string Explanation, string Problem, string Opinion, PersonId? Approver) : Command
{
    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Check(Matter matter, Now now)
    {
        if (matter.Request is null && matter.Continues is null && matter.FindingOrNone is not (Finding.NoViolation or Finding.SlightViolation))
        {
            yield return new("P-01", "§4.1", Text.Of("没有核实结论，不能建议谈话；本人主动要求的除外。"), Text.Of("请先完成核实并由全体核实人签署。"));
        }

        if (OfficeOf(now) is null)
        {
            yield return new("P-02", "§4.1", Text.Of("建议只能由纪委办公室或组织部提出。"), Text.Of("请由这两个部门的承办人提出。"));
        }

        if (Form is null)
        {
            yield return new("P-03", "§1.1", Text.Of("没有选择谈话方式。"), Text.Of("请在提醒、诫勉、批评教育中选一种。"), "form");
        }

        foreach (var refusal in CheckCircumstances(now).Concat(CheckApprover(matter, now))
            .Concat(Fields.Required(Problem, "problem", Text.Of("主要问题"), "§4.1")).Concat(Fields.Required(Opinion, "opinion", Text.Of("承办人意见"), "§4.1")))
        {
            yield return refusal;
        }
    }

    /// <inheritdoc/>
    protected override Decision Accept(Matter matter, Now now) =>
        Decision.Accept(new Proposed(
            matter.TalkNumber.Length > 0 ? matter.TalkNumber : Numbers.Talk(OfficeOf(now)!.Value, now),
            new(Form!.Value, [.. Circumstances.Distinct().Order()], Explanation, Problem, Opinion, now.Person, OfficeOf(now)!.Value, now.Today),
            Approver!.Value, Approvers(matter, now).First(r => r.Person == Approver).Why, SubjectToday(matter, now)));

    /// <summary>To whom it may go: by the subject's rank on the day of the proposal (§4.2).</summary>
    public static IReadOnlyList<Reasoned> Approvers(Matter matter, Now now) =>
        Authority.Approvers(SubjectToday(matter, now).Rank, now.Person, matter, now);

    private static SubjectThatDay SubjectToday(Matter matter, Now now) => Snapshots.Of(matter.Subject!.Person, matter.Subject.IsUnit, now);

    private IEnumerable<Refusal> CheckCircumstances(Now now)
    {
        if (Circumstances.Count == 0 || Circumstances.Any(c => now.Book.Circumstances.All(k => k.Number != c)))
        {
            yield return new("P-04", "§2", Text.Of("没有指明七种情形中的任何一种。"), Text.Of("请至少选择一种情形。"), "circumstances");
        }

        if (Circumstances.Any(c => now.Book.Circumstances.Any(k => k.Number == c && k.NeedsExplanation)) && string.IsNullOrWhiteSpace(Explanation))
        {
            yield return new("P-05", "§2", Text.Of("选择了「其他」，没有说明是什么情形。"), Text.Of("请写明具体情形。"), "explanation");
        }
    }

    private IEnumerable<Refusal> CheckApprover(Matter matter, Now now)
    {
        if (TransferOut.IsOutsideAuthority(matter, now))
        {
            yield return new("P-09", "§4.2", Text.Of("对象的职级现在高于正处级，不由学校谈话。"), Text.Of("请办理移送，把材料交上级。"));
            yield break;
        }

        var approvers = Approvers(matter, now);
        if (Approver is null || approvers.All(a => a.Person != Approver))
        {
            yield return new("P-06", "§4.2", Text.Of("选定的人不能审批这件事项。"),
                Text.Of("按其职级，可以报给：{0}。", Text.List(approvers.Select(a => now.University.Person(a.Person).Name))), "approver");
        }
    }

    private static Office? OfficeOf(Now now) =>
        now.University.StaffOf(Office.Discipline, now.Today).Contains(now.Person) ? Office.Discipline
        : now.University.StaffOf(Office.Organisation, now.Today).Contains(now.Person) ? Office.Organisation
        : null;
}

/// <summary>A talk was proposed and lies with an approver; the subject's post and rank are kept as on that day (§4.2).</summary>
public sealed record Proposed(string Number, Proposal Proposal, PersonId Approver, Text ApproverWhy, SubjectThatDay Subject) : Event
{
    /// <inheritdoc/>
    protected override Text Said => Text.Of("提出谈话建议");

    /// <inheritdoc/>
    public override Matter Apply(Matter matter, Occurrence occurrence) => matter with
    {
        Stage = Stage.Approval, TalkNumber = Number, Subject = Subject, Proposal = Proposal, Unavailable = [],
        Approval = new(Approver, ApproverWhy, occurrence.On, null, ""),
    };
}
