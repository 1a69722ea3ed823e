using Microsoft.Data.Sqlite;
using Zhengyan.Storage;

namespace Zhengyan.Desk;

/// <summary>Looks once at the start and then every minute which envelopes are to be closed.</summary>
internal sealed class CustodyUpkeep(OpeningDesk desk, EnvelopeSealing sealing, WriteTurns turns, Surroundings surroundings, ILogger<CustodyUpkeep> log) : BackgroundService
{
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            await sealing.TakeDownEarlier(turns, surroundings, cancellationToken);
        }
        catch (CustodyMisfit misfit)
        {
            log.LogError(misfit, "No envelope is sealed or opened: see zhengyan verify");
        }

        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var minutes = new PeriodicTimer(TimeSpan.FromMinutes(1));
        do
        {
            try
            {
                await desk.Sweep(stoppingToken);
            }
            catch (SqliteException busy) when (busy.SqliteErrorCode == SQLitePCL.raw.SQLITE_BUSY)
            {
                log.LogWarning("Another process keeps the database; the envelopes are looked at again in a minute");
            }
            catch (ReplacedFile)
            {
                log.LogError("The database is not the file that was there at the start, or was taken back: nothing is written to it");
            }
            catch (CustodyMisfit misfit)
            {
                // What is open closes by its time all the same.
                log.LogError(misfit, "No envelope is sealed or opened: see zhengyan verify");
            }
        }
        while (await minutes.WaitForNextTickAsync(stoppingToken));
    }
}
