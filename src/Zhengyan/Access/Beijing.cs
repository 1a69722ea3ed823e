namespace Zhengyan.Access;

/// <summary>One country, one time: what a record says must not depend on where the server thinks it stands.</summary>
internal static class Beijing
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    public static DateTimeOffset Now(this TimeProvider clock) => clock.GetUtcNow().ToOffset(Offset);

    /// <summary>A moment of world time, as it is said here.</summary>
    public static DateTimeOffset Moment(DateTime utc) => new DateTimeOffset(utc, TimeSpan.Zero).ToOffset(Offset);

    public static DateOnly Today(this TimeProvider clock) => DateOnly.FromDateTime(clock.Now().DateTime);
}
