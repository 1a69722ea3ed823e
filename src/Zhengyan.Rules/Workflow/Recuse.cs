namespace Zhengyan.Rules;

/// <summary>
/// 回避: anyone with a part recuses themself, with a reason (people.md). An approver's proposal goes to the next approver; a talker's place is
/// arranged anew; an officer's is filled by the head. Where nobody would be left to approve, it is refused.
/// </summary>
public sealed record Recuse(string Reason) : Command
{
    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Check(Matter matter, Now now)
    {
        if (SomebodyLeft.IsMissing(Without(matter, now), now))
        {
            yield return new("W-06", "§4.2", Text.Of("你回避后没有人可以接替。"), Text.Of("请先与上一级组织商定接替的人。"));
        }

        foreach (var refusal in Fields.Required(Reason, "reason", Text.Of("回避理由"), "§4.2"))
        {
            yield return refusal;
        }
    }

    /// <inheritdoc/>
    protected override Decision Accept(Matter matter, Now now)
    {
        var recused = new Recused(Reason);
        var without = Without(matter, now);
        return SomebodyLeft.LacksApprover(without, now) ? Decision.Accept(recused, RerouteApproval.OfRecused(without, now)) : Decision.Accept(recused);
    }

    private static Matter Without(Matter matter, Now now) => matter with { Recused = [.. matter.Recused, now.Person] };
}

/// <summary>Somebody recused themself.</summary>
public sealed record Recused(string Reason) : Event
{
    /// <inheritdoc/>
    protected override Text Said => Text.Of("申请回避");

    /// <inheritdoc/>
    public override Matter Apply(Matter matter, Occurrence occurrence)
    {
        var talks = matter.Arrangement?.Talkers().Any(t => t.Person == occurrence.By) == true && matter.Stage is Stage.Arrangement or Stage.Talk;
        return matter with
        {
            Recused = [.. matter.Recused, occurrence.By],
            Officers = [.. matter.Officers.Where(o => o != occurrence.By)],
            Verification = matter.Officers.Contains(occurrence.By) ? matter.WithoutUnsignedReport() : matter.Verification,
            Stage = talks ? Stage.Arrangement : matter.Stage,
            Arrangement = talks ? null : matter.Arrangement,
            Briefing = talks ? null : matter.Briefing,
            Notice = talks ? null : matter.Notice,
        };
    }
}
