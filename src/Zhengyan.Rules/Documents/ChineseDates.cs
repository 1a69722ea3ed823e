using System.Globalization;

namespace Zhengyan.Rules;

/// <summary>Dates and times as they are written on a paper: Arabic digits, no leading zero (GB/T 9704).</summary>
public static class ChineseDates
{
    /// <summary>2026年3月16日; empty where there is none.</summary>
    public static string Day(DateOnly? day) => day?.ToString("yyyy年M月d日", CultureInfo.InvariantCulture) ?? "";

    /// <summary>1981年6月; empty where there is none.</summary>
    public static string Month(DateOnly? day) => day?.ToString("yyyy年M月", CultureInfo.InvariantCulture) ?? "";

    /// <summary>2026年3月16日9:30; empty where there is none.</summary>
    public static string Time(DateTime? time) => time?.ToString("yyyy年M月d日H:mm", CultureInfo.InvariantCulture) ?? "";

    /// <summary>2026年3月16日9:30至10:20, the day once where it is the same.</summary>
    public static string Span(DateTime from, DateTime to) =>
        Time(from) + "至" + (from.Date == to.Date ? to.ToString("H:mm", CultureInfo.InvariantCulture) : Time(to));
}
