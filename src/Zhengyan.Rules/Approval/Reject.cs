namespace Zhengyan.Rules;

/// <summary>不批准: the matter ends (§4.2).</summary>
public sealed record Reject(string Opinion) : Command
{
    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Check(Matter matter, Now now) => ApprovalRight.Check(Opinion, matter, now);

    /// <inheritdoc/>
    protected override Decision Accept(Matter matter, Now now) => Decision.Accept(new Rejected(Opinion));
}

/// <summary>The talk was not approved.</summary>
public sealed record Rejected(string Opinion) : Event
{
    /// <inheritdoc/>
    protected override Text Said => Text.Of("不批准");

    /// <inheritdoc/>
    public override Matter Apply(Matter matter, Occurrence occurrence) => matter with
    {
        Stage = Stage.Declined,
        Approval = matter.Approval! with { Approver = occurrence.By, Outcome = ApprovalOutcome.Rejected, Opinion = Opinion, DecidedOn = occurrence.On },
    };
}
