using System.Security.Cryptography;
using Zhengyan.Storage;

namespace Zhengyan.Journal;

/// <summary>The chain of a stream: each entry carries the hash of the one before, so that none can be changed, taken out or moved without being found.</summary>
internal static class Chain
{
    /// <summary>What stands before the first entry.</summary>
    public static byte[] Start { get; } = new byte[SHA256.HashSizeInBytes];

    /// <summary>
    /// The hash of an entry: of everything in it but its position, and of the hash before. The content goes in by its own hash, so that the chain can be followed
    /// without the contents.
    /// </summary>
    public static byte[] Hash(JournalRow entry) => new ChainHash()
        .Add(entry.Previous).Add(entry.Stream.ToByteArray(bigEndian: true)).Add(entry.Version).Add(Moments.Write(entry.At)).Add(entry.On.DayNumber)
        .Add(entry.Person?.Value ?? -1).Add(entry.Command.ToByteArray(bigEndian: true)).Add(entry.Kind).Add(entry.Clause ?? "").Add(SHA256.HashData(entry.Content))
        .End();
}
