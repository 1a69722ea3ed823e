using Zhengyan.Rules;

namespace Zhengyan.Bench;

/// <summary>What one event of a made-up matter takes in the journal.</summary>
internal sealed record Line(Matter Before, Event Happened, Occurrence Occurrence, Guid Command, string? Clause);

/// <summary>One matter in the making: every step is decided by the rules and folded, as the desk does it.</summary>
internal sealed class Tale(Guid id, University university, Func<string, int, int> numbers, Func<Guid> nextId)
{
    private readonly List<Line> lines = [];
    private DateTimeOffset at;

    public Matter Matter { get; private set; } = Matter.Nothing(new(id));

    public IReadOnlyList<Line> Lines => lines;

    public DateOnly LastDay => DateOnly.FromDateTime(at.DateTime);

    /// <summary>The circumstances of the day the tale has come to, for that person.</summary>
    public Now Now(PersonId person = default) =>
        new(person, LastDay, at, university, RuleBook.Shipped, WorkingCalendar.Shipped, numbers);

    public void Begin(DateOnly day, Func<Now, PersonId> by, Func<Now, OpeningCommand> order)
    {
        at = new(day, new(9, 0), TimeSpan.FromHours(8));
        var now = Now(by(Now()));
        var command = order(now);
        var opening = command.Decide(now);
        Told(command.Action, opening.Refusals);
        Happen([opening.Events[0].Event], now, null);
    }

    /// <summary>So many days later, or ten minutes where none, somebody with that part gives an order. Gives what it means for other matters.</summary>
    public IReadOnlyList<(MatterId Matter, Event Event)> Then(Beat beat)
    {
        at = beat.Days == 0 ? at.AddMinutes(10) : new(LastDay.AddDays(beat.Days), new(9, 0), TimeSpan.FromHours(8));
        var held = Parts.All(Matter, Now()).Where(p => p.Part == beat.By).ToList();
        var now = Now(beat.Which is null ? held[0].Person : held.First(p => beat.Which(Matter, p.Person)).Person);
        var command = beat.Order(Matter, now);
        var decision = command.Decide(Matter, now);
        Told(command.Action, decision.Refusals);
        Happen(decision.Events, now, StepTable.Find(Matter.Stage, command.Action)!.Clause);
        return decision.Elsewhere;
    }

    /// <summary>What just happened in another matter meant something for this one.</summary>
    public void Touched(Event happened, Tale by)
    {
        at = by.at;
        lines.Add(new(Matter, happened, by.lines[^1].Occurrence, by.lines[^1].Command, by.lines[^1].Clause));
        Matter = Matter.After(happened, by.lines[^1].Occurrence);
    }

    private void Happen(IReadOnlyList<Event> events, Now now, string? clause)
    {
        var command = nextId();
        foreach (var happened in events)
        {
            lines.Add(new(Matter, happened, now.Occurrence(), command, clause));
            Matter = Matter.After(happened, now.Occurrence());
        }
    }

    private void Told(string action, IReadOnlyList<Refusal> refusals)
    {
        if (refusals.Count > 0)
        {
            throw new InvalidOperationException($"{action} in {Matter.Stage} on {LastDay}: {string.Join("; ", refusals.Select(r => $"{r.Number} {r.Reason}"))}");
        }
    }
}

/// <summary>
/// A step of a tale: at that stage, so many days after the one before, by somebody with that part, who gives that order; <paramref name="Which"/> says which of
/// those with the part, where it matters.
/// </summary>
internal sealed record Beat(Stage Stage, int Days, Part By, Func<Matter, Now, Command> Order, Func<Matter, PersonId, bool>? Which = null);
