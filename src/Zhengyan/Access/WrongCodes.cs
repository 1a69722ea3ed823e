using System.Collections.Concurrent;

namespace Zhengyan.Access;

/// <summary>
/// How often an account's second factor was got wrong within a day. Locking ends when an administrator unlocks, and the same one may have given out the password: what they
/// could do again and again must not become a way to guess six figures.
/// </summary>
internal sealed class WrongCodes(TimeProvider clock)
{
    public const int ADay = 30;
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private readonly ConcurrentDictionary<string, IReadOnlyList<DateTimeOffset>> counted = new(StringComparer.Ordinal);

    public bool AreTooMany(string accountId) => counted.TryGetValue(accountId, out var times) && Recent(times).Count() >= ADay;

    public void Count(string accountId) => counted.AddOrUpdate(accountId, _ => [clock.GetUtcNow()], (_, times) => [.. Recent(times), clock.GetUtcNow()]);

    private IEnumerable<DateTimeOffset> Recent(IReadOnlyList<DateTimeOffset> times) => times.Where(time => time > clock.GetUtcNow() - Day);
}
