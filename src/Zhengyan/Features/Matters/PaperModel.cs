using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>Which steps of a matter can be entered from paper now, and who may have taken each.</summary>
public sealed record PaperModel(Frame Frame, Matter Matter, IReadOnlyList<PaperStep> Steps) : IShows
{
    Shown? IShows.Shows => Shown.One(Matter.Id, [Field.Number, Field.Subject, Field.Stage, Field.People]);
}


/// <summary>A step, and somebody who may have taken it on paper.</summary>
public sealed record PaperStep(OrderForm Form, string By, Part Part, string Href);

/// <summary>Finding a matter by the number on the paper, or one that has none yet by its subject.</summary>
/// <param name="Number">What was typed.</param>
/// <param name="Found">The matters meant for which the clerk may enter paper.</param>
public sealed record PaperSearchModel(Frame Frame, string Number, IReadOnlyList<PaperFound> Found) : IShows
{
    Shown? IShows.Shows => Shown.Lines(Found.Select(f => f.Id), Field.Number, Field.Subject);
}


/// <summary>A matter that is meant; where it has no number, subject and day tell which.</summary>
public sealed record PaperFound(MatterId Id, string Number, string Subject, string Post, DateOnly OpenedOn);
