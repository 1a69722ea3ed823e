namespace Zhengyan.Rules;

/// <summary>退回修改: the proposal goes back to its officer with an opinion (§4.2).</summary>
public sealed record ReturnProposal(string Opinion) : Command
{
    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Check(Matter matter, Now now) => ApprovalRight.Check(Opinion, matter, now);

    /// <inheritdoc/>
    protected override Decision Accept(Matter matter, Now now) => Decision.Accept(new ProposalReturned(Opinion));
}

/// <summary>The proposal was returned for revision.</summary>
public sealed record ProposalReturned(string Opinion) : Event
{
    /// <inheritdoc/>
    protected override Text Said => Text.Of("退回修改");

    /// <inheritdoc/>
    public override Matter Apply(Matter matter, Occurrence occurrence) => matter with
    {
        Stage = Stage.Proposal, Unavailable = [],
        Approval = matter.Approval! with { Approver = occurrence.By, Outcome = ApprovalOutcome.Returned, Opinion = Opinion, DecidedOn = occurrence.On },
    };
}
