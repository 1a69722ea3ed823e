using System.Threading.RateLimiting;

namespace Zhengyan.Access;

/// <summary>
/// How often somebody may try to sign in, or a code, or send what everybody may send: so many times a minute from one address, and so many for one account name, whoever tries.
/// Addresses and names are kept in memory as long as they count, and are written nowhere.
/// </summary>
internal static class SignInRate
{
    public const int PerAddress = 60;
    public const int PerAccount = 20;
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <summary>On an endpoint by which one signs in.</summary>
    public sealed record Limited;

    /// <summary>On an endpoint to which one comes without signing in. <paramref name="What"/> is counted by itself, whatever it has addresses.</summary>
    public sealed record Open(string What, int PerAddress);

    public static void AddSignInRate(this IServiceCollection services) => services.AddRateLimiter(limits =>
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.GlobalLimiter = PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<HttpContext, string>(http => IsLimited(http) ? Partition(AddressOf(http), PerAddress) : Partition(null, 0)),
            PartitionedRateLimiter.Create<HttpContext, string>(http => Partition(AccountOf(http), PerAccount)),
            PartitionedRateLimiter.Create<HttpContext, string>(http =>
                IsPosted<Open>(http) is { } open && AddressOf(http) is { } address ? Partition($"{open.What} {address}", open.PerAddress) : Partition(null, 0)));
    });

    // A form is read for its account name only where one signs in by it; what cannot be read has no name, and is refused at once.
    public static async Task ReadName(HttpContext http, RequestDelegate next)
    {
        if (IsLimited(http) && http.Request.HasFormContentType && !await ProperForm.Read(http))
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        await next(http);
    }

    private static RateLimitPartition<string> Partition(string? key, int most) => key is null
        ? RateLimitPartition.GetNoLimiter("")
        : RateLimitPartition.GetSlidingWindowLimiter(key, _ => new()
        {
            PermitLimit = most, Window = Minute, SegmentsPerWindow = 6, QueueLimit = 0,
        });

    private static bool IsLimited(HttpContext http) => IsPosted<Limited>(http) is not null;

    private static T? IsPosted<T>(HttpContext http) where T : class => HttpMethods.IsPost(http.Request.Method) ? http.GetEndpoint()?.Metadata.GetMetadata<T>() : null;

    private static string? AddressOf(HttpContext http) => http.Connection.RemoteIpAddress?.ToString();

    // Only of a form by which one signs in: any other is left to whoever takes it, a file on its way most of all.
    private static string? AccountOf(HttpContext http) =>
        IsLimited(http) && http.Request.HasFormContentType && http.Request.Form["account"].ToString() is { Length: > 0 } name ? name.Trim().ToUpperInvariant() : null;
}
