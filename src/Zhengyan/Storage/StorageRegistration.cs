using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;

namespace Zhengyan.Storage;

/// <summary>The embedded database in a data folder.</summary>
internal static class StorageRegistration
{
    public const string FileName = "zhengyan.db";

    /// <summary>Adds the database, as a context and as a factory of contexts.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, string dataFolder)
    {
        services.AddPooledDbContextFactory<ZhengyanDb>(options => Configure(options, Path.Combine(dataFolder, FileName)));
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<ZhengyanDb>>().CreateDbContext());
        services.AddSingleton<WriteTurns>();
        services.AddSingleton<Settling>();
        services.AddHostedService(provider => provider.GetRequiredService<Settling>());
        services.AddSingleton<Directory>();
        services.AddSingleton(_ => OwnRules.Of(dataFolder));
        return services;
    }

    /// <summary>Makes the tables of a new folder, and brings those of an older version up to date. To be called before anything is served.</summary>
    public static async Task PrepareStorage(this IServiceProvider services, CancellationToken stop = default)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<ZhengyanDb>>().CreateDbContextAsync(stop);
        await db.Database.MigrateAsync(stop);
        // A new folder has nothing that other rules could have made.
        await db.DirectoryVersions.Where(v => v.ProjectedBy.Length == 0)
            .ExecuteUpdateAsync(v => v.SetProperty(row => row.ProjectedBy, RulesBuild.Id), stop);
        services.GetRequiredService<WriteTurns>().Look();
    }

    internal static void Configure(DbContextOptionsBuilder options, string file) => options
        .UseSqlite(
            new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true, DefaultTimeout = 10 }.ConnectionString,
            sqlite => sqlite.MigrationsHistoryTable("migrations"))
        .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
        // No content in a log: no parameters, and statements only for whoever looks for a fault.
        .EnableSensitiveDataLogging(false)
        .ConfigureWarnings(warnings => warnings.Log((RelationalEventId.CommandExecuted, LogLevel.Debug)))
        .ReplaceService<IRelationalConnection, KeptConnection>()
        .AddInterceptors(new Pragmas());
}
