using Zhengyan.Vault;

namespace Zhengyan.Journal;

/// <summary>The log of readings, and the checkpoints over it and the journal.</summary>
internal static class LogRegistration
{
    public static IServiceCollection AddLog(this IServiceCollection services, string dataFolder) => services
        .AddSingleton(_ => new ReadingLog(dataFolder))
        .AddSingleton(provider => new Signing(dataFolder, new(provider.GetRequiredService<Suite>), provider.GetRequiredService<TimeProvider>()))
        .AddSingleton(provider => CheckpointPace.Of(provider.GetService<IConfiguration>()))
        .AddSingleton<LogHealth>()
        .AddSingleton<DailyCheckpoint>()
        .AddHostedService(provider => provider.GetRequiredService<DailyCheckpoint>());
}
