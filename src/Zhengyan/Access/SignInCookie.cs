using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;

namespace Zhengyan.Access;

/// <summary>
/// The cookie of somebody who is signed in: which account, and the stamp it had. It ends after 15 minutes without a request, and at once when
/// the stamp changes, as it does when its owner signs out.
/// </summary>
internal static class SignInCookie
{
    private const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;
    private const string Stamp = "stamp";
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(15);

    public static void AddSignInCookie(this IServiceCollection services)
    {
        services.AddAuthentication(Scheme).AddCookie(Scheme, cookie =>
        {
            cookie.Cookie.Name = "zhengyan";
            cookie.Cookie.HttpOnly = true;
            // Strict would show whoever follows a link in a notification as signed out. Lax goes along with no form from elsewhere, and nothing is changed by reading.
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.IsEssential = true;
            cookie.ExpireTimeSpan = Idle;
            cookie.SlidingExpiration = true;
            // By itself it would be renewed only after half the time, and a quarter of an hour could end after eight minutes.
            cookie.Events.OnCheckSlidingExpiration = check =>
            {
                check.ShouldRenew = check.ElapsedTime >= TimeSpan.FromMinutes(1);
                return Task.CompletedTask;
            };
            cookie.Events.OnValidatePrincipal = Recognise;
        });
        // After the framework has made the format of the cookie.
        services.PostConfigure<CookieAuthenticationOptions>(Scheme, cookie => cookie.TicketDataFormat = new RememberedTickets(cookie.TicketDataFormat));
    }

    public static Task SignIn(this HttpContext http, Account account) =>
        http.SignInAsync(Scheme, new ClaimsPrincipal(new ClaimsIdentity(
            [new(ClaimTypes.NameIdentifier, account.Id), new(Stamp, account.SecurityStamp!)], Scheme)));

    public static Task SignOut(this HttpContext http) => http.SignOutAsync(Scheme);

    private static async Task Recognise(CookieValidatePrincipalContext cookie)
    {
        var services = cookie.HttpContext.RequestServices;
        var id = cookie.Principal?.FindFirstValue(ClaimTypes.NameIdentifier);
        var account = id is null
            ? null
            : await services.GetRequiredService<KnownAccounts>().Find(id, services);
        if (account is null || account.Stamp != cookie.Principal!.FindFirstValue(Stamp))
        {
            cookie.RejectPrincipal();
            await cookie.HttpContext.SignOut();
            return;
        }

        cookie.HttpContext.Features.Set(new Caller(
            account, services.GetRequiredService<Storage.Directory>().Current, services.GetRequiredService<TimeProvider>().Today()));
    }
}
