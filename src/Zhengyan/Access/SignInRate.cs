using System.Threading.RateLimiting;

namespace Zhengyan.Access;

/// <summary>
/// How often somebody may try to sign in: so many times a minute from one address, and so many for one account name, whoever tries. Addresses and names are kept in memory as
/// long as they count, and are written nowhere.
/// </summary>
internal static class SignInRate
{
    public const int PerAddress = 60;
    public const int PerAccount = 20;
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <summary>On an endpoint by which one signs in.</summary>
    public sealed record Limited;

    public static void AddSignInRate(this IServiceCollection services) => services.AddRateLimiter(limits =>
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.GlobalLimiter = PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<HttpContext, string>(http => Partition(http, http.Connection.RemoteIpAddress?.ToString(), PerAddress)),
            PartitionedRateLimiter.Create<HttpContext, string>(http => Partition(http, AccountOf(http), PerAccount)));
    });

    // A form is read for its account name only where it is small and the right kind; what else is sent is refused later.
    public static async Task ReadName(HttpContext http, RequestDelegate next)
    {
        if (IsLimited(http) && http.Request.HasFormContentType)
        {
            await http.Request.ReadFormAsync(http.RequestAborted);
        }

        await next(http);
    }

    private static RateLimitPartition<string> Partition(HttpContext http, string? key, int most) => key is null || !IsLimited(http)
        ? RateLimitPartition.GetNoLimiter("")
        : RateLimitPartition.GetSlidingWindowLimiter(key, _ => new()
        {
            PermitLimit = most, Window = Minute, SegmentsPerWindow = 6, QueueLimit = 0,
        });

    private static bool IsLimited(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<Limited>() is not null && HttpMethods.IsPost(http.Request.Method);

    // Only of a form by which one signs in: any other is left to whoever takes it, a file on its way most of all.
    private static string? AccountOf(HttpContext http) =>
        IsLimited(http) && http.Request.HasFormContentType && http.Request.Form["account"].ToString() is { Length: > 0 } name ? name.Trim().ToUpperInvariant() : null;
}
