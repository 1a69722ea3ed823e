using Microsoft.AspNetCore.Http.Features;

namespace Zhengyan.Access;

/// <summary>Whoever has not signed in sends short forms: a file of theirs would be read into memory before anybody asks who they are.</summary>
internal static class SmallBodies
{
    /// <summary>In bytes; a complaint of five thousand characters has room.</summary>
    public const int Most = 128 * 1024;

    public static Task Of(HttpContext http, RequestDelegate next)
    {
        if (http.User.Identity?.IsAuthenticated != true && http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = Most;
        }

        return next(http);
    }
}
