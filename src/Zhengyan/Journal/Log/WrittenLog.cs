using Zhengyan.Vault;

namespace Zhengyan.Journal;

/// <summary>Both logs and their checkpoints as somebody has them before them: in the files of a data folder, or exported.</summary>
internal abstract class WrittenLog
{
    public abstract Suite Suite { get; }

    /// <summary>The public key of the installation; none where the files do not say.</summary>
    public abstract string? Key { get; }

    /// <summary>How many entries the logs say they were given, whether or not they are all still there.</summary>
    public abstract (long Journal, long Readings) Given { get; }

    /// <summary>The checkpoints in their order; none in the place of one that cannot be read.</summary>
    public abstract IReadOnlyList<SignedCheckpoint?> Checkpoints { get; }

    /// <summary>The entries of the journal as they stand, one after the other.</summary>
    public abstract IEnumerable<JournalLink> Journal();

    /// <summary>The entries of the reading log as they stand, one after the other.</summary>
    public abstract IEnumerable<ReadingEntry> Readings();
}
