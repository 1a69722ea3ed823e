using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Zhengyan.Storage;

/// <summary>
/// Puts what was committed into its place in the database's file. SQLite would let a writer do it now and then, in the middle of an act and with everybody waiting behind it. Here it
/// is done beside the writers; once the write-ahead log is long, what came meanwhile is put there too in a turn of its own, and the next writer begins the log anew.
/// </summary>
internal sealed class Settling(WriteTurns turns, IDbContextFactory<ZhengyanDb> databases, ILogger<Settling> log) : BackgroundService
{
    /// <summary>In pages of 4 KB.</summary>
    private const int LongLog = 2000;

    // A page that a reader still needs as it was stays where it is.
    private static readonly Statement<int> PutIntoPlace = new("PRAGMA wal_checkpoint(PASSIVE)", row => row.GetInt32(1));

    // Acts gather for a moment, and are put into place together.
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(200);

    private readonly SemaphoreSlim one = new(1, 1);

    /// <summary>
    /// Within a turn of writing, after what was to be done: puts everything into place and empties the log, so that nothing of what was deleted is left in it. Waits for whoever is reading.
    /// </summary>
    public async Task Empty(ZhengyanDb db, CancellationToken stop)
    {
        using var alone = await Alone(stop);
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", stop);
    }

    public override void Dispose()
    {
        one.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var db = await databases.CreateDbContextAsync(stoppingToken);
        while (true)
        {
            await turns.Committed(stoppingToken);
            await Task.Delay(Gathering, stoppingToken);
            try
            {
                await Settle(db, stoppingToken);
            }
            catch (SqliteException wrong)
            {
                // Whatever was committed is safe where it is, and is put into place another time.
                log.LogError("The write-ahead log could not be put into place: SQLite says {Code}", wrong.SqliteExtendedErrorCode);
            }
        }
    }

    private async Task Settle(ZhengyanDb db, CancellationToken stop)
    {
        if (await Put(db, stop) > LongLog)
        {
            using var turn = await turns.Pause(stop);
            await Put(db, stop);
        }
    }

    // Gives how long the log is.
    private async Task<int> Put(ZhengyanDb db, CancellationToken stop)
    {
        using var alone = await Alone(stop);
        return PutIntoPlace.Ask(db)[0];
    }

    // SQLite lets only one at a time do this, and refuses a second one at once. Whoever waits here while holding a turn waits for nobody who wants one.
    private async Task<Turn> Alone(CancellationToken stop)
    {
        await one.WaitAsync(stop);
        return new(one);
    }
}
