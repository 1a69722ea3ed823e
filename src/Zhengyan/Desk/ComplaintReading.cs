using Microsoft.EntityFrameworkCore;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Storage;

namespace Zhengyan.Desk;

/// <summary>The complaints as the journal says they are, kept in memory. A journal that does not fit is not believed.</summary>
internal sealed class ComplaintReading(IDbContextFactory<ZhengyanDb> databases, Contents contents)
{
    private readonly Lock gate = new();
    private volatile ComplaintRegister? kept;

    /// <summary>Throws <see cref="ComplaintMisfit"/> where it is not to be believed.</summary>
    public ComplaintRegister Current => kept ?? Read() ?? throw new ComplaintMisfit();

    /// <summary>For what stands on the desk: nothing where it is not to be believed.</summary>
    public ComplaintRegister Believed => kept ?? Read() ?? ComplaintRegister.Empty;

    /// <summary>After something was written.</summary>
    public void Keep(ComplaintRegister after)
    {
        lock (gate)
        {
            kept = after;
        }
    }

    private ComplaintRegister? Read()
    {
        lock (gate)
        {
            using var db = databases.CreateDbContext();
            var replay = new ComplaintReplay(db, contents);
            foreach (var entry in db.Journal.Where(e => e.Stream == JournalRow.Complaints).OrderBy(e => e.Version))
            {
                replay.Next(entry);
            }

            return replay.Misfit is null ? kept ??= replay.Register : null;
        }
    }
}

/// <summary>The journal of the complaints was touched: nothing is shown or added to what it says.</summary>
internal sealed class ComplaintMisfit() : Exception("the journal of the complaints does not fit");
