using Zhengyan.Desk;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>The entry of a lead. What was typed of the reporter stands in the answer to that very form, and nowhere else.</summary>
public sealed record NewLeadModel(
    Frame Frame, string Command, Typed Typed, IReadOnlyList<Refusal> Refusals, DateOnly Today, IReadOnlyList<Circumstance> Circumstances,
    IReadOnlyList<Suggestion> People, IReadOnlyList<Repeats>? Repeats = null) : IShows
{
    Shown? IShows.Shows => RepeatsModel.Lines(Repeats ?? []);

    /// <summary>Scans were chosen, and the page comes again without them: a browser keeps what was typed, and no file.</summary>
    public bool ScansAreGone { get; init; }

    public string? Given(string name, string? suggested = null) => Typed.Raw(name) ?? (Typed.IsSent ? null : suggested);
}

/// <summary>What there already is about somebody named, as far as the reader may know of it.</summary>
public sealed record Repeats(string Name, IReadOnlyList<EarlierMatter> Matters);

/// <summary>Possible repeats, as a piece of a page.</summary>
public sealed record RepeatsModel(IReadOnlyList<Repeats> People) : IShows
{
    Shown? IShows.Shows => Lines(People);

    /// <summary>The matters in these answers.</summary>
    public static Shown? Lines(IEnumerable<Repeats> people) =>
        Shown.Lines(people.SelectMany(p => p.Matters).Select(m => m.Id), Field.Number, Field.Stage, Field.Lead);
}

