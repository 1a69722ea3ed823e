using Zhengyan.Journal;
using Zhengyan.Rules;

namespace Zhengyan.Ui;

/// <summary>An act that was refused, for <see cref="RefusedPage"/>.</summary>
/// <param name="Back">Where to go on.</param>
public sealed record RefusedModel(Frame Frame, string Title, IReadOnlyList<Refusal> Refusals, string Back) : IShows
{
    /// <summary>The matter the refusal is about; none where it is about none.</summary>
    public Shown? Shows { get; init; }
}

/// <summary>Something went wrong that the person could not help, for <see cref="ErrorPage"/>.</summary>
/// <param name="Number">Stands in the log beside what happened.</param>
public sealed record Mishap(Frame Frame, string Number);
