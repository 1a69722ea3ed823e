using System.Globalization;
using System.Text.RegularExpressions;

namespace Zhengyan.Rules;

/// <summary>What stands above the header: the title, and the day the roster is as of.</summary>
internal sealed partial record RosterFront(string Title, DateOnly? AsOf)
{
    public static RosterFront Of(Sheet sheet, RosterColumns columns)
    {
        var above = sheet.Rows.Take(columns.FirstRow).SelectMany(r => r.Cells).Where(c => !c.IsEmpty).ToList();
        var title = above.Count > 0 ? above[0].Text.Trim() : sheet.Name;
        // The foot says it where the head does not.
        var below = sheet.Rows.Skip(columns.LastRow + 1).TakeLast(5).SelectMany(r => r.Cells).Where(c => AsOfWords().IsMatch(c.ToString()));
        return new(title, above.Concat(below).Select(Day).FirstOrDefault(d => d is not null)
            ?? above.Select(Month).FirstOrDefault(d => d is not null));
    }

    private static DateOnly? Day(SheetCell cell) =>
        cell.Date ?? (WholeDate().Match(RosterWords.Tidy(cell.Text)) is { Success: true } m ? RosterDates.Read(new(m.Value)) : null);

    // A roster of a month is as of its last day.
    private static DateOnly? Month(SheetCell cell) =>
        YearAndMonth().Match(RosterWords.Tidy(cell.Text)) is { Success: true } m && RosterDates.Read(new(m.Value)) is { } first
            ? first.AddMonths(1).AddDays(-1)
            : null;

    [GeneratedRegex("截[止至]|日期")]
    private static partial Regex AsOfWords();

    [GeneratedRegex(@"[0-9]{4}[年./-][0-9]{1,2}[月./-][0-9]{1,2}日?")]
    private static partial Regex WholeDate();

    [GeneratedRegex(@"[0-9]{4}[年.-][0-9]{1,2}月?")]
    private static partial Regex YearAndMonth();
}
