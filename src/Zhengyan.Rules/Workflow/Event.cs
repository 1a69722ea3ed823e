namespace Zhengyan.Rules;

/// <summary>Something that happened to a matter. Never changed, never taken back.</summary>
public abstract record Event
{
    /// <summary>What it was, in words for the history.</summary>
    protected abstract Text Said { get; }

    /// <summary>The word in the journal, e.g. <c>Approved</c>.</summary>
    public string Kind() => GetType().Name;

    /// <summary>What it was, in words for the history.</summary>
    public Text Word() => Said;

    /// <summary>The matter after it.</summary>
    public abstract Matter Apply(Matter matter, Occurrence occurrence);
}

/// <summary>
/// Who did it and when. <paramref name="ByName"/> and <paramref name="ByPost"/> as on that day. <paramref name="On"/> is the day it happened, <paramref name="At"/> the moment
/// it was recorded; <paramref name="EnteredBy"/> is the registrar where it was done on paper and entered afterwards.
/// </summary>
public sealed record Occurrence(
    PersonId By, string ByName, string ByPost, DateOnly On, DateTimeOffset At, PersonId? EnteredBy, string? EnteredByName);

/// <summary>A line of a matter's history: the kind of event, its word, the stage it led to, who and when.</summary>
public sealed record HistoryLine(string Kind, string Word, Stage Stage, Occurrence Occurrence);
