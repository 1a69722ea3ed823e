using System.Globalization;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>The complaints of whoever handles them: which, since when, how they stand. Nothing of what stands in them.</summary>
public sealed record ComplaintListModel(Frame Frame, IReadOnlyList<Complaint> Complaints, DateOnly Today) : IShows
{
    Shown? IShows.Shows => Complaints.Count == 0 ? null : new([], "");
}

/// <summary>One complaint, for whoever handles it.</summary>
public sealed record HandlingModel(Frame Frame, Complaint Complaint, DateOnly Today, Func<PersonId, string> Name) : IShows
{
    /// <summary>Which of the forms was refused: the last word of its address.</summary>
    public string? Refused { get; init; }

    public IReadOnlyList<Refusal> Refusals { get; init; } = [];

    public Typed Typed { get; init; } = Typed.Nothing;

    public string Command { get; } = Guid.NewGuid().ToString("N");

    /// <summary>What is wanted next: something noted, then an answer, then the end.</summary>
    public string Next { get; } =
        Complaint.State == ComplaintState.Filed ? "receive"
        : !Complaint.SinceTheLastEnd.Any(l => l.Step == ComplaintStep.Noted) ? "note"
        : !Complaint.SinceTheLastEnd.Any(l => l.Step == ComplaintStep.Answered) ? "answer"
        : "end";

    public IReadOnlyList<Refusal> RefusalsOf(string form) => form == Refused ? Refusals : [];

    // Which it was, and not a word of it.
    Shown? IShows.Shows => new([], string.Create(CultureInfo.InvariantCulture, $"Complaint-{Complaint.Number}"));
}
