using Microsoft.EntityFrameworkCore;
using Zhengyan.Storage;
using Zhengyan.Vault;

namespace Zhengyan.Journal;

/// <summary>
/// That an entry is one of those under a checkpoint, shown by a few hashes (RFC 6962, 2.1.1). Of the tree only the roots of whole subtrees of 64 entries and more are kept in
/// memory, half a byte and a bit for each entry there ever was; what is below is read again where it is asked for.
/// </summary>
internal sealed class InclusionProofs(Suite suite)
{
    private const int Leaves = 64;
    private const int MostBlocks = 256;
    private readonly Lock turn = new();
    private readonly List<List<byte[]>> levels = [];
    private readonly Dictionary<long, byte[][]> blocks = [];

    /// <summary>The root over the first so many entries.</summary>
    public byte[] Root(ZhengyanDb db, long count)
    {
        lock (turn)
        {
            Grow(db, count);
            return Root(db, 0, count);
        }
    }

    /// <summary>From the entry's own hash up to the root over the first so many, the hash beside it at each step.</summary>
    public IReadOnlyList<byte[]> Of(ZhengyanDb db, long position, long count)
    {
        lock (turn)
        {
            Grow(db, count);
            var path = new List<byte[]>();
            Follow(db, position - 1, 0, count, path);
            return path;
        }
    }

    private void Follow(ZhengyanDb db, long entry, long from, long to, List<byte[]> path)
    {
        if (to - from == 1)
        {
            return;
        }

        var middle = from + Half(to - from);
        var left = entry < middle;
        Follow(db, entry, left ? from : middle, left ? middle : to, path);
        path.Add(left ? Root(db, middle, to) : Root(db, from, middle));
    }

    private byte[] Root(ZhengyanDb db, long from, long to)
    {
        var size = to - from;
        if (size == 0)
        {
            return suite.Hash([]);
        }

        if (size >= Leaves && long.IsPow2(size) && from % size == 0 && long.Log2(size / Leaves) is var level && level < levels.Count && from / size < levels[(int)level].Count)
        {
            return levels[(int)level][(int)(from / size)];
        }

        if (size == 1)
        {
            return Block(db, from / Leaves, (from % Leaves) + 1)[from % Leaves];
        }

        var middle = from + Half(size);
        return Join(Root(db, from, middle), Root(db, middle, to));
    }

    // Whole blocks never change again: the journal is only added to.
    private void Grow(ZhengyanDb db, long count)
    {
        for (var block = (long)(levels.Count == 0 ? 0 : levels[0].Count); (block + 1) * Leaves <= count; block++)
        {
            var hashes = Block(db, block, Leaves);
            while (hashes.Length > 1)
            {
                hashes = [.. hashes.Chunk(2).Select(two => Join(two[0], two[1]))];
            }

            Raise(hashes[0]);
        }
    }

    private void Raise(byte[] root)
    {
        for (var level = 0; ; level++)
        {
            if (level == levels.Count)
            {
                levels.Add([]);
            }

            var row = levels[level];
            row.Add(root);
            if (row.Count % 2 != 0)
            {
                return;
            }

            root = Join(row[^2], row[^1]);
        }
    }

    // The hashes of a block's entries as leaves. One that was not full yet is read again once more of it is asked for.
    private byte[][] Block(ZhengyanDb db, long block, long wanted)
    {
        if (blocks.TryGetValue(block, out var kept) && kept.Length >= wanted)
        {
            return kept;
        }

        var (after, last) = (block * Leaves, (block + 1) * Leaves);
        var found = db.Journal.Where(e => e.Position > after && e.Position <= last).OrderBy(e => e.Position).Select(e => new { e.Position, e.Hash }).ToList();
        if (found.Select((e, i) => e.Position - after - 1 - i).Any(gap => gap != 0))
        {
            throw new InvalidDataException("an entry is missing in the journal; verify it first");
        }

        byte[][] hashes = [.. found.Select(e => suite.Hash([0, .. e.Hash]))];
        if (blocks.Count >= MostBlocks)
        {
            blocks.Clear();
        }

        return blocks[block] = hashes;
    }

    private byte[] Join(byte[] left, byte[] right) => suite.Hash([1, .. left, .. right]);

    // The largest power of two below.
    private static long Half(long size) => 1L << (63 - (int)long.LeadingZeroCount(size - 1));
}
