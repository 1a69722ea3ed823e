using Zhengyan.Journal;
using Zhengyan.Vault;

namespace Zhengyan.Tests.Journal;

/// <summary>The tree that grows at its right edge is the one that RFC 6962 defines.</summary>
public sealed class MerkleTreeTests
{
    [Theory]
    [InlineData("international")]
    [InlineData("chinese")]
    public void The_root_is_that_of_the_definition_at_every_size(string name)
    {
        var suite = Suite.Named(name);
        var tree = new MerkleTree(suite);
        var entries = new List<byte[]>();
        for (var size = 0; size <= 70; size++)
        {
            Assert.Equal(Root(suite, entries), tree.Root);
            Assert.Equal(tree.Root, MerkleTree.From(suite, tree.Count, tree.Edge).Root);
            entries.Add(suite.Hash([(byte)size]));
            tree.Add(entries[^1]);
        }
    }

    [Fact]
    public void It_goes_on_from_a_kept_edge()
    {
        var suite = Suite.International;
        var (whole, half) = (new MerkleTree(suite), new MerkleTree(suite));
        for (byte i = 0; i < 100; i++)
        {
            whole.Add(suite.Hash([i]));
            half.Add(suite.Hash([i]));
            half = MerkleTree.From(suite, half.Count, half.Edge);
        }

        Assert.Equal(100, half.Count);
        Assert.Equal(whole.Root, half.Root);
    }

    // Known answers: SHA-256 of nothing, and of one leaf that is nothing.
    [Fact]
    public void It_begins_as_the_standard_says()
    {
        var tree = new MerkleTree(Suite.International);
        Assert.Equal("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", Convert.ToHexStringLower(tree.Root));
        tree.Add([]);
        Assert.Equal("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d", Convert.ToHexStringLower(tree.Root));
    }

    private static byte[] Root(Suite suite, List<byte[]> entries)
    {
        if (entries.Count < 2)
        {
            return entries.Count == 0 ? suite.Hash([]) : suite.Hash([0, .. entries[0]]);
        }

        var left = 1;
        while (left * 2 < entries.Count)
        {
            left *= 2;
        }

        return suite.Hash([1, .. Root(suite, entries[..left]), .. Root(suite, entries[left..])]);
    }
}
