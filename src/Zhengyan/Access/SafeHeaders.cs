namespace Zhengyan.Access;

/// <summary>What every answer tells the browser: take nothing from elsewhere, keep nothing, tell nobody.</summary>
internal sealed class SafeHeaders(RequestDelegate next)
{
    private const string Policy =
        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; frame-ancestors 'none'; form-action 'self'; base-uri 'self'";

    public Task InvokeAsync(HttpContext http)
    {
        http.Response.OnStarting(static state =>
        {
            var headers = ((HttpContext)state).Response.Headers;
            headers.ContentSecurityPolicy = headers.ContentSecurityPolicy == OfFile ? OfFile : Policy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
            if (((HttpContext)state).Request.IsHttps)
            {
                headers.StrictTransportSecurity = "max-age=31536000";
            }

            // Files that belong to the application say themselves how long they may be kept.
            if (!IsKept(headers))
            {
                headers.CacheControl = "no-store";
            }

            return Task.CompletedTask;
        }, http);
        return next(http);
    }

    /// <summary>A file with the build in its address never changes; any other is asked for again.</summary>
    public static void Keep(HttpResponse response) =>
        response.Headers.CacheControl = response.HttpContext.Request.QueryString.HasValue ? Forever : "no-cache";

    /// <summary>A file that somebody handed in: whatever it is, it is kept and never opened here.</summary>
    public static void HandOut(HttpResponse response, string name, string mediaType)
    {
        response.ContentType = mediaType;
        response.Headers.ContentDisposition = $"attachment; filename*=UTF-8''{Uri.EscapeDataString(name)}";
        response.Headers.ContentSecurityPolicy = OfFile;
    }

    private const string OfFile = "sandbox; default-src 'none'; frame-ancestors 'none'";

    private const string Forever = "public, max-age=31536000, immutable";

    private static bool IsKept(IHeaderDictionary headers) => headers.CacheControl == Forever || headers.CacheControl == "no-cache";
}
