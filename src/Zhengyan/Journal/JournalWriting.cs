using Zhengyan.Rules;
using Zhengyan.Storage;

namespace Zhengyan.Journal;

/// <summary>Adds entries to the journal, each hidden and chained to the last of its stream.</summary>
internal sealed class JournalWriting(ZhengyanDb db, Contents contents)
{
    private static readonly Statement<byte[]> HashOf = new("SELECT Hash FROM journal WHERE Stream = ?1 AND Version = ?2", row => row.GetFieldValue<byte[]>(0));

    private readonly Dictionary<Guid, byte[]> last = [];

    /// <summary>What happened in a matter, as its next version.</summary>
    public void Add(Matter before, Event happened, Occurrence occurrence, Guid command, string? clause) => Add(
        new()
        {
            Stream = before.Id.Value, Version = before.Version + 1, At = occurrence.At, On = occurrence.On, Person = occurrence.By,
            Command = command, Kind = happened.Kind(), Clause = clause, Content = Content.Of(happened, occurrence),
        });

    /// <summary>An entry as it reads; from here on its content is hidden.</summary>
    public void Add(JournalRow entry)
    {
        entry.Content = contents.Close(db, entry, entry.Content);
        entry.Previous = last.TryGetValue(entry.Stream, out var known) ? known : LastOf(entry.Stream, entry.Version);
        entry.Hash = last[entry.Stream] = Chain.Hash(entry, contents.Suite);
        db.Journal.Add(entry);
    }

    private byte[] LastOf(Guid stream, int version) =>
        version == 1 ? Chain.Start
        : HashOf.Ask(db, stream.ToString("N"), version - 1) is [var hash] ? hash
        : throw new InvalidOperationException($"the journal has no version {version - 1} of {stream:N}, which is to be followed");
}
