using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Zhengyan.Access;

/// <summary>
/// Between the password and the second factor: whose password was right, and until when the rest may follow. It opens nothing; and what has been changed of the account
/// meanwhile ends it.
/// </summary>
internal static class HalfSignedIn
{
    private const string Cookie = "zhengyan-half";
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);

    public static void BeginSignIn(this HttpContext http, Account account)
    {
        var until = Clock(http).GetUtcNow() + Kept;
        http.Response.Cookies.Append(
            Cookie, Protector(http).Protect(string.Join('\n', account.Id, account.SecurityStamp, until.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture))),
            Options(http, Kept));
    }

    /// <summary>Whose password was right a moment ago; none where it was nobody's or too long ago.</summary>
    public static async Task<Account?> HalfSignedInAccount(this HttpContext http, Accounts accounts)
    {
        if (http.Request.Cookies[Cookie] is not { Length: > 0 } kept)
        {
            return null;
        }

        try
        {
            var parts = Protector(http).Unprotect(kept).Split('\n');
            var until = DateTimeOffset.FromUnixTimeSeconds(long.Parse(parts[2], CultureInfo.InvariantCulture));
            return until >= Clock(http).GetUtcNow() && await accounts.FindByIdAsync(parts[0]) is { } account && account.SecurityStamp == parts[1] ? account : null;
        }
        catch (CryptographicException)
        {
            // Not of this installation.
            return null;
        }
    }

    public static void EndHalf(this HttpContext http) => http.Response.Cookies.Delete(Cookie, Options(http, null));

    private static CookieOptions Options(HttpContext http, TimeSpan? kept) => new()
    {
        HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = http.Request.IsHttps, IsEssential = true, MaxAge = kept, Path = Addresses.SignIn,
    };

    private static IDataProtector Protector(HttpContext http) => http.RequestServices.GetRequiredService<IDataProtectionProvider>().CreateProtector("half signed in");

    private static TimeProvider Clock(HttpContext http) => http.RequestServices.GetRequiredService<TimeProvider>();
}
