using System.Globalization;
using CsCheck;
using Zhengyan.Rules;

namespace Zhengyan.Tests.Rules;

public sealed class WorkingCalendarTests
{
    private static readonly WorkingCalendar Calendar = WorkingCalendar.Shipped;

    private static readonly Gen<DateOnly> AnyDay =
        Gen.Int[0, 30 * 365].Select(n => new DateOnly(2004, 1, 1).AddDays(n));

    [Theory]
    [InlineData("2025-01-20", 15, "2025-02-14")]
    [InlineData("2025-09-19", 15, "2025-10-16")]
    [InlineData("2026-02-10", 15, "2026-03-09")]
    [InlineData("2026-02-13", 5, "2026-02-27")]
    [InlineData("2026-06-18", 5, "2026-06-26")]
    [InlineData("2026-09-14", 15, "2026-10-10")]
    [InlineData("2026-09-21", 15, "2026-10-19")]
    public void Deadlines_that_are_known_come_out(string from, int days, string due)
    {
        Assert.Equal(Day(due), Calendar.AddWorkingDays(Day(from), days));
        Assert.Equal(days, Calendar.WorkingDaysUntil(Day(from), Day(due)));
    }

    [Fact]
    public void The_days_off_of_2026_are_those_published()
    {
        string[] off =
        [
            "1-1", "1-2", "1-3", "2-15", "2-16", "2-17", "2-18", "2-19", "2-20", "2-21", "2-22", "2-23", "4-4", "4-5", "4-6",
            "5-1", "5-2", "5-3", "5-4", "5-5", "6-19", "6-20", "6-21", "9-25", "9-26", "9-27",
            "10-1", "10-2", "10-3", "10-4", "10-5", "10-6", "10-7",
        ];
        string[] working = ["1-4", "2-14", "2-28", "5-9", "9-20", "10-10"];

        Assert.All(Days(2026), day =>
        {
            var name = day.ToString("M-d", CultureInfo.InvariantCulture);
            var weekend = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
            Assert.Equal(working.Contains(name) || (!weekend && !off.Contains(name)), Calendar.IsWorkingDay(day));
        });
    }

    [Fact]
    public void Every_year_from_2004_to_2026_is_shipped_and_has_a_plausible_number_of_working_days()
    {
        Assert.All(Enumerable.Range(2004, 23), year =>
        {
            Assert.True(Calendar.IsPublished(year));
            Assert.InRange(Days(year).Count(Calendar.IsWorkingDay), 246, 253);
        });
        Assert.False(Calendar.IsPublished(2003));
        Assert.False(Calendar.IsPublished(2027));
    }

    [Fact]
    public void A_year_not_published_rests_on_weekends_alone()
    {
        Assert.True(Calendar.IsWorkingDay(new(2027, 1, 1)));
        Assert.False(Calendar.IsWorkingDay(new(2027, 1, 2)));
    }

    [Fact]
    public void An_administrator_adds_a_year_and_the_shipped_calendar_stays_as_it_is()
    {
        var added = Calendar.With(2027, [new(2027, 1, 1)], [new(2027, 1, 2)]);

        Assert.True(added.IsPublished(2027));
        Assert.False(added.IsWorkingDay(new(2027, 1, 1)));
        Assert.True(added.IsWorkingDay(new(2027, 1, 2)));
        Assert.False(added.IsWorkingDay(new(2026, 10, 1)));
        Assert.False(Calendar.IsPublished(2027));
    }

    [Fact]
    public void A_year_is_corrected_as_a_whole()
    {
        var corrected = Calendar.With(2026, [new(2026, 9, 3)], []);

        Assert.False(corrected.IsWorkingDay(new(2026, 9, 3)));
        Assert.True(corrected.IsWorkingDay(new(2026, 10, 1)));
    }

    [Fact]
    public void A_day_of_another_year_or_both_off_and_working_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Calendar.With(2027, [new(2028, 1, 1)], []));
        Assert.Throws<ArgumentException>(() => Calendar.With(2027, [new(2027, 1, 1)], [new(2027, 1, 1)]));
    }

    [Theory]
    [InlineData("2026-01-12", 1, "2026-02-12")]
    [InlineData("2026-01-31", 1, "2026-02-28")] // a Saturday, but a make-up working day
    [InlineData("2025-12-31", 2, "2026-02-28")]
    [InlineData("2026-08-31", 6, "2027-03-01")] // 2027-02-28 is a Sunday
    [InlineData("2026-09-01", 1, "2026-10-08")] // the National Day holiday
    [InlineData("2024-08-31", 6, "2025-02-28")]
    public void Months_end_on_the_same_day_else_the_last_and_then_on_a_working_day(string from, int months, string due) =>
        Assert.Equal(Day(due), Calendar.AddMonths(Day(from), months));

    [Fact]
    public void A_deadline_that_passed_on_friday_is_overdue_on_saturday()
    {
        DateOnly friday = new(2026, 7, 3);
        Assert.Equal(0, Calendar.WorkingDaysUntil(friday, friday));
        Assert.Equal(1, Calendar.WorkingDaysUntil(friday.AddDays(-1), friday));
        Assert.Equal(-1, Calendar.WorkingDaysUntil(friday.AddDays(1), friday));
        Assert.Equal(-1, Calendar.WorkingDaysUntil(friday.AddDays(3), friday));
        Assert.Equal(-2, Calendar.WorkingDaysUntil(friday.AddDays(4), friday));
    }

    [Fact]
    public void A_deadline_never_falls_on_a_day_off() => Gen.Select(AnyDay, Gen.Int[0, 60]).Sample((from, n) =>
        Calendar.IsWorkingDay(Calendar.AddWorkingDays(from, n)) && Calendar.IsWorkingDay(Calendar.AddMonths(from, n)));

    [Fact]
    public void Counting_to_a_deadline_undoes_setting_it() => Gen.Select(AnyDay, Gen.Int[1, 60]).Sample((from, n) =>
        Calendar.WorkingDaysUntil(from, Calendar.AddWorkingDays(from, n)) == n);

    [Fact]
    public void Setting_a_deadline_undoes_counting_to_it() => Gen.Select(AnyDay, Gen.Int[1, 90]).Sample((from, n) =>
    {
        var due = Calendar.AddMonths(from.AddDays(n), 0);
        return Calendar.AddWorkingDays(from, Calendar.WorkingDaysUntil(from, due)) == due;
    });

    [Fact]
    public void A_longer_time_never_ends_earlier() => Gen.Select(AnyDay, Gen.Int[1, 60]).Sample((from, n) =>
        Calendar.AddWorkingDays(from, n) < Calendar.AddWorkingDays(from, n + 1)
        && Calendar.AddMonths(from, n) <= Calendar.AddMonths(from, n + 1));

    [Theory]
    [InlineData("1999-12-20", "2000-01-10")]
    [InlineData("1998-03-02", "1999-11-05")]
    [InlineData("2099-12-25", "2100-01-08")]
    [InlineData("2026-01-01", "2031-06-30")]
    public void Days_left_are_the_working_days_one_by_one(string today, string due)
    {
        var (from, to) = (Day(today), Day(due));
        Assert.Equal(Enumerable.Range(from.DayNumber + 1, to.DayNumber - from.DayNumber).Count(n => Calendar.IsWorkingDay(DateOnly.FromDayNumber(n))), Calendar.WorkingDaysUntil(from, to));
    }

    [Fact]
    public void Only_the_due_day_itself_is_zero() => Gen.Select(AnyDay, AnyDay).Sample((today, due) =>
        Math.Sign(Calendar.WorkingDaysUntil(today, due)) == due.CompareTo(today));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static IEnumerable<DateOnly> Days(int year) =>
        Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(n => new DateOnly(year, 1, 1).AddDays(n));
}
