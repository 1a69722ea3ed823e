using System.Security.Claims;

namespace Zhengyan.Access;

/// <summary>
/// On an endpoint to which everybody comes as nobody: whoever is signed in is not while they are there, so that nothing after it can know, show or keep who they are. A form of
/// such a page also outlives a sign-in that ends while it is filled in.
/// </summary>
internal sealed record AskedByNobody
{
    /// <summary>Forgets who asks, for this request.</summary>
    public static Task Forget(HttpContext http, RequestDelegate next)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<AskedByNobody>() is not null)
        {
            http.User = new ClaimsPrincipal(new ClaimsIdentity());
            http.Features.Set<Caller>(null);
        }

        return next(http);
    }
}
