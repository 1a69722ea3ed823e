using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;

namespace Zhengyan.Vault;

/// <summary>
/// Fills content up to one of few lengths, so that how long a name or a letter is does not show: each double the one before, and where scans make it long, eight of them to a doubling, so
/// that at most an eighth is added.
/// </summary>
internal static class Padding
{
    private const int Length = sizeof(int);
    private const int Long = 64 << 10;
    private const int ToADoubling = 8;

    public static byte[] Fill(ReadOnlySpan<byte> content, int least)
    {
        var filled = new byte[Math.Max(least, Filled(content.Length + Length))];
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

    private static int Filled(int length)
    {
        var doubled = (int)BitOperations.RoundUpToPowerOf2((uint)length);
        var step = doubled / 2 / ToADoubling;
        return length <= Long ? doubled : (length + step - 1) / step * step;
    }
}
