using Microsoft.Data.Sqlite;

namespace Zhengyan.Desk;

/// <summary>Looks every half minute whether the virus scanner answers again.</summary>
internal sealed class QuarantineRounds(Quarantine quarantine, ILogger<QuarantineRounds> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var often = new PeriodicTimer(TimeSpan.FromSeconds(30));
        while (await often.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await quarantine.Round(stoppingToken);
            }
            catch (SqliteException busy) when (busy.SqliteErrorCode == SQLitePCL.raw.SQLITE_BUSY)
            {
                log.LogWarning("Another process keeps the database; what waits is looked at again in half a minute");
            }
            catch (Exception wrong) when (wrong is IOException or System.Security.Cryptography.CryptographicException)
            {
                // Without its message, which may quote a path.
                log.LogError("An upload that waits cannot be read ({What}); see zhengyan verify", wrong.GetType().Name);
            }
        }
    }
}
