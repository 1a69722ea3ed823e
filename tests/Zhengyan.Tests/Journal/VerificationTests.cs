using Microsoft.EntityFrameworkCore;
using Zhengyan.Desk;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Storage;
using Zhengyan.Tests.Desk;
using Zhengyan.Tests.Support;
using Zhengyan.Vault;

namespace Zhengyan.Tests.Journal;

/// <summary>Whatever is done to the file behind the application's back is found, and named by its place.</summary>
public sealed class VerificationTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_journal_that_nobody_touched_fits()
    {
        await using var installation = await SmallInstallation.Start();
        await installation.LeadUpTo(Stage.Archived);
        await installation.LeadUpTo(Stage.Approval, Who.Dean);
        var findings = await installation.Verify();
        Assert.Empty(findings.Misfits);
        Assert.Equal(2, findings.Matters);
    }

    [Theory]
    [InlineData("UPDATE journal SET Content = randomblob(length(Content)) WHERE Position = 3", "内容与校验值不符")]
    [InlineData("UPDATE journal SET Person = 9 WHERE Position = 3", "内容与校验值不符")]
    [InlineData("UPDATE journal SET \"On\" = '2026-01-01' WHERE Position = 3", "内容与校验值不符")]
    [InlineData("UPDATE journal SET Kind = 'Rejected' WHERE Position = 3", "内容与校验值不符")]
    [InlineData("UPDATE journal SET Hash = randomblob(32) WHERE Position = 3", "内容与校验值不符")]
    [InlineData("DELETE FROM journal WHERE Position = 3", "这一版不在日志里")]
    public async Task A_changed_or_deleted_entry_is_named(string tampering, string what)
    {
        await using var installation = await SmallInstallation.Start();
        var matter = await installation.LeadUpTo(Stage.Arrangement);
        await installation.Tamper(tampering);
        var first = (await installation.Verify()).Misfits[0];
        Assert.Equal((3, matter.Id.Value, 2), (first.Position, first.Stream, first.Version));
        Assert.Equal(what, first.What.ToString());
    }

    [Fact]
    public async Task An_entry_that_was_moved_is_found_by_the_one_that_now_stands_before_it()
    {
        await using var installation = await SmallInstallation.Start();
        var matter = await installation.LeadUpTo(Stage.Arrangement);
        await installation.Tamper("UPDATE journal SET Position = 1000 WHERE Position = 3");
        var misfits = (await installation.Verify()).Misfits;
        Assert.Equal((3L, null), (misfits[0].Position, misfits[0].Stream));
        Assert.Contains(misfits, m => m.Stream == matter.Id.Value && m.Version == 3 && m.What.ToString().Contains("次序", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_entries_that_changed_places_are_named()
    {
        await using var installation = await SmallInstallation.Start();
        var matter = await installation.LeadUpTo(Stage.Arrangement);
        await installation.Tamper(
            "UPDATE journal SET Version = -1 WHERE Position = 4; UPDATE journal SET Version = 3 WHERE Position = 5; UPDATE journal SET Version = 4 WHERE Position = 4");
        var first = (await installation.Verify()).Misfits[0];
        Assert.Equal((5L, matter.Id.Value, 3), (first.Position, first.Stream, first.Version));
    }

    [Fact]
    public async Task An_entry_whose_hash_was_made_again_is_found_by_the_next_one()
    {
        await using var installation = await SmallInstallation.Start();
        var matter = await installation.LeadUpTo(Stage.Arrangement);
        await using (var db = installation.Db())
        {
            var entry = await db.Journal.SingleAsync(e => e.Position == 4, Stop);
            entry.Content[^3] ^= 1;
            await installation.Tamper(
                $"UPDATE journal SET Content = x'{Convert.ToHexString(entry.Content)}', Hash = x'{Convert.ToHexString(Chain.Hash(entry, Suite.International))}' WHERE Position = 4");
        }

        var first = (await installation.Verify()).Misfits[0];
        Assert.Equal((matter.Id.Value, true), (first.Stream, first.Position is 4 or 5));
    }

    [Theory]
    [InlineData("DELETE FROM journal WHERE Position > 5", 6, 5)]
    [InlineData("DELETE FROM journal WHERE Position > 1", 2, 1)]
    public async Task Entries_cut_off_at_the_end_are_missed(string tampering, int position, int version)
    {
        await using var installation = await SmallInstallation.Start();
        var matter = await installation.LeadUpTo(Stage.Arrangement);
        await installation.Tamper(tampering);
        var first = (await installation.Verify()).Misfits[0];
        Assert.Equal((position, matter.Id.Value, version), (first.Position, first.Stream, first.Version));
        Assert.Contains("这一版不在日志里", first.What.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_matter_that_was_wiped_out_everywhere_leaves_its_places_empty()
    {
        await using var installation = await SmallInstallation.Start();
        var gone = await installation.Lead(Who.Teacher);
        await installation.Tamper(
            $"DELETE FROM parts; DELETE FROM demands; DELETE FROM matters; DELETE FROM commands; DELETE FROM journal WHERE Stream = '{gone.Id}'");
        var only = Assert.Single((await installation.Verify()).Misfits);
        Assert.Equal((2L, null), (only.Position, only.Stream));
    }

    [Theory]
    [InlineData("UPDATE matters SET Stage = 'Archived'", "事项表")]
    [InlineData("UPDATE matters SET State = randomblob(length(State))", "事项表")]
    [InlineData("INSERT INTO parts (Matter, Person, Part, IsOpen) SELECT Id, 17, 'Head', 1 FROM matters", "谁可以看到")]
    [InlineData("DELETE FROM parts WHERE Part = 'Head'", "谁可以看到")]
    [InlineData("UPDATE demands SET Due = '2030-01-01'", "待办")]
    [InlineData("UPDATE waits SET \"From\" = '2030-01-01'", "等待他人")]
    [InlineData("DELETE FROM waits", "等待他人")]
    [InlineData("DELETE FROM parts; DELETE FROM demands; DELETE FROM matters", "事项表里没有")]
    [InlineData("UPDATE posts SET IsHead = 0", "名册")]
    [InlineData("UPDATE numbers SET Last = 0", "编到 1 号")]
    [InlineData("DELETE FROM numbers WHERE Series = '线索'", "编到 1 号")]
    [InlineData("DELETE FROM commands", "没有收过")]
    [InlineData("DELETE FROM commands WHERE Version = 1", "没有收过")]
    [InlineData("UPDATE commands SET Command = '00000000000040008000000000000000' WHERE Version = 1", "已收表单")]
    [InlineData("UPDATE commands SET Person = 17 WHERE Version = 1", "已收表单")]
    [InlineData("UPDATE commands SET Version = 99 WHERE Version = 1", "已收表单")]
    [InlineData("INSERT INTO commands SELECT '00000000000040008000000000000000', Person, Stream, Version, Place FROM commands WHERE Version = 1", "已收表单")]
    public async Task What_follows_from_the_journal_must_follow_from_it(string tampering, string what)
    {
        await using var installation = await SmallInstallation.Start();
        await installation.LeadUpTo(Stage.Approval);
        await installation.Tamper(tampering);
        Assert.Contains((await installation.Verify()).Misfits, m => m.What.ToString().Contains(what, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Numbers_of_talks_and_files_cannot_be_counted_again()
    {
        await using var installation = await SmallInstallation.Start();
        await installation.LeadUpTo(Stage.Archived);
        await installation.Tamper("UPDATE numbers SET Last = Last + 1");
        Assert.True((await installation.Verify()).AllFits);
        await installation.Tamper("UPDATE numbers SET Last = 0");
        Assert.Equal(["线索", "纪谈", "诫谈卷"], (await installation.Verify()).Misfits.Select(m => m.What.ToString().Split('〔')[0].Split(' ')[0]).OrderBy(series => "线纪诫".IndexOf(series[0], StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_was_entered_from_paper_was_sent_by_whoever_entered_it()
    {
        await using var installation = await SmallInstallation.Start();
        var matter = await installation.LeadUpTo(Stage.Approval);
        var entered = await installation.Desk.Submit(
            matter.Id, new Approve("同意"), new(matter.Approval!.Approver, installation.Clock.Today, Who.Registrar), matter.Version, Guid.NewGuid(), Stop);
        Assert.IsType<Submitted.Accepted>(entered);
        Assert.Empty((await installation.Verify()).Misfits);
    }

    [Fact]
    public async Task A_change_of_the_directory_that_was_tampered_with_is_named()
    {
        await using var installation = await SmallInstallation.Start();
        await installation.Tamper("UPDATE journal SET Content = randomblob(length(Content)) WHERE Position = 1");
        var first = (await installation.Verify()).Misfits[0];
        Assert.Equal((1L, JournalRow.Directory, 1), (first.Position, first.Stream, first.Version));
    }

    [Fact]
    public async Task Everything_that_follows_from_the_journal_can_be_made_again()
    {
        await using var installation = await SmallInstallation.Start();
        await installation.LeadUpTo(Stage.Archived);
        await installation.LeadUpTo(Stage.Papers, Who.DepartmentHead);
        await installation.Upkeep.Look(Stop);
        var before = Sorted(await installation.Everything());
        await installation.Tamper("DELETE FROM parts; DELETE FROM demands; UPDATE matters SET Stage = 'Lead', State = x'00'");
        Assert.False((await installation.Verify()).AllFits);
        var rebuilt = await installation.Upkeep.Rebuild(Stop);
        Assert.Equal((2, 0), (rebuilt.Matters, rebuilt.Misfits.Count));
        Assert.Equal(before, Sorted(await installation.Everything()));
        Assert.True((await installation.Verify()).AllFits);

        static IEnumerable<string> Sorted(string everything) => everything.Split('\n').Order(StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_matter_whose_entries_do_not_fit_is_left_as_it_stands_when_the_others_are_made_again()
    {
        await using var installation = await SmallInstallation.Start();
        var touched = await installation.Lead(Who.DeputyDean);
        var other = await installation.Lead(Who.Teacher);
        await installation.Tamper(
            $"UPDATE journal SET Content = randomblob(length(Content)) WHERE Position = 2; UPDATE matters SET LeadNumber = '' WHERE Id = '{other.Id}'");
        var rebuilt = await installation.Upkeep.Rebuild(Stop);
        Assert.Equal((1, touched.Id.Value), (rebuilt.Matters, Assert.Single(rebuilt.Misfits).Stream));
        await using var db = installation.Db();
        Assert.Equal([touched.LeadNumber, other.LeadNumber], await db.Matters.OrderBy(m => m.LeadNumber).Select(m => m.LeadNumber).ToListAsync(Stop));
    }

    [Fact]
    public async Task What_is_said_of_a_misfit_is_where_it_is_and_nothing_it_holds()
    {
        await using var installation = await SmallInstallation.Start();
        var matter = await installation.Lead(Who.DeputyDean);
        await installation.Tamper("UPDATE journal SET Content = randomblob(length(Content)) WHERE Position = 2");
        var said = (await installation.Verify()).Misfits[0].InWords().ToString();
        Assert.Equal($"日志第 2 条　事项 {matter.Id}　第 1 版：内容与校验值不符", said);
    }
}
