using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Zhengyan.Ui;

/// <summary>What an act has done, carried over the redirect to the next page and shown there once.</summary>
internal static class Notices
{
    private const string Cookie = "zhengyan-notice";

    private static readonly CookieOptions Options = new()
    {
        HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true, MaxAge = TimeSpan.FromMinutes(1),
    };

    /// <summary>Says so on the next page, in the reader's language.</summary>
    public static void Notify(this HttpContext http, string sentence) =>
        http.Response.Cookies.Append(Cookie, Protector(http).Protect(sentence), Options);

    public static string? TakeNotice(this HttpContext http)
    {
        if (http.Request.Cookies[Cookie] is not { Length: > 0 } kept)
        {
            return null;
        }

        http.Response.Cookies.Delete(Cookie);
        try
        {
            return Protector(http).Unprotect(kept);
        }
        catch (CryptographicException)
        {
            // Not ours, or from before the keys were changed: nothing to say.
            return null;
        }
    }

    private static IDataProtector Protector(HttpContext http) =>
        http.RequestServices.GetRequiredService<IDataProtectionProvider>().CreateProtector("notice");
}
