using System.Globalization;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>A piece of the log, the newest first.</summary>
/// <param name="Older">Where the next older piece begins; none at the end.</param>
public sealed record AuditModel(Frame Frame, AuditAsked Asked, IReadOnlyList<AuditLine> Lines, AuditPlace? Older) : IShows
{
    // Also where it has no line: whoever looks for something and finds nothing has learnt that.
    Shown? IShows.Shows => new([.. Lines.SelectMany(l => l.Matters).Select(m => m.Id).Distinct()], nameof(Field.Number));
}

/// <summary>What is looked for, as it was typed.</summary>
/// <param name="Who">A name, or a staff number.</param>
/// <param name="Kind">acts, readings, or nothing for both.</param>
public sealed record AuditAsked(string Who, string Number, string From, string Until, string Kind)
{
    public DateOnly? FirstDay => Day(From);

    public DateOnly? LastDay => Day(Until);

    private static DateOnly? Day(string typed) =>
        DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}

/// <summary>After which moment a piece has ended, and after which entry of either log at that very moment.</summary>
public sealed record AuditPlace(DateTimeOffset At, long Acts, long Readings)
{
    /// <summary>As it stands in an address.</summary>
    public string Typed => string.Create(CultureInfo.InvariantCulture, $"{At.UtcTicks}-{Acts}-{Readings}");

    /// <summary>The place that an address names; none where it names none.</summary>
    public static AuditPlace? Read(string? typed) =>
        typed?.Split('-') is [var at, var acts, var readings]
        && long.TryParse(at, CultureInfo.InvariantCulture, out var ticks) && ticks > 0 && ticks < DateTime.MaxValue.Ticks
        && long.TryParse(acts, CultureInfo.InvariantCulture, out var a) && long.TryParse(readings, CultureInfo.InvariantCulture, out var r)
            ? new(new(ticks, TimeSpan.Zero), a, r)
            : null;
}

/// <summary>An act or a reading: when, by whom, what, of which matters. Of a matter nothing but its number.</summary>
/// <param name="What">The word of the act, or of the page.</param>
/// <param name="Sections">What was shown of the matter; for readings only.</param>
public sealed record AuditLine(
    DateTimeOffset At, string Who, string StaffNumber, bool IsReading, Text What, IReadOnlyList<AuditMatter> Matters, IReadOnlyList<Text> Sections)
{
    /// <summary>Of its time the day is all that is known: somebody nobody knows did it.</summary>
    public bool OnlyTheDay { get; init; }
}

/// <summary>A matter, of which the audit administrator sees the number alone.</summary>
public sealed record AuditMatter(MatterId Id, string Number);
