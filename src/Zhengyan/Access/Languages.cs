using System.Globalization;

namespace Zhengyan.Access;

/// <summary>
/// The language of an answer: what the person has chosen, else what was chosen in this browser, else Chinese.
/// </summary>
internal static class Languages
{
    public const string Chinese = "zh-Hans";
    public const string English = "en";
    private const string Cookie = "zhengyan-language";

    public static bool Known(string? language) => language is Chinese or English;

    /// <summary>Sets the language for everything that is done for this request.</summary>
    public static void Speak(HttpContext http)
    {
        var chosen = http.Caller()?.Language ?? http.Request.Cookies[Cookie];
        var culture = CultureInfo.GetCultureInfo(Known(chosen) ? chosen! : Chinese);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
    }

    /// <summary>Keeps the choice in the browser, for the pages before signing in.</summary>
    public static void Keep(HttpResponse response, string language) =>
        response.Cookies.Append(Cookie, language, new CookieOptions
        {
            HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true, MaxAge = TimeSpan.FromDays(365),
        });
}
