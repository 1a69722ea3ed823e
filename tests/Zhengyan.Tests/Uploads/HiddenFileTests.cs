using System.Security.Cryptography;
using Zhengyan.Vault;

namespace Zhengyan.Tests.Uploads;

/// <summary>A file on the disk is hidden chunk by chunk; nothing of it can be changed, moved, left out or put elsewhere unnoticed.</summary>
public sealed class HiddenFileTests
{
    private static readonly Guid Matter = Guid.NewGuid(), File = Guid.NewGuid();
    private static readonly byte[] Key = RandomNumberGenerator.GetBytes(Suite.KeyLength);

    public static TheoryData<string, int> Sizes => new(
        from suite in Suite.All
        from size in new[] { 0, 1, FileChunks.Length - 1, FileChunks.Length, FileChunks.Length + 1, (3 * FileChunks.Length) + 17 }
        select (suite.Name, size));

    [Theory]
    [MemberData(nameof(Sizes))]
    public void What_is_hidden_comes_out_again_from_anywhere(string suite, int size)
    {
        var content = RandomNumberGenerator.GetBytes(size);
        var hidden = Hide(suite, content);
        using var reader = Uncover(suite, hidden);
        Assert.Equal(size, reader.Length);
        reader.CheckEnd();
        using var all = new MemoryStream();
        reader.CopyTo(all);
        Assert.Equal(content, all.ToArray());
        foreach (var at in new[] { 0, size / 2, size - 1, FileChunks.Length }.Where(at => at >= 0 && at < size))
        {
            reader.Position = at;
            Assert.Equal(content[at], reader.ReadByte());
        }

        Assert.True(size < 16 || hidden.AsSpan().IndexOf(content.AsSpan(0, 16)) < 0);
    }

    [Theory]
    [InlineData("international")]
    [InlineData("chinese")]
    public void Nothing_can_be_done_to_it_unnoticed(string suite)
    {
        var content = RandomNumberGenerator.GetBytes(3 * FileChunks.Length);
        var hidden = Hide(suite, content);
        byte[] Chunk(int i) => hidden[(i * FileChunks.Hidden)..((i + 1) * FileChunks.Hidden)];
        Spoilt(suite, [.. hidden[..100], (byte)(hidden[100] ^ 1), .. hidden[101..]]);
        Spoilt(suite, [.. Chunk(1), .. Chunk(0), .. Chunk(2)]);
        Spoilt(suite, [.. Chunk(0), .. Chunk(1)]);
        Spoilt(suite, [.. Chunk(0), .. Chunk(2)]);
        Spoilt(suite, [.. Chunk(0), .. Chunk(0), .. Chunk(2)]);
        Spoilt(suite, hidden[..^1]);
        Spoilt(suite, hidden[..(FileChunks.Hidden + 5)]);
        Spoilt(suite, []);
        Spoilt(suite, hidden, file: Guid.NewGuid());
        Spoilt(suite, hidden, matter: Guid.NewGuid());
        Spoilt(suite, hidden, key: RandomNumberGenerator.GetBytes(Suite.KeyLength));
        var other = Hide(suite, RandomNumberGenerator.GetBytes(content.Length), Guid.NewGuid());
        Spoilt(suite, [.. Chunk(0), .. other[FileChunks.Hidden..(2 * FileChunks.Hidden)], .. Chunk(2)]);
    }

    private static void Spoilt(string suite, byte[] hidden, Guid? matter = null, Guid? file = null, byte[]? key = null) => Assert.ThrowsAny<CryptographicException>(() =>
    {
        using var reader = new UncoveringStream(new MemoryStream(hidden), new(Suite.Named(suite), key ?? Key, matter ?? Matter, file ?? File));
        reader.CopyTo(Stream.Null);
    });

    private static UncoveringStream Uncover(string suite, byte[] hidden) => new(new MemoryStream(hidden), new(Suite.Named(suite), Key, Matter, File));

    private static byte[] Hide(string suite, byte[] content, Guid? file = null)
    {
        using var target = new MemoryStream();
        using var hiding = new HidingStream(target, new(Suite.Named(suite), Key, Matter, file ?? File));
        // In pieces that fit no chunk.
        foreach (var piece in content.Chunk(1000))
        {
            hiding.Write(piece);
        }

        hiding.Complete();
        return target.ToArray();
    }
}
