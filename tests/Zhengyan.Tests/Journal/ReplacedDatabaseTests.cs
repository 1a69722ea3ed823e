using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Storage;
using Zhengyan.Tests.Desk;
using Zhengyan.Tests.Support;
using Zhengyan.Vault;

namespace Zhengyan.Tests.Journal;

/// <summary>Somebody puts another database in the place of the one that is open, or takes it back to an earlier state, while people work: nobody acts on it, and nothing is signed over it.</summary>
public sealed class ReplacedDatabaseTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task While_another_database_lies_in_its_place_no_act_is_done()
    {
        await using var installation = await SmallInstallation.Start();
        await installation.Lead(Who.DeputyDean);
        Assert.True(installation.Turns.Look());
        var kept = installation.File + ".kept";
        File.Move(installation.File, kept);
        File.Copy(kept, installation.File);

        for (var i = 0; i < 2; i++)
        {
            await Assert.ThrowsAsync<ReplacedFile>(() => installation.Lead(Who.Teacher));
        }

        Assert.False(installation.Turns.Look());
    }

    [Theory]
    [InlineData("DELETE FROM journal WHERE Position > 2")]
    [InlineData("UPDATE journal SET Hash = zeroblob(32) WHERE Position = (SELECT max(Position) FROM journal)")]
    public async Task On_a_journal_that_was_taken_back_no_act_is_done(string tampering)
    {
        await using var installation = await SmallInstallation.Start();
        await installation.LeadUpTo(Stage.Approval);
        await installation.Tamper(tampering);
        await Assert.ThrowsAsync<ReplacedFile>(() => installation.Lead(Who.Teacher));
        Assert.False(installation.Turns.Look());
    }

    [Fact]
    public async Task What_another_process_adds_keeps_nobody_from_acting()
    {
        await using var installation = await SmallInstallation.Start();
        var matter = await installation.Lead(Who.DeputyDean);
        using (var others = new WriteTurns(installation.Databases))
        {
            await using var writing = await others.Begin(Stop);
            new JournalWriting(writing.Db, installation.Contents).Add(new()
            {
                Stream = JournalRow.Archive, Version = 1, At = installation.Clock.Now, On = installation.Clock.Today, Person = null, Command = Guid.NewGuid(), Kind = ArchiveAct.Exported, Clause = null,
                Content = Content.Of(new ArchiveAct([], "", null, null, null, null, null, null, 1)),
            });
            await writing.Commit();
        }

        await installation.UpTo(matter, m => m.Version > matter.Version);
        Assert.True(installation.Turns.Look());
    }

    [Theory]
    [InlineData(LogName.Checkpoints, "DELETE FROM checkpoints")]
    [InlineData(LogName.Checkpoints, "DELETE FROM checkpoints WHERE number = 3")]
    [InlineData(LogName.Readings, "DELETE FROM readings WHERE position > 5")]
    [InlineData(LogName.Journal, "DELETE FROM journal WHERE Position > 5")]
    public async Task Nothing_is_signed_over_what_is_less_than_it_was(object which, string tampering)
    {
        await using var log = await SmallLog.Start(Suite.International);
        Assert.True(log.Signing.GoesOn);
        SmallLog.Tamper(log.Data, (LogName)which, tampering);
        var left = log.Signing.All.Count;
        Assert.False(log.Signing.GoesOn);
        Assert.Throws<TakenBack>(() => log.Signing.Sign());
        Assert.Equal(left, log.Signing.All.Count);
    }
}
