using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhengyan.Access;
using Zhengyan.Desk;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Storage;

namespace Zhengyan.Bench;

/// <summary>Writes made-up matters into a data folder: their journal, chained as the application chains it, and the rows that follow from it.</summary>
internal static class MatterWriting
{
    private const int AtATime = 500;

    public static async Task Write(string folder, int count)
    {
        await using var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddStorage(folder).AddSingleton<Surroundings>()
            .BuildServiceProvider();
        var surroundings = services.GetRequiredService<Surroundings>();
        var turns = services.GetRequiredService<WriteTurns>();
        var numbers = await NumberSeries.Begin(turns);
        var began = Stopwatch.StartNew();
        var written = 0;
        foreach (var some in new MatterMaking(surroundings, numbers, count).All().Chunk(AtATime))
        {
            await Write(turns, surroundings, some);
            written += some.Length;
            Console.Write($"\r{written} of {count}, {began.Elapsed.TotalSeconds:F0} s ");
        }

        await numbers.Write(turns);
        await using var db = await services.GetRequiredService<IDbContextFactory<ZhengyanDb>>().CreateDbContextAsync();
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        Console.WriteLine();
    }

    private static async Task Write(WriteTurns turns, Surroundings surroundings, IReadOnlyList<Tale> tales)
    {
        await using var writing = await turns.Begin(CancellationToken.None);
        var db = writing.Db;
        var journal = new JournalWriting(db);
        foreach (var (before, happened, occurrence, command, clause) in tales.SelectMany(t => t.Lines))
        {
            await journal.Add(before, happened, occurrence, command, clause, CancellationToken.None);
        }

        foreach (var matter in tales.Select(t => t.Matter))
        {
            var now = surroundings.Now(matter);
            db.Matters.Add(Projection.Row(matter));
            db.Parts.AddRange(Projection.Parts(matter, now));
            db.Demands.AddRange(Projection.Demands(matter, now));
        }

        await writing.Commit();
        db.ChangeTracker.Clear();
    }
}
