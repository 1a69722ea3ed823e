using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;

namespace Zhengyan.Vault;

/// <summary>Fills content up to one of few lengths, each double the one before, so that how long a name or a letter is does not show.</summary>
internal static class Padding
{
    private const int Length = sizeof(int);

    public static byte[] Fill(ReadOnlySpan<byte> content, int least)
    {
        var filled = new byte[Math.Max(least, (int)BitOperations.RoundUpToPowerOf2((uint)(content.Length + Length)))];
        BinaryPrimitives.WriteInt32BigEndian(filled, content.Length);
        content.CopyTo(filled.AsSpan(Length));
        return filled;
    }

    public static byte[] Strip(ReadOnlySpan<byte> filled)
    {
        var length = filled.Length < Length ? -1 : BinaryPrimitives.ReadInt32BigEndian(filled);
        return length >= 0 && length <= filled.Length - Length
            ? filled.Slice(Length, length).ToArray()
            : throw new CryptographicException("what was to be read is not filled up as it should be");
    }
}
