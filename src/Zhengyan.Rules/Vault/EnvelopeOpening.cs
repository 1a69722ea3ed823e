namespace Zhengyan.Rules;

/// <summary>How an opening that was asked for stands.</summary>
public enum OpeningState
{
    /// <summary>Nobody has answered yet.</summary>
    Asked,
    /// <summary>One custodian has agreed.</summary>
    HalfAgreed,
    /// <summary>Two have agreed; it can be read.</summary>
    Open,
    /// <summary>A custodian has declined.</summary>
    Declined,
    /// <summary>Not agreed to in time.</summary>
    Lapsed,
    /// <summary>It was open, and is closed again.</summary>
    Over,
}

/// <summary>Who did something about an opening, and when.</summary>
public sealed record OpeningAct(PersonId By, DateTimeOffset At);

/// <summary>What a custodian told the requester, after the reporter was turned to: no name, nothing that gives one away.</summary>
public sealed record OpeningAnswer(PersonId By, string Words, DateTimeOffset At);

/// <summary>
/// 申请开启: one envelope, for one requester, with a reason (people.md, identity custodians). <paramref name="Subjects"/> are all whom the lead names.
/// <paramref name="Version"/> is that of the last event about it.
/// </summary>
public sealed record EnvelopeOpening(
    Guid Id, Guid Envelope, EnvelopeKind Kind, string LeadNumber, MatterId Matter, IReadOnlyList<PersonId> Subjects, PersonId Requester, string Reason,
    DateTimeOffset AskedAt, int Version)
{
    /// <summary>Who agreed, in order; never more than two.</summary>
    public IReadOnlyList<OpeningAct> Agreed { get; init; } = [];

    /// <summary>Who declined, and why.</summary>
    public OpeningAct? Declined { get; init; }

    /// <summary>Why it was declined.</summary>
    public string DeclinedWhy { get; init; } = "";

    /// <summary>Until when it may be read; none before two have agreed.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>When it was read.</summary>
    public IReadOnlyList<DateTimeOffset> LookedAt { get; init; } = [];

    /// <summary>What the custodians answered the requester whose question needed the name.</summary>
    public IReadOnlyList<OpeningAnswer> Answers { get; init; } = [];

    /// <summary>When it was put down as over.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>How it stands at that moment.</summary>
    public OpeningState StateAt(DateTimeOffset at, CustodyLimits limits) =>
        Declined is not null ? OpeningState.Declined
        : Until is { } until ? ClosedAt is null && at < until ? OpeningState.Open : OpeningState.Over
        : ClosedAt is not null || at >= AskedAt + limits.Asking ? OpeningState.Lapsed
        : Agreed.Count > 0 ? OpeningState.HalfAgreed
        : OpeningState.Asked;

    /// <summary>Whether it still waits for a custodian.</summary>
    public bool Waits(DateTimeOffset at, CustodyLimits limits) => StateAt(at, limits) is OpeningState.Asked or OpeningState.HalfAgreed;
}

/// <summary>How long an envelope stays open, and how long a request waits. House rules.</summary>
public sealed record CustodyLimits(TimeSpan Open, TimeSpan Asking)
{
    /// <summary>A quarter of an hour, and a week.</summary>
    public static CustodyLimits Usual { get; } = new(TimeSpan.FromMinutes(15), TimeSpan.FromDays(7));
}

/// <summary>The words of the states.</summary>
public static class OpeningWords
{
    /// <summary>The state on the page.</summary>
    public static Text Word(this OpeningState state) => state switch
    {
        OpeningState.Asked => Text.Of("待保管人同意"),
        OpeningState.HalfAgreed => Text.Of("一位保管人已同意"),
        OpeningState.Open => Text.Of("已开启"),
        OpeningState.Declined => Text.Of("未同意"),
        OpeningState.Lapsed => Text.Of("逾期未同意"),
        OpeningState.Over => Text.Of("已收回"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
