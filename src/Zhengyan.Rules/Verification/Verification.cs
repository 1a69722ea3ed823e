namespace Zhengyan.Rules;

/// <summary>How verification ends (§1.2). Only the middle two can be proposed for a talk.</summary>
public enum Finding
{
    /// <summary>失实.</summary>
    Unfounded,
    /// <summary>未构成违纪.</summary>
    NoViolation,
    /// <summary>轻微违纪.</summary>
    SlightViolation,
    /// <summary>涉嫌违纪.</summary>
    SuspectedViolation,
}

/// <summary>What was found out about one point of a lead.</summary>
public enum PointOutcome
{
    /// <summary>属实.</summary>
    True,
    /// <summary>部分属实.</summary>
    PartlyTrue,
    /// <summary>不属实.</summary>
    Untrue,
    /// <summary>无法查清.</summary>
    CannotBeFoundOut,
}

/// <summary>One point verified, with its outcome; none while nobody has said it, which no report is accepted with.</summary>
public sealed record VerifiedPoint(string What, PointOutcome? Outcome);

/// <summary>
/// 初核: the report, point by point, its basis, the finding, and who has signed. Its due date is <paramref name="From"/> plus two months, once extended by one.
/// <paramref name="Report"/> is none until it is written.
/// </summary>
public sealed record Verification(
    DateOnly From, string? ExtendedWhy, VerificationReport? Report, IReadOnlyList<PersonId> SignedBy, bool IsSigned)
{
    /// <summary>The report a verifier did not sign, with the reason, until it is written anew.</summary>
    public DisputedReport? Disputed { get; init; }

    /// <summary>The finding; of meaning once it is signed by all.</summary>
    public Finding? Finding => Report?.Finding;
}

/// <summary>A report that <paramref name="By"/> did not sign, and why.</summary>
public sealed record DisputedReport(VerificationReport Report, PersonId By, string Why);

/// <summary>初核情况报告.</summary>
public sealed record VerificationReport(
    IReadOnlyList<VerifiedPoint> Points, string Basis, Finding Finding, string Summary, string Suggestion);

/// <summary>The words of findings and outcomes.</summary>
public static class FindingWords
{
    /// <summary>The finding on the page.</summary>
    public static Text Word(this Finding finding) => finding switch
    {
        Finding.Unfounded => Text.Of("失实"),
        Finding.NoViolation => Text.Of("未构成违纪"),
        Finding.SlightViolation => Text.Of("轻微违纪"),
        Finding.SuspectedViolation => Text.Of("涉嫌违纪"),
        _ => throw new ArgumentOutOfRangeException(nameof(finding), finding, null),
    };

    /// <summary>The outcome on the page.</summary>
    public static Text Word(this PointOutcome outcome) => outcome switch
    {
        PointOutcome.True => Text.Of("属实"),
        PointOutcome.PartlyTrue => Text.Of("部分属实"),
        PointOutcome.Untrue => Text.Of("不属实"),
        PointOutcome.CannotBeFoundOut => Text.Of("无法查清"),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };
}
