using Zhengyan.Vault;

namespace Zhengyan.Journal;

/// <summary>
/// A hash tree as in RFC 6962, of which only the right edge is kept: the roots of the whole subtrees, the largest first. An entry is added without looking at those
/// before it, however many there are.
/// </summary>
internal sealed class MerkleTree(Suite suite)
{
    private const byte Leaf = 0;
    private const byte Node = 1;
    private readonly List<byte[]> edge = [];

    public long Count { get; private set; }

    public byte[] Root => edge.Count == 0 ? suite.Hash([]) : edge.AsEnumerable().Reverse().Aggregate((right, left) => Join(left, right));

    /// <summary>The right edge, to go on from.</summary>
    public byte[] Edge => [.. edge.SelectMany(hash => hash)];

    /// <summary>The tree of that many entries with that right edge.</summary>
    public static MerkleTree From(Suite suite, long count, byte[] edge)
    {
        var tree = new MerkleTree(suite) { Count = count };
        tree.edge.AddRange(edge.Chunk(Chain.Start.Length));
        return tree;
    }

    public void Add(byte[] entry)
    {
        var hash = suite.Hash([Leaf, .. entry]);
        for (var whole = Count; (whole & 1) == 1; whole >>= 1)
        {
            hash = Join(edge[^1], hash);
            edge.RemoveAt(edge.Count - 1);
        }

        edge.Add(hash);
        Count++;
    }

    private byte[] Join(byte[] left, byte[] right) => suite.Hash([Node, .. left, .. right]);
}
