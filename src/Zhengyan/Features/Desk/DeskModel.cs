using Zhengyan.Desk;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>工作台: what is wanted of the reader now, what they wait for, what they finished.</summary>
public sealed record DeskModel(
    Frame Frame, IReadOnlyList<DeskLine> Lines, IReadOnlyList<DeskCount> Waiting, IReadOnlyList<DeskTalk> Talks, IReadOnlyList<DeskDone> Done) : IShows
{
    /// <summary>What complaints and envelopes want of the reader; it has no deadline.</summary>
    public IReadOnlyList<DeskNotice> Notices { get; init; } = [];

    Shown? IShows.Shows => Shown.Lines(
        [.. Lines.Select(l => l.Matter), .. Talks.Select(t => t.Matter), .. Done.Select(d => d.Matter)], Field.Number, Field.Subject, Field.Stage);
}

/// <summary>One demand: what to do, in which matter, why this reader, under which clause, until when.</summary>
/// <param name="Title">Chinese, as it stands in the step table.</param>
public sealed record DeskLine(MatterId Matter, string Action, string Number, string Subject, string SubjectPost, string Title, string Clause, Part Part, DueDay Due, bool IsMine);

/// <summary>How many matters wait for something of others.</summary>
public sealed record DeskCount(string Title, int Count);

/// <summary>A talk of the coming days.</summary>
public sealed record DeskTalk(MatterId Matter, string Number, DateTime At);

/// <summary>A matter that ended.</summary>
public sealed record DeskDone(MatterId Matter, string Number, Stage Stage);
