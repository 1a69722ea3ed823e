using Microsoft.EntityFrameworkCore;
using Zhengyan.Desk;
using Zhengyan.Documents;
using Zhengyan.Rules;
using Zhengyan.Storage;
using Zhengyan.Tests.Desk;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Uploads;

/// <summary>The door for files: what was put there is there, what was not leaves nothing, and what waits is settled.</summary>
public sealed class AttachmentDeskTests
{
    private static readonly byte[] Pdf = new SamplePdf().Written().Page("").Build();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("international")]
    [InlineData("chinese")]
    public async Task Clause_5_7_a_file_is_put_to_the_matter_and_comes_out_again(string suite)
    {
        await using var small = await SmallInstallation.Start(suite: Zhengyan.Vault.Suite.Named(suite));
        var matter = await small.LeadUpTo(Stage.Papers);
        var put = Assert.IsType<HandedIn.Accepted>(await HandIn(small, matter, Pdf)).Attachment!;
        Assert.Equal(("核实.pdf", "application/pdf", Pdf.Length, 2), (put.FileName, put.MediaType, put.Size, put.Pages));
        Assert.Equal([2], put.BlankPages);
        Assert.Equal(matter.Officers[0], put.By);
        await using var db = small.Db();
        await using var content = small.Files.Open(db, matter.Id.Value, put.Id);
        using var all = new MemoryStream();
        await content.CopyToAsync(all, Stop);
        Assert.Equal(Pdf, all.ToArray());
        Assert.True((await small.Verify()).AllFits);
        // Another who did something meanwhile is in nobody's way.
        Assert.IsType<HandedIn.Accepted>(await HandIn(small, matter, Pdf));
    }

    [Fact]
    public async Task Nothing_of_a_refused_or_broken_off_file_is_left()
    {
        await using var small = await SmallInstallation.Start();
        var matter = await small.LeadUpTo(Stage.Papers);
        Assert.Contains("U-17", Numbers(await HandIn(small, matter, SampleOffice.WithMacros(), "a.docx")));
        Assert.Equal(["U-01", "U-14", "X-01"], Numbers(await HandIn(small, matter, Pdf, "a.png", new Attach(Guid.NewGuid(), null, null, "", "", null))));
        Assert.Equal(["U-04"], Numbers(await small.AttachmentDesk.HandIn(matter.Id, Order(), null, matter.Officers[0], Guid.NewGuid(), Stop)));
        Assert.IsType<HandedIn.NotThere>(await HandIn(small, matter, Pdf, by: Who.Teacher));
        await Assert.ThrowsAsync<IOException>(() => small.AttachmentDesk.HandIn(matter.Id, Order(), new("a.pdf", new BreakingStream(Pdf, 200), null), matter.Officers[0], Guid.NewGuid(), Stop));
        Assert.Empty(Files(small));
        Assert.True((await small.Verify()).AllFits);
    }

    [Fact]
    public async Task A_file_over_the_limit_is_read_no_further_than_to_the_limit()
    {
        await using var small = await SmallInstallation.Start(most: 1 << 20);
        var matter = await small.LeadUpTo(Stage.Papers);
        using var endless = new EndlessStream();
        Assert.Equal(["U-11"], Numbers(await small.AttachmentDesk.HandIn(matter.Id, Order(), new("a.pdf", endless, null), matter.Officers[0], Guid.NewGuid(), Stop)));
        Assert.InRange(endless.Position, 1 << 20, (1 << 20) + (256 << 10));
        using var announced = new EndlessStream();
        Assert.Equal(["U-11"], Numbers(await small.AttachmentDesk.HandIn(matter.Id, Order(), new("a.pdf", announced, 1L << 40), matter.Officers[0], Guid.NewGuid(), Stop)));
        Assert.Equal(0, announced.Position);
        Assert.Empty(Files(small));
    }

    [Fact]
    public async Task A_form_sent_twice_puts_one_file_there_and_leaves_one_on_the_disk()
    {
        await using var small = await SmallInstallation.Start();
        var matter = await small.LeadUpTo(Stage.Papers);
        var command = Guid.NewGuid();
        Assert.NotNull(Assert.IsType<HandedIn.Accepted>(await HandIn(small, matter, Pdf, command: command)).Attachment);
        var again = Assert.IsType<HandedIn.Accepted>(await HandIn(small, matter, Pdf, command: command));
        Assert.Null(again.Attachment);
        Assert.Single(again.Matter.Attachments);
        Assert.Single(Files(small));
    }

    [Fact]
    public async Task What_a_crash_left_is_swept_away_and_nothing_else()
    {
        await using var small = await SmallInstallation.Start();
        var matter = await small.LeadUpTo(Stage.Papers);
        await HandIn(small, matter, Pdf);
        var kept = Assert.Single(Files(small));
        await File.WriteAllBytesAsync(Path.Combine(Path.GetDirectoryName(kept)!, Guid.NewGuid().ToString("N")), [1], Stop);
        await File.WriteAllBytesAsync(Path.Combine(Path.GetDirectoryName(kept)!, Guid.NewGuid().ToString("N") + ".new"), [1], Stop);
        small.FileSweep.Run();
        Assert.Equal(kept, Assert.Single(Files(small)));
    }

    [Fact]
    public async Task Verification_names_a_file_that_is_gone_changed_or_another()
    {
        await using var small = await SmallInstallation.Start();
        var matter = await small.LeadUpTo(Stage.Papers);
        await HandIn(small, matter, Pdf);
        var file = Assert.Single(Files(small));
        var bytes = await File.ReadAllBytesAsync(file, Stop);
        bytes[50] ^= 1;
        await File.WriteAllBytesAsync(file, bytes, Stop);
        var changed = Assert.Single((await small.Verify()).Misfits);
        Assert.Equal((matter.Id.Value, (long?)null), (changed.Stream, changed.Position));
        Assert.Contains("被改动过", changed.InWords().ToString(), StringComparison.Ordinal);
        File.Delete(file);
        Assert.Contains("不见了", Assert.Single((await small.Verify()).Misfits).InWords().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_scanner_finds_is_refused_and_named_and_gone()
    {
        using var fake = new FakeScanner();
        await using var small = await SmallInstallation.Start(scanner: fake.Address);
        var matter = await small.LeadUpTo(Stage.Papers);
        var infected = new SamplePdf().Page("BT (EICAR-STANDARD-ANTIVIRUS-TEST-FILE) Tj ET").Build();
        var refusal = Assert.Single(Assert.IsType<HandedIn.Refused>(await HandIn(small, matter, infected)).Refusals);
        Assert.Equal("U-24", refusal.Number);
        Assert.Contains(FakeScanner.Malware, refusal.Reason.ToString(), StringComparison.Ordinal);
        Assert.Empty(Files(small));
        Assert.IsType<HandedIn.Accepted>(await HandIn(small, matter, Pdf));
        Assert.Equal(Pdf.Length, fake.Received);
    }

    [Fact]
    public async Task While_the_scanner_is_silent_a_file_waits_and_is_put_there_once_it_is_found_clean()
    {
        using var fake = new FakeScanner { Now = FakeScanner.Manner.Closes };
        await using var small = await SmallInstallation.Start(scanner: fake.Address);
        var matter = await small.LeadUpTo(Stage.Papers);
        Assert.IsType<HandedIn.Waits>(await HandIn(small, matter, Pdf));
        Assert.Equal("核实.pdf", Assert.Single(await Waiting(small, matter, matter.Officers[0])).FileName);
        Assert.Empty(await Waiting(small, matter, matter.Officers[1]));
        Assert.Equal(0, await small.Quarantine.Round(Stop));
        small.FileSweep.Run();
        Assert.Single(Files(small));
        Assert.DoesNotContain("核实.pdf", await small.Everything(), StringComparison.Ordinal);

        fake.Now = FakeScanner.Manner.Answers;
        Assert.Equal(1, await small.Quarantine.Round(Stop));
        Assert.Empty(await Waiting(small, matter, matter.Officers[0]));
        Assert.Single((await small.Current(matter)).Attachments);
        Assert.True((await small.Verify()).AllFits);
    }

    [Fact]
    public async Task What_waited_and_is_malware_is_gone_and_its_sender_is_told()
    {
        using var fake = new FakeScanner { Now = FakeScanner.Manner.Hangs };
        await using var small = await SmallInstallation.Start(scanner: fake.Address, patience: TimeSpan.FromSeconds(3));
        var matter = await small.LeadUpTo(Stage.Papers);
        Assert.IsType<HandedIn.Waits>(await HandIn(small, matter, new SamplePdf().Page("BT (EICAR-STANDARD-ANTIVIRUS-TEST-FILE) Tj ET").Build()));
        fake.Now = FakeScanner.Manner.Answers;
        Assert.Equal(1, await small.Quarantine.Round(Stop));
        var told = Assert.Single(await Waiting(small, matter, matter.Officers[0]));
        Assert.Equal(UploadState.Infected, told.State);
        Assert.Empty(Files(small));
        Assert.False(await small.Quarantine.Dismiss(matter.Id, told.Id, matter.Officers[1], Stop));
        Assert.True(await small.Quarantine.Dismiss(matter.Id, told.Id, matter.Officers[0], Stop));
        Assert.Empty(await Waiting(small, matter, matter.Officers[0]));
    }

    [Fact]
    public async Task Clause_5_8_what_waited_is_not_put_there_for_somebody_who_has_no_part_any_more()
    {
        using var fake = new FakeScanner { Now = FakeScanner.Manner.Babbles };
        await using var small = await SmallInstallation.Start(scanner: fake.Address);
        var matter = await small.LeadUpTo(Stage.Papers);
        var officer = matter.Officers[0];
        Assert.IsType<HandedIn.Waits>(await HandIn(small, matter, Pdf));
        await small.Then(matter, new Recuse("有利害关系"), officer);
        fake.Now = FakeScanner.Manner.Answers;
        Assert.Equal(1, await small.Quarantine.Round(Stop));
        Assert.Equal(UploadState.Refused, Assert.Single(await Waiting(small, matter, officer)).State);
        Assert.Empty(Files(small));
        Assert.Empty((await small.Current(matter)).Attachments);
    }

    [Fact]
    public async Task Clause_5_7_the_code_on_the_page_says_which_version_was_signed()
    {
        await using var small = await SmallInstallation.Start();
        var matter = await small.LeadUpTo(Stage.Talk);
        var code = DocumentCode.Of(DocumentKind.Notice, DocumentFacts.Of(matter, small.Surroundings.Now(matter)));
        var order = new Attach(Guid.NewGuid(), null, DocumentKind.Notice, code.ToString().Replace("〔", "(", StringComparison.Ordinal).Replace("〕", ")", StringComparison.Ordinal), "通知书", null);
        var put = Assert.IsType<HandedIn.Accepted>(await HandIn(small, matter, Pdf, order: order));
        Assert.Equal((matter.Version, code.ToString()), (put.Attachment!.SignedVersion, put.Attachment.Code));
        Assert.True(put.Attachment.IsCurrent(DocumentFacts.Of(put.Matter, small.Surroundings.Now(put.Matter))));
        var moved = await small.Then(put.Matter, new MoveTalk(SmallUniversity.FirstDay.ToDateTime(new(16, 0)), "另一处会议室", "会期冲突"), put.Matter.Officers[0]);
        Assert.False(put.Attachment.IsCurrent(DocumentFacts.Of(moved, small.Surroundings.Now(moved))));
        Assert.Equal(put.Matter.Version, Assert.IsType<HandedIn.Accepted>(await HandIn(small, moved, Pdf, order: order with { Id = Guid.NewGuid() })).Attachment!.SignedVersion);
        foreach (var wrong in new[] { "纪谈〔2026〕99号·谈话通知书·1·7F3K-9QWD-XN4T", "随便写的", (code with { TextCode = "7F3K-9QWD-XN4T" }).ToString() })
        {
            Assert.Equal(["U-03"], Numbers(await HandIn(small, moved, Pdf, order: order with { Id = Guid.NewGuid(), Code = wrong })));
        }
    }

    private static Attach Order() => new(Guid.NewGuid(), Field.Verification, null, "", "核实材料", null);

    private static Task<HandedIn> HandIn(
        SmallInstallation small, Matter matter, byte[] content, string name = "核实.pdf", Attach? order = null, PersonId? by = null, Guid? command = null) =>
        small.AttachmentDesk.HandIn(matter.Id, order ?? Order(), new(name, new MemoryStream(content), content.Length), by ?? matter.Officers[0], command ?? Guid.NewGuid(), Stop);

    private static IReadOnlyList<string> Numbers(HandedIn handedIn) =>
        [.. Assert.IsType<HandedIn.Refused>(handedIn).Refusals.Select(r => r.Number).Distinct().Order(StringComparer.Ordinal)];

    private static async Task<IReadOnlyList<WaitingUpload>> Waiting(SmallInstallation small, Matter matter, PersonId person)
    {
        await using var db = small.Db();
        return await Quarantine.Of(db, small.Safe, matter.Id, person, Stop);
    }

    private static List<string> Files(SmallInstallation small) => System.IO.Directory.Exists(Path.Combine(small.Data, StoredFiles.FolderName))
        ? [.. System.IO.Directory.EnumerateFiles(Path.Combine(small.Data, StoredFiles.FolderName), "*", SearchOption.AllDirectories)] : [];

    /// <summary>A connection that breaks.</summary>
    private sealed class BreakingStream(byte[] content, int after) : MemoryStream(content[..after])
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Position < Length ? base.ReadAsync(buffer, cancellationToken) : throw new IOException("the connection is gone");
    }

    private sealed class EndlessStream : MemoryStream
    {
        private long position;

        public override long Position { get => position; set => position = value; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            position += buffer.Length;
            return ValueTask.FromResult(buffer.Length);
        }
    }
}
