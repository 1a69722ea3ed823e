namespace Zhengyan.Rules;

/// <summary>
/// The circumstances of an act: who acts, on which day it happens, at which moment it is recorded, in which university, by which rule book.
/// Where the act was done on paper, <paramref name="EnteredBy"/> is the registrar who enters it and <paramref name="Today"/> the day it happened.
/// <paramref name="NextNumber"/> gives the next number of a series in a year; it is asked only once the act is accepted.
/// </summary>
public sealed record Now(
    PersonId Person, DateOnly Today, DateTimeOffset At, University University, RuleBook Book, WorkingCalendar Calendar,
    Func<string, int, int> NextNumber, PersonId? EnteredBy = null)
{
    /// <summary>The day on which it is recorded.</summary>
    public DateOnly RecordedOn => DateOnly.FromDateTime(At.DateTime);

    /// <summary>The last moment, in local time, at which something can have happened that is told of the day of the act: none of it is still to come.</summary>
    public DateTime Latest => Today < RecordedOn ? Today.ToDateTime(TimeOnly.MaxValue) : At.DateTime;

    /// <summary>The first moment, in local time, for which the act can plan something; what was done on paper keeps only its day.</summary>
    public DateTime Earliest => EnteredBy is null ? At.DateTime : Today.ToDateTime(TimeOnly.MinValue);

    /// <summary>Who did it and when, with name and post as on the day.</summary>
    public Occurrence Occurrence() =>
        new(Person, University.Person(Person).Name, PostWords.Of(Person, University, Today), Today, At, EnteredBy,
            EnteredBy is { } clerk ? University.Person(clerk).Name : null);

    /// <summary>The last day for something counted from <paramref name="from"/>.</summary>
    public DateOnly Due(Deadline deadline, DateOnly from) => Book.Due(deadline, from, Calendar);
}
