using Microsoft.AspNetCore.Identity;

namespace Zhengyan.Access;

/// <summary>Three of the four classes of characters: capitals, small letters, figures, others.</summary>
internal sealed class PasswordClasses : IPasswordValidator<Account>
{
    public const string Code = "PasswordClasses";
    public const int AtLeast = 3;

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) =>
        Task.FromResult(Count(password ?? "") >= AtLeast
            ? IdentityResult.Success
            : IdentityResult.Failed(new IdentityError { Code = Code, Description = "Three of four classes of characters." }));

    private static int Count(string password) =>
        new Func<char, bool>[] { char.IsAsciiLetterUpper, char.IsAsciiLetterLower, char.IsAsciiDigit, c => !char.IsAsciiLetterOrDigit(c) }
            .Count(password.Any);
}
