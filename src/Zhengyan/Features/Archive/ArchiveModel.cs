using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>The files a reader may see; <paramref name="Year"/> is the year of the matter's number.</summary>
public sealed record ArchiveModel(Frame Frame, IReadOnlyList<int> Years, int? Year, int Page, int Last, IReadOnlyList<ArchiveLine> Lines) : IShows
{
    Shown? IShows.Shows => Shown.Lines(Lines.Select(l => l.Matter), Field.Number, Field.Subject, Field.File);
}


/// <summary>A file, or a matter whose file is still to be made: then without archive number, with what is missing.</summary>
public sealed record ArchiveLine(
    MatterId Matter, string Number, string Subject, string Post, string? File, DateOnly? On, string? KeptAt, IReadOnlyList<Text> Missing);
