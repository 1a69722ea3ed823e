namespace Zhengyan.Rules;

/// <summary>
/// Why something may not be done: a number (<c>A-03</c>), the clause, what is wrong, and what can be done instead.
/// <paramref name="Field"/> is the field of the form it concerns, where it concerns one.
/// </summary>
public sealed record Refusal(string Number, string Clause, Text Reason, Text Instead, string? Field = null);

/// <summary>What a command leads to: what happened, in this matter and perhaps in others, or every reason why not.</summary>
public sealed record Decision
{
    private Decision(
        IReadOnlyList<Event> events, IReadOnlyList<Refusal> refusals, IReadOnlyList<(MatterId Matter, Event Event)> elsewhere) =>
        (Events, Refusals, Elsewhere) = (events, refusals, elsewhere);

    /// <summary>What happened in the matter; empty where refused.</summary>
    public IReadOnlyList<Event> Events { get; }

    /// <summary>Every reason why not; empty where accepted.</summary>
    public IReadOnlyList<Refusal> Refusals { get; }

    /// <summary>What it means for other matters, existing or new.</summary>
    public IReadOnlyList<(MatterId Matter, Event Event)> Elsewhere { get; }

    /// <summary>No reason against it was found.</summary>
    public bool IsAccepted => Refusals.Count == 0;

    /// <summary>It happened.</summary>
    public static Decision Accept(params IReadOnlyList<Event> events) => new(events, [], []);

    /// <summary>It may not happen, for these reasons.</summary>
    public static Decision Refuse(IReadOnlyList<Refusal> refusals) => new([], refusals, []);

    /// <summary>And this happened in another matter.</summary>
    public Decision And(MatterId matter, Event happened) => new(Events, Refusals, [.. Elsewhere, (matter, happened)]);
}
