using Microsoft.EntityFrameworkCore;
using Zhengyan.Rules;
using Zhengyan.Storage;

namespace Zhengyan.Journal;

/// <summary>Throws away what follows from the journal and makes it again.</summary>
internal static class Rebuilding
{
    private const int AtATime = 200;

    /// <summary>Gives how many matters there are; throws where the journal does not fit.</summary>
    public static async Task<int> Run(ZhengyanDb db, Func<Matter, Now> now, CancellationToken stop)
    {
        await db.Demands.ExecuteDeleteAsync(stop);
        await db.Parts.ExecuteDeleteAsync(stop);
        await db.Matters.ExecuteDeleteAsync(stop);
        var streams = await db.Journal.Where(e => e.Version == 1 && e.Stream != JournalRow.Directory).Select(e => e.Stream).ToListAsync(stop);
        foreach (var some in streams.Chunk(AtATime))
        {
            var entries = await db.Journal.Where(e => some.Contains(e.Stream)).OrderBy(e => e.Stream).ThenBy(e => e.Version).ToListAsync(stop);
            foreach (var matter in entries.GroupBy(e => e.Stream).Select(Replay))
            {
                db.Matters.Add(Projection.Row(matter));
                db.AddRange(Projection.Parts(matter, now(matter)));
                db.AddRange(Projection.Demands(matter, now(matter)));
            }

            await db.SaveChangesAsync(stop);
            db.ChangeTracker.Clear();
        }

        return streams.Count;
    }

    private static Matter Replay(IGrouping<Guid, JournalRow> stream)
    {
        var replay = new MatterReplay(stream.Key);
        foreach (var entry in stream)
        {
            replay.Next(entry);
        }

        return replay.Misfit is { } misfit
            ? throw new InvalidOperationException($"the journal does not fit: {misfit.InWords()}")
            : replay.Matter;
    }
}
