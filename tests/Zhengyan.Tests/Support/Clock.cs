namespace Zhengyan.Tests.Support;

/// <summary>
/// China's time, which moves only when a test moves it. A new one stands at a Tuesday morning of a week without holidays.
/// Timers run by real time, so that what waits (a server shutting down, say) does not wait for the test.
/// </summary>
internal sealed class Clock : TimeProvider
{
    private static readonly TimeSpan ChinaStandardTime = TimeSpan.FromHours(8);
    private readonly Lock gate = new();
    private DateTimeOffset now = new(2026, 3, 10, 9, 0, 0, ChinaStandardTime);

    public override TimeZoneInfo LocalTimeZone { get; } =
        TimeZoneInfo.CreateCustomTimeZone("China", ChinaStandardTime, "China", "China");

    public DateOnly Today => DateOnly.FromDateTime(Now.DateTime);

    public DateTimeOffset Now
    {
        get
        {
            lock (gate)
            {
                return now;
            }
        }
    }

    public override DateTimeOffset GetUtcNow() => Now.ToUniversalTime();

    /// <summary>Nine in the morning of that day.</summary>
    public void SetTo(DateOnly day) => SetTo(new DateTimeOffset(day, new TimeOnly(9, 0), ChinaStandardTime));

    public void SetTo(DateTimeOffset time)
    {
        lock (gate)
        {
            now = time.ToOffset(ChinaStandardTime);
        }
    }

    public void Travel(int months = 0, int days = 0, int minutes = 0) =>
        SetTo(Now.AddMonths(months).AddDays(days).AddMinutes(minutes));
}
