using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>A page of the lead register, as far as the reader sees it.</summary>
/// <param name="HasMore">There is a next page.</param>
public sealed record LeadListModel(Frame Frame, Stage? Stage, Channel? Channel, int Page, bool HasMore, bool MayRegister, IReadOnlyList<LeadLine> Lines) : IShows
{
    Shown? IShows.Shows => Shown.Lines(Lines.Select(l => l.Id), Field.Number, Field.Subject, Field.Stage, Field.Lead);
}


/// <summary>A lead about one person. A transfer stub has a number and a day and nothing else (§4.2).</summary>
/// <param name="Post">As on the day it was registered.</param>
/// <param name="Unit">The unit, where it is the unit that is named; it answers through its head.</param>
/// <param name="Due">The nearest deadline, for readers who see who has which part.</param>
/// <param name="IsException">Fewer than two talked, or nobody was sent to record; for readers who see it (§4.3).</param>
public sealed record LeadLine(
    MatterId Id, string Number, DateOnly? ReceivedOn, bool IsStub, Channel? Channel, string? Subject, string? Post, string? Unit, Stage Stage, DueDay? Due,
    LeadFlags Flags, bool IsException);
