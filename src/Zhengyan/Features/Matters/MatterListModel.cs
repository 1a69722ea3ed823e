using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>The matters a reader may see.</summary>
/// <param name="Query">What was searched for, kept in the field.</param>
public sealed record MatterListModel(
    Frame Frame, string Query, Stage? Stage, int Page, int Last, IReadOnlyList<MatterLine> Lines) : IShows
{
    Shown? IShows.Shows => Shown.Lines(Lines.Select(l => l.Id), Field.Number, Field.Subject, Field.Stage, Field.Finding);
}


/// <summary>A matter in the list; finding, exception and the unit that is named (§4.4) only for readers who see them.</summary>
public sealed record MatterLine(
    MatterId Id, string Number, string Subject, string Post, string? Unit, Stage Stage, Finding? Finding, bool IsException, DueDay? Due);
