using Zhengyan.Access;

namespace Zhengyan.Journal;

/// <summary>
/// What was done with an account or a role, and from which account; the kind of entry says what. None in <paramref name="By"/> for what the software does itself, as after five failures.
/// </summary>
internal sealed record AccountAct(string? Account, int? Person, string? By, Grantable? What = null, Guid? Grant = null, string? Reason = null)
{
    /// <summary>By what the second factor is known again after this act: empty where there is none, none where the act does not say.</summary>
    public string? SecondFactor { get; init; }

    /// <summary>Who is to stand in, from when until when, where that is what is granted; none in entries of earlier versions.</summary>
    public int? Substitute { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? Until { get; init; }

    /// <summary>Whose the account is that was made, somebody of the directory; none where it is nobody of it, or a person's.</summary>
    public int? Owner { get; init; }

    /// <summary>The name of whose it is said to be, where the directory does not know them.</summary>
    public string? OwnerName { get; init; }

    /// <summary>Whether it was said whose it is; versions before did not ask.</summary>
    public bool OwnerSaid { get; init; }

    /// <summary>Every kind of act there is.</summary>
    public static class Kind
    {
        public const string Made = "AccountMade";
        public const string Released = "AccountReleased";
        public const string Locked = "AccountLocked";
        public const string LockedAfterFailures = "AccountLockedAfterFailures";
        public const string Unlocked = "AccountUnlocked";
        public const string PasswordReset = "PasswordReset";
        public const string PasswordReissued = "PasswordReissued";
        public const string SecondFactorSetUp = "SecondFactorSetUp";
        public const string SecondFactorRemoved = "SecondFactorRemoved";
        public const string Granted = "RoleGranted";
        public const string Countersigned = "RoleCountersigned";
        public const string Refused = "RoleRefused";
        public const string Withdrawn = "RoleWithdrawn";
        public const string Ended = "RoleEnded";
        public const string BackedUp = "BackedUp";
        public const string KeyTurned = "InstallationKeyTurned";
    }
}
