using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Zhengyan.Storage;

namespace Zhengyan.Journal;

/// <summary>The streams that were destroyed on record: their entries stay as links of the chain, and nobody can read them.</summary>
internal static class DestroyedStreams
{
    public static async Task<IReadOnlySet<Guid>> Find(ZhengyanDb db, Contents contents, CancellationToken stop) =>
        (await Acts(db, contents, stop)).SelectMany(act => act.Act.Streams).ToHashSet();

    /// <summary>Every destruction on record, the last one first.</summary>
    public static async Task<IReadOnlyList<(DateTimeOffset At, ArchiveAct Act)>> Acts(ZhengyanDb db, Contents contents, CancellationToken stop)
    {
        var entries = await db.Journal.Where(e => e.Stream == JournalRow.Archive && e.Kind == ArchiveAct.Destroyed).OrderByDescending(e => e.Version).ToListAsync(stop);
        return [.. entries.Select(e => (e.At, Act: Read(db, contents, e))).Where(e => e.Act is not null).Select(e => (e.At, e.Act!))];
    }

    // One that cannot be read says nothing; the replay of its stream names it.
    private static ArchiveAct? Read(ZhengyanDb db, Contents contents, JournalRow entry)
    {
        try
        {
            return ArchiveAct.Read(contents.Open(db, entry));
        }
        catch (Exception unreadable) when (unreadable is JsonException or CryptographicException)
        {
            return null;
        }
    }
}
