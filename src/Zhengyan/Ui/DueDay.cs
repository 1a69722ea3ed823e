using Zhengyan.Rules;

namespace Zhengyan.Ui;

/// <summary>A deadline as it is shown: the day, and how many working days are left on <paramref name="Today"/>, negative when it is past.</summary>
/// <param name="IsPublished">Whether the days off of its year are known; where not, it was counted by weekends alone (conventions.md).</param>
public sealed record DueDay(DateOnly On, int Days, DateOnly Today, bool IsPublished = true)
{
    /// <summary>As it stands by that calendar.</summary>
    public static DueDay Of(DateOnly on, DateOnly today, WorkingCalendar calendar) =>
        new(on, calendar.WorkingDaysUntil(today, on), today, calendar.IsPublished(on.Year));
}
