using System.Globalization;
using Zhengyan.Storage;
using Zhengyan.Vault;

namespace Zhengyan.Journal;

/// <summary>
/// An entry of the journal as it hangs in its chain, with the hash of its content in the content's place: the chain can be followed by whoever may not read, and has not
/// got, what the entries say. Everything is kept as it is spelt in the database, so that what somebody spoilt can still be read and named.
/// </summary>
internal sealed record JournalLink(
    long Position, string Stream, int Version, string At, string On, int? Person, string Command, string Kind, string? Clause, byte[] Content, byte[] Previous,
    byte[] Hash)
{
    public static JournalLink Of(JournalRow entry, Suite suite) => new(
        entry.Position, entry.Stream.ToString("N"), entry.Version, Moments.Write(entry.At), entry.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        entry.Person?.Value, entry.Command.ToString("N"), entry.Kind, entry.Clause, suite.Hash(entry.Content), entry.Previous, entry.Hash);

    /// <summary>The hash that belongs to this entry. The position is not in it: where it stands is the tree's to say.</summary>
    public byte[] HashOf(Suite suite) => new ChainHash(suite)
        .Add(Previous).Add(Stream).Add(Version).Add(At).Add(On).Add(Person ?? -1).Add(Command).Add(Kind).Add(Clause ?? "").Add(Content).End();
}
