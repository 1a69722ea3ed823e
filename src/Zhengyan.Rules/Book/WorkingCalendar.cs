using System.Collections.Frozen;

namespace Zhengyan.Rules;

/// <summary>
/// Which days offices work: the days off and the make-up working days the State Council publishes each year. A year that
/// is not published yet rests on weekends alone; whoever shows a deadline in it should say so (<see cref="IsPublished"/>).
/// </summary>
public sealed class WorkingCalendar
{
    private static readonly DateOnly FirstCounted = new(2000, 1, 1), LastCounted = new(2099, 12, 31);

    private readonly FrozenDictionary<int, PublishedYear> years;
    private readonly Lazy<int[]> counted;

    private WorkingCalendar(IEnumerable<KeyValuePair<int, PublishedYear>> years) => (this.years, counted) = (years.ToFrozenDictionary(), new(Count));

    /// <summary>The years that come with the software.</summary>
    public static WorkingCalendar Shipped { get; } = new(ShippedDaysOff.Read());

    /// <summary>Whether the days off of that year are known.</summary>
    public bool IsPublished(int year) => years.ContainsKey(year);

    /// <summary>Whether offices work on that day.</summary>
    public bool IsWorkingDay(DateOnly day)
    {
        if (years.TryGetValue(day.Year, out var year))
        {
            if (year.DaysOff.Contains(day))
            {
                return false;
            }

            if (year.WorkingDays.Contains(day))
            {
                return true;
            }
        }

        return day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
    }

    /// <summary>
    /// The deadline so many working days on, counted from the day after: day 1 is the next working day. None at all is
    /// the day itself, or the next working day where it is a day off.
    /// </summary>
    public DateOnly AddWorkingDays(DateOnly from, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        if (days == 0)
        {
            return ThisOrNext(from);
        }

        var day = from;
        for (var left = days; left > 0; left--)
        {
            day = ThisOrNext(day.AddDays(1));
        }

        return day;
    }

    /// <summary>
    /// The deadline so many months on: the same day, else the last day of that month; moved to the next working day
    /// where it falls on a day off.
    /// </summary>
    public DateOnly AddMonths(DateOnly from, int months)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(months);
        return ThisOrNext(from.AddMonths(months));
    }

    /// <summary>
    /// How many working days are left: 0 on the due day itself and on no other, negative once it is past. A deadline
    /// that passed on Friday is one day overdue on Saturday already.
    /// </summary>
    public int WorkingDaysUntil(DateOnly today, DateOnly due) => due.CompareTo(today) switch
    {
        0 => 0,
        > 0 => Math.Max(1, WorkingDaysAfter(today, due)),
        < 0 => -Math.Max(1, WorkingDaysAfter(due, today)),
    };

    /// <summary>
    /// This calendar with another year published, or one corrected. Every day must lie in that year, and none may be
    /// both a day off and a working day.
    /// </summary>
    public WorkingCalendar With(int year, IEnumerable<DateOnly> daysOff, IEnumerable<DateOnly> workingDays)
    {
        var published = new PublishedYear(daysOff.ToFrozenSet(), workingDays.ToFrozenSet());
        foreach (var day in published.DaysOff.Concat(published.WorkingDays))
        {
            if (day.Year != year)
            {
                throw new ArgumentException($"{day:yyyy-MM-dd} is not in {year}", nameof(year));
            }
        }

        if (published.DaysOff.Overlaps(published.WorkingDays))
        {
            throw new ArgumentException($"A day of {year} is both off and working", nameof(workingDays));
        }

        return new(years.Where(y => y.Key != year).Append(new(year, published)));
    }

    private DateOnly ThisOrNext(DateOnly day)
    {
        while (!IsWorkingDay(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    // Asked for each line of a desk, of deadlines months away and years past: counted once, then looked up.
    private int WorkingDaysAfter(DateOnly first, DateOnly last) => Lies(first) && Lies(last)
        ? counted.Value[last.DayNumber - FirstCounted.DayNumber] - counted.Value[first.DayNumber - FirstCounted.DayNumber]
        : Enumerable.Range(first.DayNumber + 1, last.DayNumber - first.DayNumber).Count(day => IsWorkingDay(DateOnly.FromDayNumber(day)));

    private static bool Lies(DateOnly day) => day >= FirstCounted && day <= LastCounted;

    // For each day, how many working days there are from the first one counted up to it.
    private int[] Count()
    {
        var days = new int[LastCounted.DayNumber - FirstCounted.DayNumber + 1];
        for (var (i, count) = (0, 0); i < days.Length; i++)
        {
            count += IsWorkingDay(FirstCounted.AddDays(i)) ? 1 : 0;
            days[i] = count;
        }

        return days;
    }
}

/// <summary>What was published for one year.</summary>
internal sealed record PublishedYear(FrozenSet<DateOnly> DaysOff, FrozenSet<DateOnly> WorkingDays);
