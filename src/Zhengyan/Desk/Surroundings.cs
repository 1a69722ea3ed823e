using Zhengyan.Access;
using Zhengyan.Rules;
using Zhengyan.Storage;

namespace Zhengyan.Desk;

/// <summary>The circumstances that commands, pages and demands are judged by: the time, the university, the rule book.</summary>
internal sealed class Surroundings(TimeProvider clock, Storage.Directory directory, RuleBooks? editions = null)
{
    private readonly RuleBooks books = editions ?? RuleBooks.Shipped;

    public DateTimeOffset At => clock.Now();

    public DateOnly Today => clock.Today();

    public University University => directory.Current;

    /// <summary>The rule book that a matter opened today starts under.</summary>
    public RuleBook Book => books.On(Today);

    public WorkingCalendar Calendar { get; } = WorkingCalendar.Shipped;

    /// <summary>For a page about no matter yet.</summary>
    public Now Now(PersonId person) => Now(new Acting(person), Book, NoNumber);

    /// <summary>For a page about a matter, by the edition it started under.</summary>
    public Now Now(PersonId person, Matter matter) => Now(new Acting(person), BookOf(matter), NoNumber);

    /// <summary>For what concerns nobody in particular: for whom a matter exists, and what it wants.</summary>
    public Now Now(Matter matter) => Now(default(PersonId), matter);

    /// <summary>For the form of an act in a matter, before it is given.</summary>
    public Now Now(Acting acting, Matter matter) => Now(acting, BookOf(matter), NoNumber);

    /// <summary>The same on another day: for comparing with what was computed then.</summary>
    public Now Now(Matter matter, DateOnly day)
    {
        var now = Now(matter);
        return now with { Today = day, At = new DateTimeOffset(day.ToDateTime(default), now.At.Offset) };
    }

    /// <summary>For an act in a matter.</summary>
    public Now Now(Acting acting, Matter matter, Func<string, int, int> numbers) => Now(acting, BookOf(matter), numbers);

    /// <summary>For an act that opens matters.</summary>
    public Now Now(Acting acting, Func<string, int, int> numbers) => Now(acting, Book, numbers);

    private Now Now(Acting acting, RuleBook book, Func<string, int, int> numbers)
    {
        var at = clock.Now();
        return new(
            acting.Person, acting.HappenedOn ?? DateOnly.FromDateTime(at.DateTime), at, University, book, Calendar, numbers, acting.EnteredBy);
    }

    private RuleBook BookOf(Matter matter) =>
        matter.Edition.Length == 0 ? Book
            : books.Of(matter.Edition) ?? throw new InvalidOperationException($"matter {matter.Id} keeps edition {matter.Edition} of the rule book, which is not here");

    private static int NoNumber(string series, int year) =>
        throw new InvalidOperationException("numbers are given where something is written, and only there");
}
