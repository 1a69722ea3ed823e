using System.Buffers.Binary;

namespace Zhengyan.Vault;

/// <summary>
/// How one file is hidden: in chunks, each bound to its stream, its file, its number and whether it is the last, so that none can be changed, moved, left out or put into
/// another file without its being found.
/// </summary>
internal sealed class FileChunks(Suite suite, byte[] key, Guid stream, Guid file)
{
    /// <summary>How much of the file is in one.</summary>
    public const int Length = 64 << 10;

    /// <summary>How long a full one is on the disk.</summary>
    public const int Hidden = Length + Suite.Added;

    public byte[] Close(long number, bool last, ReadOnlySpan<byte> content) => suite.Encrypt(key, content, Bound(number, last));

    public byte[] Open(long number, bool last, ReadOnlySpan<byte> closed) => Suite.Decrypt(key, closed, Bound(number, last));

    private byte[] Bound(long number, bool last)
    {
        var place = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(place, number);
        return [.. "file"u8, .. stream.ToByteArray(bigEndian: true), .. file.ToByteArray(bigEndian: true), .. place, last ? (byte)1 : (byte)0];
    }
}
