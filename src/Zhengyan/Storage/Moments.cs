using System.Globalization;

namespace Zhengyan.Storage;

/// <summary>Moments as the database keeps them: world time, all of one length, so that their order is the order of their texts.</summary>
internal static class Moments
{
    private const string Day = "yyyy-MM-dd";
    private const string Form = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    public static string Write(DateTimeOffset at) => at.UtcDateTime.ToString(Form, CultureInfo.InvariantCulture);

    public static DateTimeOffset Read(string text) =>
        DateTimeOffset.ParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    /// <summary>The moment that a text says; none where it says none.</summary>
    public static DateTimeOffset? Find(string text) =>
        DateTimeOffset.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;

    /// <summary>A day, as the tables keep it.</summary>
    public static string Write(DateOnly day) => day.ToString(Day, CultureInfo.InvariantCulture);

    public static DateOnly ReadDay(string text) => DateOnly.ParseExact(text, Day, CultureInfo.InvariantCulture);

    /// <summary>A time of day in Beijing, as the tables keep that of a talk.</summary>
    public static string Write(DateTime time) => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
