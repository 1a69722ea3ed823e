using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhengyan.Access;
using Zhengyan.Desk;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Storage;
using Zhengyan.Vault;

namespace Zhengyan.Bench;

/// <summary>Writes made-up matters into a data folder: their journal, chained as the application chains it, and the rows that follow from it.</summary>
internal static class MatterWriting
{
    private const int AtATime = 500;

    public static async Task Write(string folder, int count, bool allArchived = false)
    {
        await using var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddStorage(folder)
            .AddVault(new(folder, Demonstration: true)).AddSingleton<Contents>().AddSingleton<Surroundings>().BuildServiceProvider();
        if (services.GetRequiredService<InstallationKeys>().Prepare(first: false) is { } refusal)
        {
            throw new InvalidOperationException(refusal.ToString());
        }

        var surroundings = services.GetRequiredService<Surroundings>();
        var contents = services.GetRequiredService<Contents>();
        var turns = services.GetRequiredService<WriteTurns>();
        var numbers = await NumberSeries.Begin(turns);
        var began = Stopwatch.StartNew();
        var written = 0;
        foreach (var some in new MatterMaking(surroundings, numbers, count, allArchived).All().Chunk(AtATime))
        {
            await Write(turns, contents, surroundings, some);
            written += some.Length;
            Console.Write($"\r{written} of {count}, {began.Elapsed.TotalSeconds:F0} s ");
        }

        await numbers.Write(turns);
        await using var db = await services.GetRequiredService<IDbContextFactory<ZhengyanDb>>().CreateDbContextAsync();
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        Console.WriteLine();
    }

    private static async Task Write(WriteTurns turns, Contents contents, Surroundings surroundings, IReadOnlyList<Tale> tales)
    {
        await using var writing = await turns.Begin(CancellationToken.None);
        var db = writing.Db;
        var journal = new JournalWriting(db, contents);
        foreach (var (before, happened, occurrence, command, clause) in tales.SelectMany(t => t.Lines))
        {
            journal.Add(before, happened, occurrence, command, clause);
        }

        foreach (var lines in tales.SelectMany(t => t.Lines).GroupBy(l => (l.Command, l.Before.Id)))
        {
            db.Commands.Add(new()
            {
                Command = lines.Key.Command, Person = lines.First().Occurrence.By, Stream = lines.Key.Id.Value, Version = lines.Last().Before.Version + 1, Place = 1,
            });
        }

        foreach (var matter in tales.Select(t => t.Matter))
        {
            var now = surroundings.Now(matter);
            var row = Projection.Row(matter);
            row.State = contents.Close(db, matter);
            db.Matters.Add(row);
            Involvement.Of(matter, now).AddTo(db);
        }

        await writing.Commit();
        db.ChangeTracker.Clear();
    }
}
