using System.Globalization;
using System.Text.RegularExpressions;

namespace Zhengyan.Rules;

/// <summary>Dates as rosters write them: 1975.06, 197506, 1975年6月, 1975-06-01, a real date, a spreadsheet's serial number.</summary>
public static partial class RosterDates
{
    // The range keeps five figures apart from years: 1927 to 2119.
    private const int FirstSerial = 10000;
    private const int LastSerial = 80354;

    // Day 0 of spreadsheets, which count 1900 as a leap year.
    private static readonly DateOnly SerialZero = new(1899, 12, 30);

    /// <summary>
    /// The date in a cell, the first of the month where it says no day; none where it is no date there can be. A month of one figure
    /// in a number, 2024.1, is none: it may have been 2024.10.
    /// </summary>
    public static DateOnly? Read(SheetCell cell)
    {
        if (cell.Date is { } date)
        {
            return InRange(date.Year) ? date : null;
        }

        var text = RosterWords.WithoutBrackets(RosterWords.Tidy(cell.Text)).TrimEnd('起', '至', '今');
        if (Serial().IsMatch(text))
        {
            var serial = int.Parse(text, CultureInfo.InvariantCulture);
            return serial is >= FirstSerial and <= LastSerial ? SerialZero.AddDays(serial) : null;
        }

        var match = Compact().Match(text) is { Success: true } compact ? compact : Separated().Match(text);
        if (!match.Success || (cell.IsNumber && match.Groups["month"].Value == "1" && text.Contains('.', StringComparison.Ordinal)))
        {
            return null;
        }

        return At(Number(match, "year"), Number(match, "month"), match.Groups["day"].Success ? Number(match, "day") : 1);
    }

    private static DateOnly? At(int year, int month, int day) =>
        InRange(year) && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    private static bool InRange(int year) => year is >= 1900 and <= 2100;

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^[0-9]{5}$")]
    private static partial Regex Serial();

    [GeneratedRegex(@"^(?<year>[0-9]{4})(?<month>[0-9]{2})(?<day>[0-9]{2})?$")]
    private static partial Regex Compact();

    [GeneratedRegex(@"^(?<year>[0-9]{4})[.．。·/／\-－—年、](?<month>[0-9]{1,2})(月|([.．。·/／\-－—月、](?<day>[0-9]{1,2})[日号]?))?(00:00:00)?$")]
    private static partial Regex Separated();
}
