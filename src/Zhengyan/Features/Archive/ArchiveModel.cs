using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>Which files are looked at.</summary>
public enum ArchiveState
{
    /// <summary>Still to be made.</summary>
    ToMake,
    /// <summary>Made.</summary>
    Made,
    /// <summary>Their time has run out.</summary>
    Over,
}

/// <summary>The files a reader may see; <paramref name="Year"/> is the year of the matter's number, or of an old file.</summary>
/// <param name="MayImport">Whether the reader may take in an old file.</param>
/// <param name="Destroyed">What is left of those that were destroyed; only for those who keep the archive and decide on it.</param>
public sealed record ArchiveModel(
    Frame Frame, IReadOnlyList<int> Years, int? Year, ArchiveState? State, int Page, int Last, IReadOnlyList<ArchiveLine> Lines, bool MayImport,
    IReadOnlyList<DestroyedLine> Destroyed) : IShows
{
    Shown? IShows.Shows => Shown.Lines(Lines.Select(l => l.Matter), Field.Number, Field.Subject, Field.File);
}

/// <summary>A file, or a matter whose file is still to be made: then without one, and with what is missing.</summary>
/// <param name="IsOver">Its time has run out.</param>
/// <param name="IsProposed">It is proposed for destruction.</param>
/// <param name="IsException">Fewer than two talked, or nobody was sent to record; for readers who see it (§4.3).</param>
public sealed record ArchiveLine(
    MatterId Matter, string Number, string Subject, string Post, ArchivedFile? File, IReadOnlyList<Text> Missing, bool IsOver, bool IsProposed, bool IsException);

/// <summary>What is left of a destroyed file.</summary>
public sealed record DestroyedLine(string Number, DateOnly? ArchivedOn, DateOnly? KeptUntil, string ProposedBy, DateOnly? ProposedOn, string DecidedBy, DateOnly? DecidedOn);
