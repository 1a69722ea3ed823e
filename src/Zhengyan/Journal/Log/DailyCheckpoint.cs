using Microsoft.Data.Sqlite;
using Zhengyan.Access;

namespace Zhengyan.Journal;

/// <summary>Sees to it that every day on which the application runs has its checkpoint: looks at the start, then every minute.</summary>
internal sealed class DailyCheckpoint(Signing signing, TimeProvider clock, ILogger<DailyCheckpoint> log) : BackgroundService
{
    /// <summary>Signs where today has none yet.</summary>
    public void Look()
    {
        if (!signing.HasSigned(clock.Today()))
        {
            signing.Sign();
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var minute = new PeriodicTimer(TimeSpan.FromMinutes(1));
        do
        {
            try
            {
                Look();
            }
            catch (Exception wrong) when (wrong is SqliteException or IOException)
            {
                log.LogError("No checkpoint could be signed ({What}); it is tried again in a minute", wrong.GetType().Name);
            }
        }
        while (await minute.WaitForNextTickAsync(stoppingToken));
    }
}
