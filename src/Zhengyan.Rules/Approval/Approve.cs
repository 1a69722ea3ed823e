namespace Zhengyan.Rules;

/// <summary>批准 (§4.2).</summary>
public sealed record Approve(string Opinion) : Command
{
    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Check(Matter matter, Now now) => ApprovalRight.Check(Opinion, matter, now);

    /// <inheritdoc/>
    protected override Decision Accept(Matter matter, Now now) => Decision.Accept(new Approved(Opinion));
}

/// <summary>The talk was approved.</summary>
public sealed record Approved(string Opinion) : Event
{
    /// <inheritdoc/>
    protected override Text Said => Text.Of("批准");

    /// <inheritdoc/>
    public override Matter Apply(Matter matter, Occurrence occurrence) => matter with
    {
        Stage = Stage.Arrangement,
        Approval = matter.Approval! with { Approver = occurrence.By, Outcome = ApprovalOutcome.Approved, Opinion = Opinion, DecidedOn = occurrence.On },
    };
}
