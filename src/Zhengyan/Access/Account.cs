using Microsoft.AspNetCore.Identity;

namespace Zhengyan.Access;

/// <summary>
/// What somebody signs in with: the account of one person of the directory, or of one of the three administrators, who are no
/// person of it and therefore have no part in any matter.
/// </summary>
internal sealed class Account : IdentityUser
{
    public int? PersonId { get; set; }

    /// <summary>None for the account of a person. One account has one at most: the three exclude each other.</summary>
    public Administrator? Administrator { get; set; }

    /// <summary>An administrator's own name; a person's stands in the directory.</summary>
    public string? Name { get; set; }

    /// <summary>The password was given out by somebody else.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary><c>zh-Hans</c> or <c>en</c>; none until somebody chooses.</summary>
    public string? Language { get; set; }
}
