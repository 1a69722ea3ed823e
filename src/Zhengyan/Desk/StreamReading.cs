using Microsoft.EntityFrameworkCore;
using Zhengyan.Journal;
using Zhengyan.Storage;

namespace Zhengyan.Desk;

/// <summary>What one stream of the journal comes to, kept in memory. A journal that does not fit is not believed.</summary>
internal abstract class StreamReading<TReplay, TFold>(IDbContextFactory<ZhengyanDb> databases)
    where TReplay : StreamReplay
    where TFold : class
{
    private readonly Lock gate = new();
    private volatile TFold? kept;

    /// <summary>Throws where it is not to be believed.</summary>
    public TFold Current => kept ?? Read() ?? throw NotBelieved();

    /// <summary>For what stands on every page: nothing where it is not to be believed.</summary>
    public TFold Believed => kept ?? Read() ?? Nothing;

    /// <summary>Before anything was written.</summary>
    protected abstract TFold Nothing { get; }

    /// <summary>After something was written.</summary>
    public void Keep(TFold after)
    {
        lock (gate)
        {
            kept = after;
        }
    }

    protected abstract TReplay Begin(ZhengyanDb db);

    protected abstract TFold Of(TReplay replay);

    protected abstract Exception NotBelieved();

    private TFold? Read()
    {
        lock (gate)
        {
            using var db = databases.CreateDbContext();
            var replay = Begin(db);
            foreach (var entry in db.Journal.Where(e => e.Stream == replay.Stream).OrderBy(e => e.Version))
            {
                replay.Next(entry);
            }

            return replay.Misfit is null ? kept ??= Of(replay) : null;
        }
    }
}
