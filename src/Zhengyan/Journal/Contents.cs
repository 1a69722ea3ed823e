using Zhengyan.Rules;
using Zhengyan.Storage;
using Zhengyan.Vault;

namespace Zhengyan.Journal;

/// <summary>
/// What stands in entries and states, on its way to the disk and back: put into words by <see cref="Content"/>, hidden by <see cref="Safe"/>. An entry is bound to its
/// place in its stream, a state to its matter: put anywhere else, it does not open.
/// </summary>
internal sealed class Contents(Safe safe, Suite suite)
{
    /// <summary>The algorithms that entries are chained with.</summary>
    public Suite Suite => suite;

    /// <summary>Hides what stands in an entry.</summary>
    public byte[] Close(ZhengyanDb db, JournalRow entry, byte[] content) => safe.Close(db, entry.Stream, PlaceOf(entry), content);

    public byte[] Close(ZhengyanDb db, Matter matter) => safe.Close(db, matter.Id.Value, State, Content.Of(matter));

    public byte[] Open(ZhengyanDb db, JournalRow entry) => safe.Open(db, entry.Stream, PlaceOf(entry), entry.Content);

    public (Event Event, Occurrence Occurrence) Read(ZhengyanDb db, JournalRow entry) => Content.Read(entry.Kind, Open(db, entry));

    public Matter ReadMatter(ZhengyanDb db, MatterId id, byte[] state) => Content.ReadMatter(safe.Open(db, id.Value, State, state));

    public Matter ReadMatter(ZhengyanDb db, StateRow row) => ReadMatter(db, row.Id, row.State);

    /// <summary>These streams were destroyed: their keys are kept nowhere any more, in no memory either.</summary>
    public void Forget(IEnumerable<Guid> streams) => safe.Forget(streams);

    private const string State = "state";

    private static string PlaceOf(JournalRow entry) => $"journal {entry.Version}";
}

/// <summary>The hidden state of a matter, as a query brings it.</summary>
internal sealed record StateRow(MatterId Id, byte[] State);
