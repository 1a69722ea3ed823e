using Microsoft.EntityFrameworkCore;
using Zhengyan.Rules;
using Zhengyan.Storage;

namespace Zhengyan.Journal;

/// <summary>
/// Computes for all matters anew for whom they exist and what they want: after the directory has changed, and on a day on which a post begins or ends.
/// Only what is different is written.
/// </summary>
internal static class Reprojection
{
    private const int AtATime = 200;

    /// <summary>Gives how many matters were affected.</summary>
    public static async Task<int> Run(ZhengyanDb db, Contents contents, Func<Matter, Now> now, CancellationToken stop)
    {
        var ids = await db.Matters.Select(m => m.Id).ToListAsync(stop);
        var affected = 0;
        foreach (var some in ids.Chunk(AtATime))
        {
            affected += await Run(db, contents, some, now, stop);
            await db.SaveChangesAsync(stop);
            db.ChangeTracker.Clear();
        }

        return affected;
    }

    private static async Task<int> Run(ZhengyanDb db, Contents contents, MatterId[] some, Func<Matter, Now> now, CancellationToken stop)
    {
        var states = await db.Matters.Where(m => some.Contains(m.Id)).Select(m => new StateRow(m.Id, m.State)).ToListAsync(stop);
        var affected = 0;
        foreach (var matter in states.Select(s => contents.ReadMatter(db, s)))
        {
            affected += Involvement.Of(matter, now(matter)).Replace(db, Involvement.Stored(db, matter.Id)) ? 1 : 0;
        }

        return affected;
    }
}
