using Microsoft.EntityFrameworkCore;
using Zhengyan.Storage;

namespace Zhengyan.Journal;

/// <summary>
/// The positions that were given to entries and have none: the database counts them without a gap and remembers the last one, even where the entries at the
/// end are gone.
/// </summary>
internal sealed class MissingPositions
{
    private readonly SortedSet<long> positions;

    private MissingPositions(SortedSet<long> positions) => this.positions = positions;

    public static MissingPositions None => new([]);

    /// <summary>Those that nobody has been found for.</summary>
    public IEnumerable<long> Left => positions;

    public static async Task<MissingPositions> Find(ZhengyanDb db, CancellationToken stop)
    {
        var found = new SortedSet<long>();
        var expected = 1L;
        await foreach (var position in db.Journal.OrderBy(e => e.Position).Select(e => e.Position).AsAsyncEnumerable().WithCancellation(stop))
        {
            for (; expected < position; expected++)
            {
                found.Add(expected);
            }

            expected = position + 1;
        }

        var given = await db.Database.SqlQuery<long>($"SELECT seq AS Value FROM sqlite_sequence WHERE name = 'journal'").ToListAsync(stop);
        for (; expected <= given.FirstOrDefault(); expected++)
        {
            found.Add(expected);
        }

        return new(found);
    }

    /// <summary>The first one after a position: where an entry that is missing after it must have stood.</summary>
    public long? Take(long after)
    {
        var first = positions.GetViewBetween(after + 1, long.MaxValue).FirstOrDefault();
        return first > 0 && positions.Remove(first) ? first : null;
    }
}
