using System.Security.Cryptography;
using System.Text;
using Zhengyan.Tests.Support;
using Zhengyan.Vault;

namespace Zhengyan.Tests.Vault;

/// <summary>Both suites hide, seal, sign, and notice every change.</summary>
public sealed class SuiteTests
{
    private static readonly byte[] Content = Encoding.UTF8.GetBytes("食堂窗口的合同，𬭎同志说没有见过。");

    public static TheoryData<string> Suites => [.. Suite.All.Select(s => s.Name)];

    [Theory, MemberData(nameof(Suites))]
    public void What_is_encrypted_comes_back_with_the_same_key_and_binding_only(string name)
    {
        var suite = Suite.Named(name);
        var (key, other) = (RandomNumberGenerator.GetBytes(32), RandomNumberGenerator.GetBytes(32));
        var hidden = suite.Encrypt(key, Content, "matter 1"u8);
        Assert.Equal([1, suite.Mark], hidden[..2]);
        Assert.Equal(Content, Suite.Decrypt(key, hidden, "matter 1"u8));
        Assert.False(Contains(hidden, Content));
        Assert.NotEqual(hidden, suite.Encrypt(key, Content, "matter 1"u8));
        Assert.ThrowsAny<CryptographicException>(() => Suite.Decrypt(other, hidden, "matter 1"u8));
        Assert.ThrowsAny<CryptographicException>(() => Suite.Decrypt(key, hidden, "matter 2"u8));
        Assert.Throws<ArgumentException>(() => suite.Encrypt(key.AsSpan(0, 16), Content, []));
        Assert.Equal([], Suite.Decrypt(key, suite.Encrypt(key, [], []), []));
    }

    [Theory, MemberData(nameof(Suites))]
    public void What_is_sealed_opens_for_one_only(string name)
    {
        var suite = Suite.Named(name);
        var (mine, other) = (suite.NewSealingKeys(), suite.NewSealingKeys());
        var hidden = suite.SealTo(mine.Public, Content, "envelope 1"u8);
        Assert.Equal(Content, Suite.OpenWith(mine.Private, hidden, "envelope 1"u8));
        Assert.ThrowsAny<CryptographicException>(() => Suite.OpenWith(other.Private, hidden, "envelope 1"u8));
        Assert.ThrowsAny<CryptographicException>(() => Suite.OpenWith(mine.Private, hidden, "envelope 2"u8));
    }

    [Theory, MemberData(nameof(Suites))]
    public void A_signature_is_of_one_key_and_one_content(string name)
    {
        var suite = Suite.Named(name);
        var (mine, other) = (suite.NewSigningKeys(), suite.NewSigningKeys());
        var signature = suite.Sign(mine.Private, Content);
        Assert.True(Suite.Verify(mine.Public, Content, signature));
        Assert.False(Suite.Verify(other.Public, Content, signature));
        Assert.False(Suite.Verify(mine.Public, Content.AsSpan(1), signature));
        Assert.False(Suite.Verify(mine.Public, Content, []));
        Assert.False(Suite.Verify([], Content, signature));
    }

    [Theory, MemberData(nameof(Suites))]
    public void A_change_of_any_byte_is_noticed(string name)
    {
        var suite = Suite.Named(name);
        var (key, sealing, signing) = (RandomNumberGenerator.GetBytes(32), suite.NewSealingKeys(), suite.NewSigningKeys());
        var signature = suite.Sign(signing.Private, Content);
        EveryChange(suite.Encrypt(key, Content, []), changed => Suite.Decrypt(key, changed, []));
        EveryChange(suite.SealTo(sealing.Public, Content, []), changed => Suite.OpenWith(sealing.Private, changed, []));
        EveryChange(signature, changed => Suite.Verify(signing.Public, Content, changed) ? [] : throw new CryptographicException("not signed"));
    }

    /// <summary>What one suite wrote is never read as the other's.</summary>
    [Fact]
    public void A_ciphertext_says_which_suite_made_it()
    {
        var key = RandomNumberGenerator.GetBytes(32);
        var (ours, theirs) = (Suite.International.Encrypt(key, Content, []), Suite.Chinese.Encrypt(key, Content, []));
        Assert.Equal(Content, Suite.Decrypt(key, ours, []));
        Assert.Equal(Content, Suite.Decrypt(key, theirs, []));
        Assert.ThrowsAny<CryptographicException>(() => Suite.Decrypt(key, [ours[0], theirs[1], .. ours[2..]], []));
        Assert.Throws<ArgumentException>(() => Suite.Named("none"));
    }

    [Theory, MemberData(nameof(Suites))]
    public void Keys_for_different_purposes_differ(string name)
    {
        var key = RandomNumberGenerator.GetBytes(32);
        Assert.NotEqual(Suite.Named(name).Derive(key, "search"), Suite.Named(name).Derive(key, "matter"));
        Assert.Equal(32, Suite.Named(name).Derive(key, "search").Length);
    }

    private static void EveryChange(byte[] made, Func<byte[], byte[]> read)
    {
        read(made);
        for (var i = 0; i < made.Length; i++)
        {
            byte[] changed = [.. made];
            changed[i] ^= 0x41;
            Assert.ThrowsAny<CryptographicException>(() => read(changed));
        }

        foreach (var length in new[] { 0, 1, 2, made.Length / 2, made.Length - 1 })
        {
            Assert.ThrowsAny<CryptographicException>(() => read(made[..length]));
        }
    }

    private static bool Contains(byte[] where, byte[] what) => where.AsSpan().IndexOf(what) >= 0;
}
