using Microsoft.EntityFrameworkCore;
using Zhengyan.Rules;
using Zhengyan.Storage;

namespace Zhengyan.Journal;

/// <summary>What was made again, and what was left as it stood because its entries do not fit.</summary>
internal sealed record Rebuilt(int Matters, IReadOnlyList<Misfit> Misfits);

/// <summary>
/// Throws away what follows from the journal and makes it again. A matter whose entries do not fit is left as it stands: the last that was computed from them before
/// somebody touched them.
/// </summary>
internal static class Rebuilding
{
    private const int AtATime = 200;

    public static async Task<Rebuilt> Run(ZhengyanDb db, Contents contents, Func<Matter, Now> now, CancellationToken stop)
    {
        var destroyed = await DestroyedStreams.Find(db, contents, stop);
        var streams = (await db.Journal.Where(e => !JournalRow.Own.Contains(e.Stream)).Select(e => e.Stream).Distinct().ToListAsync(stop)).Except(destroyed).ToList();
        await Remove(db, [.. (await db.Matters.Select(m => m.Id).ToListAsync(stop)).ExceptBy(streams, id => id.Value)], stop);
        var misfits = new List<Misfit>();
        foreach (var some in streams.Chunk(AtATime))
        {
            var replayed = await Replay(db, contents, some, stop);
            misfits.AddRange(replayed.Select(r => r.Misfit).OfType<Misfit>());
            Matter[] matters = [.. replayed.Where(r => r.Misfit is null).Select(r => r.Matter)];
            await Remove(db, [.. matters.Select(m => m.Id)], stop);
            foreach (var matter in matters)
            {
                var row = Projection.Row(matter);
                row.State = contents.Close(db, matter);
                db.Matters.Add(row);
                Involvement.Of(matter, now(matter)).AddTo(db);
            }

            await db.SaveChangesAsync(stop);
            db.ChangeTracker.Clear();
        }

        return new(streams.Count - misfits.Count, misfits);
    }

    private static async Task Remove(ZhengyanDb db, MatterId[] matters, CancellationToken stop)
    {
        await Involvement.Remove(db, matters, stop);
        await db.Matters.Where(m => matters.Contains(m.Id)).ExecuteDeleteAsync(stop);
    }

    private static async Task<IReadOnlyList<MatterReplay>> Replay(ZhengyanDb db, Contents contents, Guid[] streams, CancellationToken stop)
    {
        var entries = await db.Journal.Where(e => streams.Contains(e.Stream)).OrderBy(e => e.Stream).ThenBy(e => e.Version).ToListAsync(stop);
        return [.. entries.GroupBy(e => e.Stream).Select(stream =>
        {
            var replay = new MatterReplay(stream.Key, db, contents);
            foreach (var entry in stream)
            {
                replay.Next(entry);
            }

            return replay;
        })];
    }
}
