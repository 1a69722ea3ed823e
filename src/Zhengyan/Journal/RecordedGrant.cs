using Zhengyan.Access;

namespace Zhengyan.Journal;

/// <summary>From which account something was done to a role, and when.</summary>
internal sealed record GrantStep(string? By, DateTimeOffset At)
{
    // Row and entry are written in one turn, each by its own look at the clock.
    private static readonly TimeSpan OneTurn = TimeSpan.FromMinutes(5);

    public static bool Fits(GrantStep? said, string? by, DateTimeOffset? at) =>
        said is null ? by is null && at is null : by == said.By && at is { } moment && (moment - said.At).Duration() <= OneTurn;
}

/// <summary>A role that was asked for, as the journal says: what, by whom, and who countersigned, refused or ended it.</summary>
internal sealed record RecordedGrant(AccountAct Said, GrantStep Asked)
{
    public GrantStep? Answered { get; init; }

    public bool Accepted { get; init; }

    public GrantStep? Ended { get; init; }

    /// <summary>Whether it is stored so. Entries of earlier versions do not say who stands in from when until when, and of that such a grant is not compared.</summary>
    public bool Fits(Grant stored) =>
        stored.What == Said.What && stored.AccountId == Said.Account && stored.PersonId == Said.Person && stored.Reason == (Said.Reason ?? stored.Reason) && stored.OwnerName == Said.OwnerName
        && (stored.What == Grantable.Substitute && Said.From is null || (stored.SubstituteId == Said.Substitute && stored.From == Said.From && stored.Until == Said.Until))
        && stored.Accepted == Accepted && GrantStep.Fits(Asked, stored.AskedBy, stored.AskedAt) && GrantStep.Fits(Answered, stored.AnsweredBy, stored.AnsweredAt)
        && GrantStep.Fits(Ended, stored.EndedBy, stored.EndedAt);
}
