using Zhengyan.Rules;
using Zhengyan.Storage;
using Zhengyan.Vault;

namespace Zhengyan.Journal;

/// <summary>An entry of the reading log: who read what, and when. No name, no sentence.</summary>
/// <param name="Position">1, 2, 3 … without a gap.</param>
/// <param name="At">As it is stored: world time.</param>
/// <param name="Account">Of a reader who is no person of the directory: one of the three administrators.</param>
/// <param name="Matters">The ids of the matters on the page, sixteen bytes each.</param>
/// <param name="Previous">The hash of the entry before; zeros before the first.</param>
internal sealed record ReadingEntry(
    long Position, string At, int? Person, string? Account, string Page, string Sections, byte[] Matters, byte[] Previous, byte[] Hash)
{
    private const int IdLength = 16;

    /// <summary>What an entry says before it has its place in the log.</summary>
    public static ReadingEntry Of(DateTimeOffset at, PersonId? person, string? account, ReadingOf page, Shown shown) =>
        new(0, Moments.Write(at), person?.Value, account, page.ToString(), shown.Sections, Bytes(shown.Matters), [], []);

    /// <summary>The same as the next one after another.</summary>
    public ReadingEntry After(long position, byte[] hash, Suite suite)
    {
        var placed = this with { Position = position + 1, Previous = hash };
        return placed with { Hash = placed.HashOf(suite) };
    }

    /// <summary>The hash that belongs to this entry.</summary>
    public byte[] HashOf(Suite suite) => new ChainHash(suite).Add(Previous).Add(Position).Add(At).Add(Person ?? -1).Add(Account ?? "").Add(Page).Add(Sections).Add(Matters).End();

    /// <summary>The matters that were on the page.</summary>
    public IEnumerable<MatterId> Ids => Matters.Chunk(IdLength).Select(id => new MatterId(new Guid(id, bigEndian: true)));

    /// <summary>An id as it stands among <see cref="Matters"/>.</summary>
    public static byte[] Bytes(MatterId matter) => matter.Value.ToByteArray(bigEndian: true);

    private static byte[] Bytes(IReadOnlyList<MatterId> matters)
    {
        var bytes = new byte[matters.Count * IdLength];
        for (var i = 0; i < matters.Count; i++)
        {
            matters[i].Value.TryWriteBytes(bytes.AsSpan(i * IdLength), bigEndian: true, out _);
        }

        return bytes;
    }
}
