using System.Globalization;

namespace Zhengyan.Ui;

/// <summary>Dates and times as they are read: <c>11月23日</c>, <c>2026年2月10日</c>, <c>周三</c>, <c>15:00</c>.</summary>
public static class Dates
{
    // One country, one time, no summer time; the server's own zone must not change what a record says.
    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    /// <summary>With the year: for what is read years later.</summary>
    public static string Date(this Words words, DateOnly date) =>
        IsEnglish(words) ? date.ToString("d MMM yyyy", words.Culture) : string.Create(CultureInfo.InvariantCulture, $"{date.Year:D4}年{date.Month}月{date.Day}日");

    /// <summary>Without the year: for what is near.</summary>
    public static string Day(this Words words, DateOnly date) =>
        IsEnglish(words) ? date.ToString("d MMM", words.Culture) : string.Create(CultureInfo.InvariantCulture, $"{date.Month}月{date.Day}日");

    /// <summary>Without the year if it is the year of <paramref name="today"/>.</summary>
    public static string Day(this Words words, DateOnly date, DateOnly today) =>
        date.Year == today.Year ? words.Day(date) : words.Date(date);

    public static string Weekday(this Words words, DateOnly date) =>
        IsEnglish(words)
            ? date.ToString("ddd", words.Culture)
            : "周" + "日一二三四五六"[(int)date.DayOfWeek];

    public static string Time(this Words _, TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    public static string Time(this Words words, DateTimeOffset moment) => words.Time(TimeOf(moment));

    public static string Date(this Words words, DateTimeOffset moment) => words.Date(DateOf(moment));

    public static string Day(this Words words, DateTimeOffset moment) => words.Day(DateOf(moment));

    /// <summary>Date with its year, and time.</summary>
    public static string Moment(this Words words, DateTimeOffset moment) =>
        $"{words.Date(moment)} {words.Time(moment)}";

    public static DateOnly DateOf(DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(Beijing).DateTime);

    public static TimeOnly TimeOf(DateTimeOffset moment) => TimeOnly.FromDateTime(moment.ToOffset(Beijing).DateTime);

    private static bool IsEnglish(Words words) => ReferenceEquals(words, Words.English);
}
