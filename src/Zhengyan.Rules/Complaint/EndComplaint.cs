namespace Zhengyan.Rules;

/// <summary>
/// 办结: how it ended, and where it is so, what happened to the offender. Something was done and its writer answered, both since it was last received or opened again.
/// <paramref name="Seen"/> is the version that whoever ends it has read.
/// </summary>
public sealed record EndComplaint(Guid Complaint, ComplaintOutcome? Outcome, ComplaintConsequence? Consequence, string Words, int Seen) : HandlingOrder(Complaint)
{
    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Against(Complaint complaint)
    {
        foreach (var refusal in Received(complaint))
        {
            yield return refusal;
        }

        var since = complaint.SinceTheLastEnd.Select(l => l.Step).ToHashSet();
        if (!since.Contains(ComplaintStep.Noted))
        {
            yield return new("C-07", "§5.3", Text.Of("还没有记录做了什么。"), Text.Of("请先记录：找了谁、查了什么、提醒了谁。"));
        }

        if (!since.Contains(ComplaintStep.Answered))
        {
            yield return new("C-08", "§5.3", Text.Of("还没有答复写信人。"), Text.Of("请先写答复，写信人凭查询码看得到。"));
        }

        if (complaint.Version > Seen && complaint.HasNews)
        {
            yield return new("C-09", "§5.3", Text.Of("你打开页面之后，写信人又有补充。"), Text.Of("请先看补充的内容。"));
        }

        foreach (var refusal in OfOutcome(complaint.Nature).Concat(ComplaintWords.Check(Words, "result", Text.Of("结果说明"))))
        {
            yield return refusal;
        }
    }

    /// <inheritdoc/>
    protected override ComplaintEvent Accept(ComplaintRegister register, Now now) => new ComplaintEnded(Complaint, Outcome!.Value, Consequence, Words);

    private IEnumerable<Refusal> OfOutcome(ComplaintNature? nature)
    {
        if (Outcome is null)
        {
            yield return new("C-10", "§5.3", Text.Of("没有写明结果。"), Text.Of("请选一项。"), "outcome");
            yield break;
        }

        if (nature is not null && (nature == ComplaintNature.Neither) != (Outcome == ComplaintOutcome.SomethingElse))
        {
            yield return new("C-11", "§5.3", Text.Of("结果与受理时写明的问题不符。"), Text.Of("两者都不是的，结果为其他问题；否则请先改受理时写明的问题。"), "outcome");
        }

        if ((Outcome == ComplaintOutcome.Founded) != (Consequence is not null))
        {
            yield return new("C-12", "§5.3", Text.Of("属实的，要写明对责任人如何处理；不属实的，没有处理可写。"), Text.Of("至少批评教育；更重的按权限另行办理。"), "consequence");
        }
    }
}

/// <summary>It ended.</summary>
public sealed record ComplaintEnded(Guid Complaint, ComplaintOutcome Outcome, ComplaintConsequence? Consequence, string Words) : ComplaintEvent
{
    /// <inheritdoc/>
    public override ComplaintRegister Apply(ComplaintRegister register, PersonId? by, DateTimeOffset at) => register.With(
        Complaint, new(ComplaintStep.Ended, Words, by, at) { Outcome = Outcome, Consequence = Consequence }, ComplaintState.Ended);
}
