namespace Zhengyan.Rules;

/// <summary>What was done about a complaint, or said.</summary>
public enum ComplaintStep
{
    /// <summary>It was filed.</summary>
    Filed,
    /// <summary>Its writer added something.</summary>
    Added,
    /// <summary>It was received, or taken for something else than before.</summary>
    Received,
    /// <summary>What was done about it was noted.</summary>
    Noted,
    /// <summary>Its writer was answered.</summary>
    Answered,
    /// <summary>It ended.</summary>
    Ended,
}

/// <summary>
/// A line of a complaint's history. <paramref name="By"/> is nobody where its writer wrote: who that is, nobody knows. <paramref name="At"/> is then the day alone.
/// </summary>
public sealed record ComplaintLine(ComplaintStep Step, string Words, PersonId? By, DateTimeOffset At)
{
    /// <summary>What it was taken for, where it was received.</summary>
    public ComplaintNature? Nature { get; init; }

    /// <summary>How it ended, where it did.</summary>
    public ComplaintOutcome? Outcome { get; init; }

    /// <summary>What happened to the offender, where it ended so.</summary>
    public ComplaintConsequence? Consequence { get; init; }
}

/// <summary>
/// 打击报复投诉 (§5.3): the fold of what happened to it, and nothing else. <paramref name="Code"/> is a hash of the code its writer has. <paramref name="Concerned"/> are all who
/// were, or stood in for, the discipline secretary on the day, where its writer says that it is about them.
/// </summary>
public sealed record Complaint(Guid Id, int Number, string Code, DateOnly FiledOn, bool AboutSecretary, IReadOnlyList<PersonId> Concerned)
{
    /// <summary>How many events there were up to the last one about it.</summary>
    public int Version { get; init; }

    /// <summary>How it stands.</summary>
    public ComplaintState State { get; init; }

    /// <summary>What happened to it and what was said, in order.</summary>
    public IReadOnlyList<ComplaintLine> Lines { get; init; } = [];

    /// <summary>What it is taken for; none before it was received.</summary>
    public ComplaintNature? Nature => Lines.LastOrDefault(l => l.Nature is not null)?.Nature;

    /// <summary>How it ended; none while it has not, or not again.</summary>
    public ComplaintLine? End => State == ComplaintState.Ended ? Lines.Last(l => l.Step == ComplaintStep.Ended) : null;

    /// <summary>Since it waits to be received, or was received: what was done before it ended the last time does not count for the next.</summary>
    public IEnumerable<ComplaintLine> SinceTheLastEnd =>
        Lines.Skip(Lines.Take(Lines.Count - (State == ComplaintState.Ended ? 1 : 0)).ToList().FindLastIndex(l => l.Step == ComplaintStep.Ended) + 1);

    /// <summary>Whether its writer added something that whoever handles it has not acted on since.</summary>
    public bool HasNews => Lines[^1].Step == ComplaintStep.Added;

    internal Complaint With(ComplaintLine line, int version, ComplaintState state) => this with { Version = version, State = state, Lines = [.. Lines, line] };
}
