using System.Security.Cryptography;

namespace Zhengyan.Vault;

/// <summary>A share of a secret: a point of one straight line for each byte of it.</summary>
internal sealed record Share(byte At, byte[] Values)
{
    public byte[] ToBytes() => [At, .. Values];

    public static Share FromBytes(ReadOnlySpan<byte> bytes) =>
        bytes.Length > 1 && bytes[0] > 0 ? new(bytes[0], bytes[1..].ToArray()) : throw new CryptographicException("what was to be read is no share");

    public void Forget() => CryptographicOperations.ZeroMemory(Values);
}

/// <summary>
/// Shamir's sharing with two of n, over GF(256): each byte of the secret is where a random straight line begins, and a share is another point of it. One point lies
/// on a line through every possible beginning, so one share says nothing, whatever is computed; two give the line.
/// </summary>
internal static class Shamir
{
    public const int MostShares = 255;

    public static IReadOnlyList<Share> Split(ReadOnlySpan<byte> secret, int count)
    {
        if (count is < 2 or > MostShares)
        {
            throw new ArgumentOutOfRangeException(nameof(count), count, "a secret is shared among two at least, and 255 at most");
        }

        var slopes = RandomNumberGenerator.GetBytes(secret.Length);
        var shares = new Share[count];
        for (var i = 0; i < count; i++)
        {
            var at = (byte)(i + 1);
            var values = new byte[secret.Length];
            for (var b = 0; b < values.Length; b++)
            {
                values[b] = (byte)(secret[b] ^ Times(slopes[b], at));
            }

            shares[i] = new(at, values);
        }

        CryptographicOperations.ZeroMemory(slopes);
        return shares;
    }

    /// <summary>The secret behind two shares. That they belong together only its use can show.</summary>
    public static byte[] Combine(Share one, Share other)
    {
        if (one.At == other.At || one.Values.Length != other.Values.Length)
        {
            throw new CryptographicException("these are not two shares of one secret");
        }

        // Where the line through the two points begins: (y1·x2 + y2·x1) / (x1 + x2), and plus is minus here.
        var divisor = Inverse((byte)(one.At ^ other.At));
        var (weight, otherWeight) = (Times(other.At, divisor), Times(one.At, divisor));
        var secret = new byte[one.Values.Length];
        for (var b = 0; b < secret.Length; b++)
        {
            secret[b] = (byte)(Times(one.Values[b], weight) ^ Times(other.Values[b], otherWeight));
        }

        return secret;
    }

    // Without tables and without branches on secrets, so that neither cache nor time tells of them. The polynomial is that of AES.
    internal static byte Times(byte left, byte right)
    {
        var (product, factor) = (0, (int)left);
        for (var bit = 0; bit < 8; bit++)
        {
            product ^= -((right >> bit) & 1) & factor;
            factor = (factor << 1) ^ (-(factor >> 7) & 0x11b);
        }

        return (byte)product;
    }

    // x^254 = 1/x
    private static byte Inverse(byte of)
    {
        var power = of;
        for (var i = 0; i < 6; i++)
        {
            power = Times(Times(power, power), of);
        }

        return Times(power, power);
    }
}
