using Microsoft.EntityFrameworkCore;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Storage;

namespace Zhengyan.Desk;

/// <summary>
/// The custody as the journal says it is, kept in memory. Public keys are taken from here and nowhere else: one slipped into a table seals nothing. A journal that does
/// not fit is not believed.
/// </summary>
internal sealed class CustodyReading(IDbContextFactory<ZhengyanDb> databases, Contents contents)
{
    private readonly Lock gate = new();
    private volatile Custody? kept;

    /// <summary>Throws <see cref="CustodyMisfit"/> where it is not to be believed.</summary>
    public Custody Current => kept ?? Read() ?? throw new CustodyMisfit();

    /// <summary>For what stands on every page: nothing where it is not to be believed.</summary>
    public Custody Believed => kept ?? Read() ?? Custody.None;

    /// <summary>After something was written.</summary>
    public void Keep(Custody after)
    {
        lock (gate)
        {
            kept = after;
        }
    }

    private Custody? Read()
    {
        lock (gate)
        {
            using var db = databases.CreateDbContext();
            var replay = new CustodyReplay(db, contents);
            foreach (var entry in db.Journal.Where(e => e.Stream == JournalRow.Custody).OrderBy(e => e.Version))
            {
                replay.Next(entry);
            }

            return replay.Misfit is null ? kept ??= replay.Custody : null;
        }
    }
}

/// <summary>The journal of the custody was touched: nothing is sealed or opened by what it says.</summary>
internal sealed class CustodyMisfit() : Exception("the journal of the custodians does not fit");
