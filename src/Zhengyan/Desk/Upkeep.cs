using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Storage;

namespace Zhengyan.Desk;

/// <summary>
/// Keeps what follows from the journal up to date where no act does: on a day on which a post begins or ends, and after the rules themselves have changed with a new
/// version of the software. Looks once at the start, then every minute.
/// </summary>
internal sealed class Upkeep(
    WriteTurns turns, IDbContextFactory<ZhengyanDb> databases, Contents contents, Surroundings surroundings, ILogger<Upkeep> log) : BackgroundService
{
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await Look(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <summary>Brings everything up to today, where it is not.</summary>
    public async Task Look(CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        var mark = await db.DirectoryVersions.SingleAsync(stop);
        if (mark.ProjectedBy != RulesBuild.Id || mark.ProjectedOn != surroundings.Today)
        {
            await BringUp(mark, stop);
        }
    }

    /// <summary>Computes for today for whom every matter exists and what it wants, even where no day has turned: after a story told on another clock.</summary>
    public async Task Refresh(CancellationToken stop)
    {
        await using var writing = await turns.Begin(stop);
        await Reprojection.Run(writing.Db, contents, surroundings.Now, stop);
        await Mark(writing.Db, surroundings.Today, stop);
        await writing.Commit();
    }

    /// <summary>Makes everything again that follows from the journal.</summary>
    public async Task<Rebuilt> Rebuild(CancellationToken stop)
    {
        await using var writing = await turns.Begin(stop);
        var rebuilt = await Rebuilding.Run(writing.Db, contents, surroundings.Now, stop);
        await Mark(writing.Db, surroundings.Today, stop);
        await writing.Commit();
        return rebuilt;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var minute = new PeriodicTimer(TimeSpan.FromMinutes(1));
        while (await minute.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await Look(stoppingToken);
            }
            catch (SqliteException busy) when (busy.SqliteErrorCode == SQLitePCL.raw.SQLITE_BUSY)
            {
                log.LogWarning("Another process keeps the database; the day is looked at again in a minute");
            }
            catch (ReplacedFile)
            {
                log.LogError("The database is not the file that was there at the start, or was taken back: nothing is written to it");
            }
        }
    }

    private async Task BringUp(DirectoryVersionRow mark, CancellationToken stop)
    {
        if (mark.ProjectedBy != RulesBuild.Id)
        {
            var rebuilt = await Rebuild(stop);
            log.LogInformation("{Count} matters made again by the rules of this version", rebuilt.Matters);
            foreach (var misfit in rebuilt.Misfits)
            {
                log.LogError("Journal position {Position}, matter {Matter}, version {Version} does not fit", misfit.Position, misfit.Stream, misfit.Version);
            }

            return;
        }

        await using var writing = await turns.Begin(stop);
        var today = surroundings.Today;
        if (Changes(surroundings.University, mark.ProjectedOn, today) || mark.ProjectedOn?.Year != today.Year)
        {
            log.LogInformation("{Count} matters changed hands with the day", await Reprojection.Run(writing.Db, contents, surroundings.Now, stop));
        }

        var old = surroundings.At - Drafts.Kept;
        await writing.Db.Drafts.Where(d => d.At < old).ExecuteDeleteAsync(stop);
        await Mark(writing.Db, today, stop);
        await writing.Commit();
    }

    private static Task<int> Mark(ZhengyanDb db, DateOnly today, CancellationToken stop) => db.DirectoryVersions.ExecuteUpdateAsync(
        mark => mark.SetProperty(m => m.ProjectedOn, today).SetProperty(m => m.ProjectedBy, RulesBuild.Id), stop);

    // A post counts from its first day to its last; files have run out of their time when a year has turned. The clock of a machine may have been set back.
    private static bool Changes(University university, DateOnly? last, DateOnly today)
    {
        var (early, late) = last is { } day && day > today ? (today, day) : (last ?? DateOnly.MinValue, today);
        return university.Posts.Select(p => (p.From, p.Until)).Concat(university.Charges.Select(c => (c.From, c.Until)))
            .Any(held => Between(held.From) || Between(held.Until?.AddDays(1)));

        bool Between(DateOnly? turn) => early < turn && turn <= late;
    }
}
