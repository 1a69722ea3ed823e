using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Zhengyan.Access;

/// <summary>
/// The six figures of an authenticator (RFC 6238: HMAC-SHA-1, half minutes). The clock is the application's, and a code that was accepted is not accepted
/// again.
/// </summary>
internal static class Totp
{
    public const int Digits = 6;
    private const int HalfMinute = 30;
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>A new shared secret of 160 bits.</summary>
    public static byte[] NewSecret() => RandomNumberGenerator.GetBytes(20);

    public static long StepAt(DateTimeOffset at) => at.ToUnixTimeSeconds() / HalfMinute;

    public static string Code(ReadOnlySpan<byte> secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> mac = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // Every authenticator computes with SHA-1; as a keyed hash it is sound.
        HMACSHA1.HashData(secret, counter, mac);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(mac[(mac[^1] & 15)..]) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The half minute a code belongs to, one before or after now included; none where it fits none, or none later than the last accepted.</summary>
    public static long? Find(ReadOnlySpan<byte> secret, string typed, DateTimeOffset now, long last)
    {
        var code = Encoding.ASCII.GetBytes(typed);
        long? found = null;
        for (var step = StepAt(now) - 1; step <= StepAt(now) + 1; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(code, Encoding.ASCII.GetBytes(Code(secret, step))) && step > last)
            {
                found ??= step;
            }
        }

        return found;
    }

    /// <summary>The secret as it is typed into an authenticator, in groups of four.</summary>
    public static string Spoken(ReadOnlySpan<byte> secret) => string.Join(' ', Written(secret).Chunk(4).Select(group => new string(group)));

    /// <summary>The address that an authenticator reads from a QR code.</summary>
    public static string Address(ReadOnlySpan<byte> secret, string account) =>
        $"otpauth://totp/{Uri.EscapeDataString("诤言")}:{Uri.EscapeDataString(account)}?secret={Written(secret)}&issuer={Uri.EscapeDataString("诤言")}";

    private static string Written(ReadOnlySpan<byte> secret)
    {
        var written = new StringBuilder();
        var (bits, count) = (0, 0);
        foreach (var one in secret)
        {
            (bits, count) = ((bits << 8) | one, count + 8);
            for (; count >= 5; count -= 5)
            {
                written.Append(Base32[(bits >> (count - 5)) & 31]);
            }

            bits &= (1 << count) - 1;
        }

        return (count > 0 ? written.Append(Base32[(bits << (5 - count)) & 31]) : written).ToString();
    }
}
