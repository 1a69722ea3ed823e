using Microsoft.AspNetCore.Identity;

namespace Zhengyan.Access;

/// <summary>
/// What somebody signs in with: the account of one person of the directory, or of one of the three administrators, who are no
/// person of it and therefore have no part in any matter. One that is neither may do nothing but look after its own password.
/// </summary>
internal sealed class Account : IdentityUser
{
    public int? PersonId { get; set; }

    /// <summary>None for the account of a person. One account has one at most: the three exclude each other.</summary>
    public Administrator? Administrator { get; set; }

    /// <summary>An administrator's own name; a person's stands in the directory.</summary>
    public string? Name { get; set; }

    /// <summary>Whose account it is that is no person's: somebody of the directory, who signs in with it as an administrator and has no part by it. None where the directory does not know them.</summary>
    public int? OwnerId { get; set; }

    /// <summary>It was said whose it is, and somebody else has confirmed it; not so of the first three, and of accounts that versions before made.</summary>
    public bool OwnerSaid { get; set; }

    /// <summary>The password was given out by somebody else.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>Made by the system administrator, and not yet opened by the security administrator: nobody signs in with it.</summary>
    public bool AwaitsRelease { get; set; }

    /// <summary>
    /// The hash of the code that whoever opened the account was shown. It is asked for with the password until its owner has chosen one of their own: who gave out the one has not seen the
    /// other.
    /// </summary>
    public string? ReleaseCode { get; set; }

    /// <summary>The hashes of the passwords before this one, the latest first, a line each.</summary>
    public string EarlierPasswords { get; set; } = "";

    /// <summary>The secret shared with an authenticator, protected by the keys of the installation; none where there is no authenticator.</summary>
    public string? Authenticator { get; set; }

    /// <summary>The half minute of the last code that was accepted: no code is accepted twice.</summary>
    public long AuthenticatorStep { get; set; }

    /// <summary>How many passkeys it has.</summary>
    public int Passkeys { get; set; }

    /// <summary>The hashes of the recovery codes that have not been used, a line each.</summary>
    public string RecoveryCodes { get; set; } = "";

    /// <summary><c>zh-Hans</c> or <c>en</c>; none until somebody chooses.</summary>
    public string? Language { get; set; }

    public bool HasSecondFactor => Authenticator is not null || Passkeys > 0;

    /// <summary>Something beyond the password is asked for at the sign-in.</summary>
    public bool AsksForMore => HasSecondFactor || ReleaseCode is not null;
}
