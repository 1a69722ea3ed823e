using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Zhengyan.Rules;
using Zhengyan.Storage;
using Zhengyan.Tests.Desk;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Storage;

/// <summary>What was committed is put into its place in the file beside the writers, and not by one of them.</summary>
public sealed class SettlingTests
{
    private const int Large = 9 << 20;
    private const int Times = 8;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Acts_come_into_the_file_itself_while_the_application_runs()
    {
        await using var installation = await SmallInstallation.Start();
        var matter = await installation.LeadUpTo(Stage.Approval);
        Assert.False(await Holds(installation.File, matter.Id.ToString()));
        await Settled(installation, async () =>
        {
            await installation.Then(matter, new Approve("同意"), matter.Approval!.Approver);
            await ComesInto(installation.File, matter.Id.ToString());
        });
    }

    [Fact]
    public async Task A_long_log_is_begun_anew()
    {
        await using var installation = await SmallInstallation.Start();
        await Settled(installation, async () =>
        {
            for (var i = 0; i < Times; i++)
            {
                await ComesInto(installation.File, await WriteMuch(installation));
            }
        });
        Assert.InRange(new FileInfo(installation.File + "-wal").Length, Large, Times * Large / 2);
    }

    [Fact]
    public async Task Whoever_reads_keeps_their_moment_and_nobody_waits_for_them()
    {
        await using var installation = await SmallInstallation.Start();
        await using var reader = installation.Db();
        await reader.Database.OpenConnectionAsync(Stop);
        await using var moment = ((SqliteConnection)reader.Database.GetDbConnection()).BeginTransaction(deferred: true);
        await reader.Database.UseTransactionAsync(moment, Stop);
        await Settled(installation, async () =>
        {
            var before = reader.VisibleTo(Who.Registrar).Count();
            for (var i = 0; i < Times; i++)
            {
                await WriteMuch(installation);
            }

            await installation.Lead(Who.Teacher);
            Assert.Equal(before, reader.VisibleTo(Who.Registrar).Count());
        });
    }

    private static async Task Settled(SmallInstallation installation, Func<Task> meanwhile)
    {
        using var settling = new Settling(installation.Turns, installation.Databases, NullLogger<Settling>.Instance);
        await settling.StartAsync(Stop);
        await meanwhile();
        await settling.StopAsync(Stop);
    }

    // Gives words that stand in it once.
    private static async Task<string> WriteMuch(SmallInstallation installation)
    {
        var mark = Guid.NewGuid().ToString("N");
        await using var writing = await installation.Turns.Begin(Stop);
        writing.Db.Drafts.Add(new() { Matter = new(Guid.NewGuid()), Person = Who.Registrar, Action = mark, At = installation.Clock.GetUtcNow(), Content = RandomNumberGenerator.GetBytes(Large) });
        await writing.Commit();
        return mark;
    }

    private static async Task ComesInto(string file, string words)
    {
        while (!await Holds(file, words))
        {
            await Task.Delay(20, Stop);
        }
    }

    private static async Task<bool> Holds(string file, string words)
    {
        await using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var all = new MemoryStream();
        await open.CopyToAsync(all, Stop);
        return all.GetBuffer().AsSpan(0, (int)all.Length).IndexOf(System.Text.Encoding.UTF8.GetBytes(words)) >= 0;
    }
}
