using System.Collections.Concurrent;
using Microsoft.AspNetCore.Antiforgery;

namespace Zhengyan.Access;

/// <summary>
/// The field that every form carries against forgery. It belongs to one browser and one account; as long as neither changes, the pages of that account in that browser carry
/// the same one, and it is not sealed anew for each.
/// </summary>
internal sealed class FormTokens(IAntiforgery antiforgery)
{
    public const string Cookie = "zhengyan-forms";
    private const int Most = 1000;
    private readonly ConcurrentDictionary<(string Browser, string? Account), AntiforgeryTokenSet> remembered = [];

    public AntiforgeryTokenSet Of(HttpContext http)
    {
        var key = (Browser: http.Request.Cookies[Cookie] ?? "", http.Caller()?.AccountId);
        if (remembered.TryGetValue(key, out var known))
        {
            // As the framework says it, where it makes one.
            http.Response.Headers.Pragma = "no-cache";
            return known;
        }

        var made = antiforgery.GetAndStoreTokens(http);
        // Without a new cookie the browser's own was good.
        if (made.CookieToken is null && key.Browser.Length > 0)
        {
            if (remembered.Count >= Most)
            {
                remembered.Clear();
            }

            remembered[key] = made;
        }

        return made;
    }
}
