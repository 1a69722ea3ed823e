using CsCheck;
using System.Security.Cryptography;
using Zhengyan.Vault;

namespace Zhengyan.Tests.Vault;

/// <summary>Two shares give the secret, one gives nothing.</summary>
public sealed class ShamirTests
{
    [Fact]
    public void Any_two_shares_of_any_number_give_the_secret() =>
        Gen.Select(Gen.Byte.Array[1, 64], Gen.Int[2, 20]).SelectMany((secret, count) =>
            Gen.Select(Gen.Const(secret), Gen.Const(count), Gen.Int[0, count - 1], Gen.Int[0, count - 1])).Sample(drawn =>
        {
            var (secret, count, one, other) = drawn;
            var shares = Shamir.Split(secret, count);
            return one == other || Shamir.Combine(shares[one], Share.FromBytes(shares[other].ToBytes())).AsSpan().SequenceEqual(secret);
        });

    /// <summary>Not "hard to compute": whatever the secret is, there is one slope that gives this very share, so all secrets stay equally likely.</summary>
    [Fact]
    public void One_share_goes_with_every_secret_equally()
    {
        foreach (var at in new byte[] { 1, 2, 77, 255 })
        {
            for (var secret = 0; secret < 256; secret++)
            {
                var values = Enumerable.Range(0, 256).Select(slope => secret ^ Shamir.Times((byte)slope, at)).ToHashSet();
                Assert.Equal(256, values.Count);
            }
        }
    }

    [Fact]
    public void Shares_of_two_sharings_do_not_fit_together()
    {
        var secret = RandomNumberGenerator.GetBytes(32);
        var (before, after) = (Shamir.Split(secret, 3), Shamir.Split(secret, 3));
        Assert.NotEqual(secret, Shamir.Combine(before[0], after[1]));
    }

    [Fact]
    public void The_field_is_that_of_FIPS_197()
    {
        Assert.Equal(0xc1, Shamir.Times(0x57, 0x83));
        Assert.Equal(0xfe, Shamir.Times(0x57, 0x13));
    }

    [Fact]
    public void What_is_no_sharing_is_none()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Shamir.Split([1], 1));
        var share = Shamir.Split([1, 2], 2)[0];
        Assert.Throws<CryptographicException>(() => Shamir.Combine(share, share));
        Assert.Throws<CryptographicException>(() => Share.FromBytes([0, 1]));
    }

    [Fact]
    public void Lengths_come_in_few_sizes()
    {
        var sizes = Enumerable.Range(0, 3000).Select(length => Padding.Fill(new byte[length], 1024).Length).Distinct();
        Assert.Equal([1024, 2048, 4096], sizes);
        foreach (var length in new[] { 0, 1, 1019, 1020, 1021, 5000 })
        {
            var content = RandomNumberGenerator.GetBytes(length);
            Assert.Equal(content, Padding.Strip(Padding.Fill(content, 1024)));
        }

        Assert.Throws<CryptographicException>(() => Padding.Strip([255, 0, 0, 0]));
        Assert.Throws<CryptographicException>(() => Padding.Strip([1]));
    }

    [Fact]
    public void What_scans_make_long_is_filled_up_by_an_eighth_at_most_and_to_eight_lengths_a_doubling()
    {
        var sizes = Enumerable.Range(0, 1000).Select(i => (Length: 60_000 + (i * 997), Filled: Padding.Fill(new byte[60_000 + (i * 997)], 4096).Length)).ToList();
        Assert.All(sizes, s => Assert.True(s.Filled >= s.Length + 4 && (s.Length < 65_532 || s.Filled <= (s.Length + 4) * 9L / 8), $"{s}"));
        Assert.Equal(8, sizes.Select(s => s.Filled).Distinct().Count(filled => filled is > 128 << 10 and <= 256 << 10));
        foreach (var (length, filled) in new[] { (65_532, 64 << 10), (65_533, 72 << 10), ((128 << 10) - 4, 128 << 10), ((128 << 10) - 3, 144 << 10) })
        {
            Assert.Equal(filled, Padding.Fill(new byte[length], 4096).Length);
            var content = RandomNumberGenerator.GetBytes(length);
            Assert.Equal(content, Padding.Strip(Padding.Fill(content, 4096)));
        }
    }
}
