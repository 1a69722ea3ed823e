using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Zhengyan.Desk;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Storage;
using Zhengyan.Tests.Support;
using Zhengyan.Tests.Uploads;
using static Zhengyan.Tests.Desk.Keepers;

namespace Zhengyan.Tests.Desk;

/// <summary>A file whose time has run out, on a real database: nothing of it can be read afterwards, and the log still fits.</summary>
public sealed class DestructionTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Clause_5_7_a_destroyed_file_leaves_links_of_the_chain_and_who_decided()
    {
        await using var installation = await SmallInstallation.Start();
        await installation.Appoint(Who.CollegeSecretary, Who.DepartmentHead);
        var matter = await installation.UpTo(await installation.Open(WithReporter(Who.DeputyDean), Who.Registrar), m => m.Stage == Stage.Archived);
        _ = installation.Packages;
        installation.Signing.Sign();
        var (key, entries) = await KeyAndEntries(installation, matter);
        Assert.True(Holds(installation, key));
        await Destroy(installation, matter);

        Assert.False(Holds(installation, key), "the wrapped key still stands in the database or its write-ahead log");
        await using var db = installation.Db();
        Assert.Equal(entries + 2, await db.Journal.CountAsync(e => e.Stream == matter.Id.Value, Stop));
        Assert.Empty(await db.Matters.Where(m => m.Id == matter.Id).ToListAsync(Stop));
        Assert.Empty(await db.Parts.Where(p => p.Matter == matter.Id).ToListAsync(Stop));
        Assert.Empty(await db.Envelopes.ToListAsync(Stop));
        Assert.Empty(await db.EnvelopeShares.ToListAsync(Stop));
        var first = await db.Journal.FirstAsync(e => e.Stream == matter.Id.Value, Stop);
        Assert.Throws<System.Security.Cryptography.CryptographicException>(() => installation.Contents.Open(db, first));
        var (_, act) = Assert.Single(await DestroyedStreams.Acts(db, installation.Contents, Stop));
        Assert.Equal((matter.File!.Number, Who.Registrar.Value, Who.DisciplineHead.Value), (act.Number, act.ProposedBy, act.DecidedBy));

        await Fits(installation);
        Assert.Empty((await installation.Upkeep.Rebuild(Stop)).Misfits);
        await Fits(installation);
        Assert.Empty(LogVerification.Of(new LogFiles(installation.Data, installation.Contents.Suite), []).Faults);
        Assert.IsType<Submitted.NotThere>(await installation.Submit(matter, new ProposeDestruction("再来"), Who.Registrar));
    }

    [Fact]
    public async Task Clause_5_7_envelopes_live_as_long_as_any_matter_of_their_lead()
    {
        await using var installation = await SmallInstallation.Start();
        await installation.Appoint(Who.CollegeSecretary, Who.DepartmentHead);
        var opened = Assert.IsType<Opened.Done>(await installation.Desk.Open(
            WithReporter(Who.DeputyDean) with { Subjects = [new(Who.DeputyDean, false), new(Who.Dean, false)] }, new(Who.Registrar), Guid.NewGuid(), Stop)).Matters;
        List<Matter> matters = [];
        foreach (var matter in opened)
        {
            matters.Add(await installation.UpTo(matter, m => m.Stage == Stage.Archived));
        }

        await Destroy(installation, matters[0]);
        await using var db = installation.Db();
        Assert.Equal(2, await db.Envelopes.CountAsync(Stop));
        await Destroy(installation, matters[1]);
        Assert.Equal(0, await db.Envelopes.CountAsync(Stop));
        await Fits(installation);
    }

    [Fact]
    public async Task Clause_5_7_a_repeated_lead_goes_with_the_file_it_was_joined_to()
    {
        await using var installation = await SmallInstallation.Start();
        var matter = await installation.Lead(Who.DeputyDean);
        var repeated = await installation.Lead(Who.DeputyDean);
        await installation.Then(repeated, new JoinLead(matter.Id, "同一问题"), Who.DisciplineHead);
        await using var db = installation.Db();
        matter = installation.Contents.ReadMatter(db, await db.Matters.Where(m => m.Id == matter.Id).Select(m => new StateRow(m.Id, m.State)).SingleAsync(Stop));
        await Destroy(installation, await installation.UpTo(matter, m => m.Stage == Stage.Archived));
        Assert.Empty(await db.Matters.ToListAsync(Stop));
        await Fits(installation);
    }

    [Fact]
    public async Task A_key_that_is_gone_without_a_record_and_one_that_came_back_are_named()
    {
        await using var installation = await SmallInstallation.Start();
        var one = await installation.LeadUpTo(Stage.Proposal, Who.Dean);
        var other = await installation.LeadUpTo(Stage.Archived);
        await using var db = installation.Db();
        var kept = await db.ContentKeys.SingleAsync(k => k.Owner == other.Id.Value, Stop);
        await Destroy(installation, other);
        await installation.Tamper($"DELETE FROM content_keys WHERE Owner = '{one.Id}'");
        Assert.Contains("没有销毁记录", Assert.Single((await installation.Verify()).Misfits).What.ToString(), StringComparison.Ordinal);
        await installation.Tamper($"INSERT INTO content_keys (Owner, Wrapped, Under) VALUES ('{kept.Owner:N}', x'{Convert.ToHexString(kept.Wrapped)}', '{kept.Under}')");
        Assert.Contains((await installation.Verify()).Misfits, m => m.Stream == other.Id.Value && m.What.ToString().Contains("有销毁记录", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Clause_5_7_a_file_whose_time_runs_out_with_the_year_is_asked_about_on_its_first_day()
    {
        await using var installation = await SmallInstallation.Start();
        await installation.UpTo(await installation.Lead(Who.DeputyDean), m => m.Stage == Stage.Archived, Finding.NoViolation);
        await installation.Upkeep.Look(Stop);
        installation.Clock.SetTo(new DateOnly(2036, 12, 31));
        await installation.Upkeep.Look(Stop);
        await using var db = installation.Db();
        Assert.Empty(await db.Demands.ToListAsync(Stop));
        installation.Clock.SetTo(new DateOnly(2037, 1, 1));
        await installation.Upkeep.Look(Stop);
        Assert.Equal((nameof(ProposeDestruction), Who.Registrar), (await db.Demands.SingleAsync(Stop)) is var d ? (d.Action, d.Person) : default);
    }

    [Fact]
    public async Task Clause_5_7_scans_of_an_old_file_are_in_its_package_and_go_with_it()
    {
        await using var installation = await SmallInstallation.Start();
        var pdf = new SamplePdf().Written().Page("").Build();
        var old = await installation.Open(
            new ImportOldFile("旧-1", Who.Dean, "", "", 2005, Office.Discipline, Retention.TenYears, "库房", [new("", "谈话记录", null, null, "", ""), new("", "书面检查", null, 3, "", "")]), Who.Registrar);
        var put = Assert.IsType<HandedIn.Accepted>(await installation.AttachmentDesk.HandIn(
            old.Id, new(Guid.NewGuid(), Field.File, null, "", "谈话记录", null), new("旧卷.pdf", new MemoryStream(pdf), pdf.Length), Who.Registrar, Guid.NewGuid(), Stop));
        Assert.Equal(AttachmentKind.OldPaper, put.Attachment!.Kind);
        Assert.Equal([2, 3], Catalogue.Of(put.Matter).Select(l => l.Pages));

        using var package = new MemoryStream();
        await installation.Packages.Write(old.Id, package, Stop);
        using var zip = new ZipArchive(package);
        using var scan = new MemoryStream();
        await using (var entry = await zip.GetEntry($"scans/001-{put.Attachment.Id:N}.pdf")!.OpenAsync(Stop))
        {
            await entry.CopyToAsync(scan, Stop);
        }

        Assert.Equal(pdf, scan.ToArray());
        Assert.Single(StoredFiles.Of(installation.Data));
        await Destroy(installation, put.Matter);
        Assert.Empty(StoredFiles.Of(installation.Data));
        await Fits(installation);
    }

    private static async Task Destroy(SmallInstallation installation, Matter matter)
    {
        installation.Clock.SetTo(new DateOnly(2060, 1, 4));
        matter = await installation.Then(matter, new ProposeDestruction("期满，无保存价值"), Who.Registrar);
        await installation.Then(matter, new DecideDestruction("同意销毁"), Who.DisciplineHead);
    }

    private static async Task Fits(SmallInstallation installation)
    {
        var findings = await installation.Verify();
        Assert.True(findings.AllFits, string.Join("\n", findings.Misfits.Select(m => m.InWords())));
    }

    private static async Task<(byte[] Key, int Entries)> KeyAndEntries(SmallInstallation installation, Matter matter)
    {
        await using var db = installation.Db();
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(PASSIVE)", Stop);
        return ((await db.ContentKeys.SingleAsync(k => k.Owner == matter.Id.Value, Stop)).Wrapped, await db.Journal.CountAsync(e => e.Stream == matter.Id.Value, Stop));
    }

    private static bool Holds(SmallInstallation installation, byte[] key) =>
        new[] { installation.File, installation.File + "-wal" }.Where(File.Exists).Any(file => Read(file).AsSpan().IndexOf(key) >= 0);

    private static byte[] Read(string file)
    {
        using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var content = new MemoryStream();
        open.CopyTo(content);
        return content.ToArray();
    }
}
