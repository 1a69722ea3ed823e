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
public sealed record Approval(PersonId Approver, Text Why, DateOnly Since, ApprovalOutcome? Outcome, string Opinion)
{
    /// <summary>The day it was decided; none before.</summary>
    public DateOnly? DecidedOn { get; init; }
}

/// <summary>The words of an approver's decision.</summary>
public static class ApprovalWords
{
    /// <summary>The word on a paper.</summary>
    public static Text Word(this ApprovalOutcome outcome) => outcome switch
    {
        ApprovalOutcome.Approved => Text.Of("批准"),
        ApprovalOutcome.Rejected => Text.Of("不批准"),
        ApprovalOutcome.Returned => Text.Of("退回修改"),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };
}
