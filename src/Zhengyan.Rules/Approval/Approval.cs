namespace Zhengyan.Rules;

/// <summary>How an approver decided (§4.2).</summary>
public enum ApprovalOutcome
{
    /// <summary>批准.</summary>
    Approved,
    /// <summary>不批准.</summary>
    Rejected,
    /// <summary>退回修改.</summary>
    Returned,
}

/// <summary>审批: with whom the proposal lies and why, since when, and what was decided with which written opinion (§4.2).</summary>
public sealed record Approval(PersonId Approver, string Why, DateOnly Since, ApprovalOutcome? Outcome, string Opinion)
{
    /// <summary>The day it was decided; none before.</summary>
    public DateOnly? DecidedOn { get; init; }
}
