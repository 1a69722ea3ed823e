using Microsoft.EntityFrameworkCore;
using Zhengyan.Rules;
using Zhengyan.Storage;

namespace Zhengyan.Journal;

/// <summary>Adds entries to the journal, each hidden and chained to the last of its stream.</summary>
internal sealed class JournalWriting(ZhengyanDb db, Contents contents)
{
    private readonly Dictionary<Guid, byte[]> last = [];

    /// <summary>What happened in a matter, as its next version.</summary>
    public Task Add(Matter before, Event happened, Occurrence occurrence, Guid command, string? clause, CancellationToken stop) => Add(
        new()
        {
            Stream = before.Id.Value, Version = before.Version + 1, At = occurrence.At, On = occurrence.On, Person = occurrence.By,
            Command = command, Kind = happened.Kind(), Clause = clause, Content = Content.Of(happened, occurrence),
        }, stop);

    /// <summary>An entry as it reads; from here on its content is hidden.</summary>
    public async Task Add(JournalRow entry, CancellationToken stop)
    {
        entry.Content = contents.Close(db, entry, entry.Content);
        entry.Previous = last.TryGetValue(entry.Stream, out var known) ? known : await LastOf(entry.Stream, entry.Version, stop);
        entry.Hash = last[entry.Stream] = Chain.Hash(entry, contents.Suite);
        db.Journal.Add(entry);
    }

    private async Task<byte[]> LastOf(Guid stream, int version, CancellationToken stop) =>
        version == 1 ? Chain.Start
        : await db.Journal.Where(e => e.Stream == stream && e.Version == version - 1).Select(e => e.Hash).SingleOrDefaultAsync(stop)
            ?? throw new InvalidOperationException($"the journal has no version {version - 1} of {stream:N}, which is to be followed");
}
