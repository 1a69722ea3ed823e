using Zhengyan.Storage;
using Zhengyan.Vault;

namespace Zhengyan.Journal;

/// <summary>The chain of a stream: each entry carries the hash of the one before, so that none can be changed, taken out or moved without being found.</summary>
internal static class Chain
{
    /// <summary>What stands before the first entry.</summary>
    public static byte[] Start { get; } = new byte[32];

    /// <summary>The hash of an entry: of everything in it but its position, and of the hash before.</summary>
    public static byte[] Hash(JournalRow entry, Suite suite) => JournalLink.Of(entry, suite).HashOf(suite);

    /// <summary>Whether an entry has its hash, by whichever suite: which one it must be is the checkpoints' to say.</summary>
    public static bool Fits(JournalRow entry) => Suite.All.Any(suite => entry.Hash.AsSpan().SequenceEqual(Hash(entry, suite)));
}
