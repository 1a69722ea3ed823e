using Microsoft.AspNetCore.Authorization;

namespace Zhengyan.Access;

/// <summary>
/// Who may come to an endpoint at all. Without a word about it: persons of the directory, and nobody else. Administrators therefore come to
/// nothing but what names them.
/// </summary>
internal static class Rights
{
    public const string SystemAdministrator = "system administrator";
    public const string SecurityAdministrator = "security administrator";
    public const string AuditAdministrator = "audit administrator";
    public const string KeepsAccounts = "keeps accounts";
    public const string KeepsRoster = "keeps the roster";
    public const string Countersigns = "countersigns";
    public const string SignedIn = "signed in";

    public static void AddRights(this IServiceCollection services)
    {
        services.AddAuthorizationBuilder()
            .SetDefaultPolicy(Only(caller => caller.IsPerson))
            .SetFallbackPolicy(Only(caller => caller.IsPerson))
            .AddPolicy(SystemAdministrator, Only(caller => caller.IsSystemAdministrator))
            .AddPolicy(SecurityAdministrator, Only(caller => caller.IsSecurityAdministrator))
            .AddPolicy(AuditAdministrator, Only(caller => caller.IsAuditAdministrator))
            .AddPolicy(KeepsAccounts, Only(caller => caller.IsSystemAdministrator || caller.IsSecurityAdministrator))
            .AddPolicy(KeepsRoster, Only(caller => caller.KeepsRoster))
            .AddPolicy(Countersigns, Only(caller => caller.Countersigns))
            .AddPolicy(SignedIn, Only(_ => true));
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, Doorkeeper>();
    }

    private static AuthorizationPolicy Only(Func<Caller, bool> may) =>
        new AuthorizationPolicyBuilder()
            .RequireAssertion(asked => asked.Resource is HttpContext http && http.Caller() is { } caller && may(caller)).Build();
}

/// <summary>On an endpoint that is open before the first password has been changed.</summary>
internal sealed class BeforePasswordChange;

/// <summary>On an endpoint that is open before a second factor has been set up.</summary>
internal sealed class BeforeSecondFactor;
