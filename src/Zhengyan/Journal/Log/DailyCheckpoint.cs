using Microsoft.Data.Sqlite;
using Zhengyan.Access;

namespace Zhengyan.Journal;

/// <summary>How long what was added to the logs goes without a checkpoint over it.</summary>
internal sealed record CheckpointPace(TimeSpan Every)
{
    public static CheckpointPace Usual { get; } = new(TimeSpan.FromHours(1));

    /// <summary>A setting, within reason.</summary>
    public static CheckpointPace Of(IConfiguration? settings) => settings?.GetValue<int?>("Checkpoints:EveryMinutes") switch
    {
        null => Usual,
        >= 1 and <= 1440 and var minutes => new(TimeSpan.FromMinutes(minutes)),
        var other => throw new InvalidOperationException($"Checkpoints:EveryMinutes is {other}; it must be from 1 to 1440"),
    };
}

/// <summary>
/// Sees to it that every day on which the application runs has its checkpoint, and every hour in which something was added to the logs: what no checkpoint covers, whoever can write the
/// files can make anew. Looks at the start before anything is served, then every minute.
/// </summary>
internal sealed class DailyCheckpoint(Signing signing, CheckpointPace pace, LogHealth health, TimeProvider clock, ILogger<DailyCheckpoint> log) : BackgroundService
{
    /// <summary>Signs where today has none yet, or where something has waited for one long enough.</summary>
    public void Look()
    {
        if (!signing.HasSigned(clock.Today()) || signing.HasWaited(pace.Every))
        {
            signing.Sign();
        }
    }

    /// <summary>The same; what is wrong with the logs, or keeps it from signing, stands in the log of the system.</summary>
    public void LookAndTell()
    {
        try
        {
            foreach (var trouble in health.Look())
            {
                log.LogError("The logs are not as they were left ({Trouble}): see zhengyan verify", trouble);
            }

            Look();
        }
        catch (Exception wrong) when (wrong is SqliteException or IOException)
        {
            log.LogError("No checkpoint could be signed ({What}); it is tried again in a minute", wrong.GetType().Name);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var minute = new PeriodicTimer(TimeSpan.FromMinutes(1));
        while (await minute.WaitForNextTickAsync(stoppingToken))
        {
            LookAndTell();
        }
    }
}
