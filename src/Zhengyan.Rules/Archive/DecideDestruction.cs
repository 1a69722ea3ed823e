namespace Zhengyan.Rules;

/// <summary>决定销毁: somebody else than who proposed it decides that the file is destroyed, and it is.</summary>
public sealed record DecideDestruction(string Opinion) : Command
{
    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Check(Matter matter, Now now) =>
        DestructionChecks.Of(matter, now).Concat(Fields.Required(Opinion, "opinion", Text.Of("审批意见"), "§5.7"));

    /// <inheritdoc/>
    protected override Decision Accept(Matter matter, Now now) => Decision.Accept(new DestructionDecided(Opinion));
}

/// <summary>It was decided that the file is destroyed. With this the matter ends for good: its key is destroyed, and nothing of it can be read any more.</summary>
public sealed record DestructionDecided(string Opinion) : Event
{
    /// <inheritdoc/>
    protected override Text Said => Text.Of("决定销毁");

    /// <inheritdoc/>
    public override Matter Apply(Matter matter, Occurrence occurrence) => matter with { Stage = Stage.Destroyed };
}

/// <summary>What speaks against a decision on a destruction.</summary>
internal static class DestructionChecks
{
    /// <summary>Nothing is decided on paper, before the time, or on what is kept for good. Whoever proposed it has no part in deciding (<see cref="Authority.ForDestruction"/>).</summary>
    public static IEnumerable<Refusal> Of(Matter matter, Now now)
    {
        if (now.EnteredBy is not null)
        {
            yield return ProposeDestruction.InPerson;
        }

        if (!matter.File!.IsOver(now.RecordedOn))
        {
            yield return new("K-06", "§5.7", Text.Of("这一卷还在保管期内，不能销毁。"), Text.Of("请继续保管。"));
        }
    }
}
