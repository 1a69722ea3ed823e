using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Zhengyan.Storage;

namespace Zhengyan.Journal;

/// <summary>The chain of a stream: each entry carries the hash of the one before, so that none can be changed, taken out or moved without being found.</summary>
internal static class Chain
{
    /// <summary>What stands before the first entry.</summary>
    public static byte[] Start { get; } = new byte[SHA256.HashSizeInBytes];

    /// <summary>The hash of an entry: of everything in it but its position, and of the hash before. Each piece is preceded by its length.</summary>
    public static byte[] Hash(JournalRow entry)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, entry.Previous);
        Add(hash, entry.Stream.ToByteArray(bigEndian: true));
        Add(hash, entry.Version);
        Add(hash, Moments.Write(entry.At));
        Add(hash, entry.On.DayNumber);
        Add(hash, entry.Person?.Value ?? -1);
        Add(hash, entry.Command.ToByteArray(bigEndian: true));
        Add(hash, entry.Kind);
        Add(hash, entry.Clause ?? "");
        Add(hash, entry.Content);
        return hash.GetHashAndReset();
    }

    private static void Add(IncrementalHash hash, string text) => Add(hash, Encoding.UTF8.GetBytes(text));

    private static void Add(IncrementalHash hash, int number)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        hash.AppendData(bytes);
    }

    private static void Add(IncrementalHash hash, byte[] bytes)
    {
        Add(hash, bytes.Length);
        hash.AppendData(bytes);
    }
}
