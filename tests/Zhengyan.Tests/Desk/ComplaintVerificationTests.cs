using Microsoft.EntityFrameworkCore;
using Zhengyan.Desk;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Storage;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Desk;

/// <summary>Complaints are what the journal says they are, or verification says otherwise and nobody is shown what is not so (§5.3).</summary>
public sealed class ComplaintVerificationTests
{
    private const string Code = "abcdefghijkmnpqrstuv";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Clause_5_3_what_is_done_with_complaints_fits_and_outlives_a_start_and_a_rebuilding()
    {
        await using var installation = await SmallInstallation.Start();
        var id = await Followed(installation);
        Assert.Empty((await installation.Verify()).Misfits);
        await using var db = installation.Db();
        Assert.Empty((await Rebuilding.Run(db, installation.Contents, installation.Surroundings.Now, Stop)).Misfits);
        var anew = new ComplaintReading(installation.Databases, installation.Contents).Current.Of(id)!;
        Assert.Equal((ComplaintState.Ended, 5), (anew.State, anew.Lines.Count));
        Assert.Equal(ComplaintOutcome.NotFounded, anew.End!.Outcome);
        Assert.DoesNotContain("有人打听", await installation.Everything(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UPDATE journal SET Content = randomblob(length(Content)) WHERE Kind = 'ComplaintFiled'")]
    [InlineData("UPDATE journal SET Person = 17 WHERE Kind = 'ComplaintFiled'")]
    [InlineData("UPDATE journal SET Kind = 'ComplaintNoted' WHERE Kind = 'ComplaintAnswered'")]
    [InlineData("DELETE FROM journal WHERE Kind = 'ComplaintNoted'")]
    public async Task Clause_5_3_a_complaint_that_somebody_touched_is_named_and_not_believed(string tampering)
    {
        await using var installation = await SmallInstallation.Start();
        await Followed(installation);
        await installation.Tamper(tampering);
        Assert.Contains((await installation.Verify()).Misfits, m => m.Stream == JournalRow.Complaints && m.InWords().ToString().Contains("打击报复投诉", StringComparison.Ordinal));
        var reading = new ComplaintReading(installation.Databases, installation.Contents);
        Assert.Throws<ComplaintMisfit>(() => reading.Current);
        Assert.Empty(reading.Believed.Complaints);
    }

    [Fact]
    public async Task Clause_5_3_a_complaint_that_was_deleted_is_missed()
    {
        await using var installation = await SmallInstallation.Start();
        await Followed(installation);
        await installation.Tamper("DELETE FROM journal WHERE Clause = '§5.3'");
        Assert.Equal(5, (await installation.Verify()).Misfits.Count);
    }

    [Fact]
    public async Task Clause_5_3_many_that_wait_are_a_few_lines_of_the_desk_the_oldest_first_and_none_of_anybody_elses()
    {
        await using var installation = await SmallInstallation.Start();
        for (var i = 0; i < 7; i++)
        {
            await File(installation, $"abcdefghijkmnpqrstu{i + 2}", i == 6);
            installation.Clock.Travel(days: 1);
        }

        var lines = installation.ComplaintNotices.For(Who.DisciplineSecretary);
        Assert.Equal(["7 天前收到", "6 天前收到", "5 天前收到", "4 天前收到", "3 天前收到", "另有 1 件"], lines.Select(l => l.Line.ToString()));
        Assert.All(lines, l => Assert.Equal("5.3", l.Clause));
        Assert.Single(installation.ComplaintNotices.For(Who.PartySecretary));
        Assert.All(Who.Everybody.Except([Who.DisciplineSecretary, Who.PartySecretary]), person => Assert.Empty(installation.ComplaintNotices.For(person)));
    }

    private static async Task<Guid> Followed(SmallInstallation installation)
    {
        var id = await File(installation, Code, aboutSecretary: false);
        await Give(installation, new ReceiveComplaint(id, ComplaintNature.Retaliation));
        await Give(installation, new NoteComplaint(id, "问过"));
        await Give(installation, new AnswerComplaint(id, "没有发现"));
        await Give(installation, new EndComplaint(id, ComplaintOutcome.NotFounded, null, "没有发现", 4));
        return id;
    }

    private static async Task<Guid> File(SmallInstallation installation, string code, bool aboutSecretary) =>
        Assert.IsType<ComplaintGiven.Done>(await installation.ComplaintDesk.File("有人打听是谁写的", aboutSecretary, code, Guid.NewGuid(), Stop)).Complaint.Id;

    private static async Task Give(SmallInstallation installation, HandlingOrder order) =>
        Assert.IsType<ComplaintGiven.Done>(await installation.ComplaintDesk.Give(order, Who.DisciplineSecretary, Guid.NewGuid(), Stop));
}
