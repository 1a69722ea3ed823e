namespace Zhengyan.Rules;

/// <summary>确认已阅情况通报: each talker for themself; without the lead talker's the talk cannot be recorded (§5.1).</summary>
public sealed record ConfirmBriefing : Command
{
    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Check(Matter matter, Now now)
    {
        if (matter.Briefing!.ConfirmedBy.Contains(now.Person))
        {
            yield return new("B-01", "§5.1", Text.Of("你已经确认过。"), Text.Of("不必再办。"));
        }
    }

    /// <inheritdoc/>
    protected override Decision Accept(Matter matter, Now now) => Decision.Accept(new BriefingConfirmed());
}

/// <summary>A talker confirmed having read the briefing.</summary>
public sealed record BriefingConfirmed : Event
{
    /// <inheritdoc/>
    protected override Text Said => Text.Of("确认已阅情况通报");

    /// <inheritdoc/>
    public override Matter Apply(Matter matter, Occurrence occurrence) => matter with
    {
        Briefing = matter.Briefing! with { ConfirmedBy = [.. matter.Briefing.ConfirmedBy, occurrence.By] },
    };
}
