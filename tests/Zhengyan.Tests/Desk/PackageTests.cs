using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Zhengyan.Desk;
using Zhengyan.Rules;
using Zhengyan.Tests.Support;
using Zhengyan.Vault;
using static Zhengyan.Tests.Desk.Keepers;

namespace Zhengyan.Tests.Desk;

/// <summary>A file as one package: the same bytes each time, verified without us, and nothing of the reporter in it but what nobody can open.</summary>
public sealed class PackageTests : IDisposable
{
    private readonly string folder = System.IO.Directory.CreateTempSubdirectory("zhengyan-").FullName;

    public static TheoryData<string> Suites => [.. Suite.All.Select(s => s.Name)];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Suites))]
    public async Task Clause_5_7_a_file_exported_twice_is_the_same_to_the_byte_and_fits_without_the_application(string suite)
    {
        await using var installation = await SmallInstallation.Start(suite: Suite.Named(suite));
        var matter = await Archived(installation);
        var first = await Export(installation, matter);
        installation.Clock.Travel(months: 1);
        await installation.LeadUpTo(Stage.Proposal, Who.Dean);
        installation.Signing.Sign();
        Assert.Equal(first, await Export(installation, matter));
        var (code, said) = await Verify(first);
        Assert.True(code == 0, said);
        Assert.Contains("everything fits", said, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Suites))]
    public async Task Clause_5_7_what_was_done_to_any_piece_of_a_package_is_named(string suite)
    {
        await using var installation = await SmallInstallation.Start(suite: Suite.Named(suite));
        var package = await Export(installation, await Archived(installation));
        foreach (var name in Names(package))
        {
            var (code, said) = await Verify(Changed(package, name, content => [.. content[..^2], (byte)(content[^2] ^ 1), content[^1]]));
            Assert.True(code == 1 && said.Contains(name == "manifest.sig" ? "manifest.txt" : name, StringComparison.Ordinal), $"{name}: {said}");
            if (!name.StartsWith("manifest", StringComparison.Ordinal))
            {
                (code, said) = await Verify(Changed(package, name, _ => null));
                Assert.True(code == 1 && said.Contains($"{name}: is missing", StringComparison.Ordinal), $"{name}: {said}");
            }
        }

        var more = Changed(package, "manifest.sig", content => content, ("papers/more.txt", "添的"u8.ToArray()));
        Assert.Contains("papers/more.txt: is not in the manifest", (await Verify(more)).Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clause_5_7_an_entry_made_anew_does_not_climb_to_the_checkpoint()
    {
        await using var installation = await SmallInstallation.Start();
        var package = await Export(installation, await Archived(installation));
        // Whoever has the signing key can make a manifest that fits; the way up to a checkpoint that lies elsewhere they cannot make.
        var other = Changed(package, PackageExport.Journal, content => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(content).Replace("\"proof\":[\"", "\"proof\":[\"00", StringComparison.Ordinal)));
        Assert.Contains("journal.jsonl, entry 1: is not among the entries under the checkpoint", (await Verify(other)).Said, StringComparison.Ordinal);
        var kept = Path.Combine(folder, "kept.txt");
        await File.WriteAllTextAsync(kept, installation.Signing.All[0].File("# 备注\n"), Stop);
        Assert.Equal(0, (await Verify(package, kept)).Code);
        await File.WriteAllTextAsync(kept, (await File.ReadAllTextAsync(kept, Stop)).Replace("readings ", "readings 1", StringComparison.Ordinal), Stop);
        Assert.Equal(1, (await Verify(package, kept)).Code);
        Assert.Equal(2, (await Verify("no zip"u8.ToArray())).Code);
    }

    [Theory, MemberData(nameof(Suites))]
    public async Task Clause_5_8_of_the_reporter_a_package_holds_sealed_bytes_and_nothing_else(string suite)
    {
        await using var installation = await SmallInstallation.Start(suite: Suite.Named(suite));
        await installation.Appoint(Who.CollegeSecretary, Who.DepartmentHead);
        var lead = WithReporter(Who.DeputyDean) with { KeptApart = [Who.Teacher, Who.DepartmentClerk] };
        var matter = await installation.UpTo(await installation.Open(lead, Who.Registrar), m => m.Stage == Stage.Archived);
        var package = await Export(installation, matter);
        Assert.Equal(0, (await Verify(package)).Code);
        Assert.Equal(2, Names(package).Count(n => n.StartsWith("envelopes/", StringComparison.Ordinal)));
        foreach (var planted in new[] { Name, Contact, Letter, ScanName, InScan, "keptApart", Who.Names[Who.Teacher] })
        {
            Assert.DoesNotContain(planted, Encoding.UTF8.GetString(package), StringComparison.Ordinal);
            Assert.True(package.AsSpan().IndexOf(Encoding.Unicode.GetBytes(planted)) < 0);
        }

        await using var db = installation.Db();
        foreach (var envelope in await db.Envelopes.ToListAsync(Stop))
        {
            Assert.Equal(envelope.Content, Content(package, $"envelopes/{envelope.Kind}-{envelope.Id:N}.sealed"));
        }
    }

    [Fact]
    public async Task A_package_of_a_matter_without_a_talk_and_of_an_old_file_fit_too()
    {
        await using var installation = await SmallInstallation.Start();
        var closed = await installation.UpTo(await installation.Lead(Who.DeputyDean), m => m.Stage == Stage.Closed, Finding.Unfounded);
        closed = await installation.Then(closed, new ArchiveMatter("柜一"), Who.Registrar);
        Assert.Equal(0, (await Verify(await Export(installation, closed))).Code);
        var old = new ImportOldFile("旧-1", null, "古人", "", 2005, Office.Discipline, Retention.TenYears, "库房", [new("", "记录", null, 2, "", "")]);
        Assert.Equal(0, (await Verify(await Export(installation, await installation.Open(old, Who.Registrar)))).Code);
        Assert.Equal("K-11", Assert.Single(Assert.IsType<Opened.Refused>(await installation.Desk.Open(old, new(Who.Registrar), Guid.NewGuid(), Stop)).Refusals).Number);
    }

    [Fact]
    public async Task A_number_that_an_old_file_has_is_passed_over()
    {
        await using var installation = await SmallInstallation.Start();
        var taken = $"诫谈卷〔{installation.Clock.Today.Year}〕1号";
        await installation.Open(new ImportOldFile(taken, Who.Dean, "", "", 2005, Office.Discipline, Retention.TenYears, "库房", [new("", "记录", null, 2, "", "")]), Who.Registrar);
        Assert.Equal(taken.Replace("1号", "2号", StringComparison.Ordinal), (await installation.LeadUpTo(Stage.Archived)).File!.Number);
        Assert.True((await installation.Verify()).AllFits);
    }

    public void Dispose() => System.IO.Directory.Delete(folder, recursive: true);

    private static Task<Matter> Archived(SmallInstallation installation) => installation.LeadUpTo(Stage.Archived);

    private static async Task<byte[]> Export(SmallInstallation installation, Matter matter)
    {
        using var package = new MemoryStream();
        await installation.Packages.Write(matter.Id, package, Stop);
        return package.ToArray();
    }

    private async Task<(int Code, string Said)> Verify(byte[] package, params string[] kept)
    {
        var file = Path.Combine(folder, $"{Guid.NewGuid():N}.zip");
        await File.WriteAllBytesAsync(file, package, Stop);
        return await SecondVerifier.Python([ProjectFolder.At("tools/verify-package.py"), file, .. kept]);
    }

    private static List<string> Names(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        return [.. zip.Entries.Select(e => e.FullName)];
    }

    private static byte[] Content(byte[] package, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        using var content = new MemoryStream();
        using var entry = zip.GetEntry(name)!.Open();
        entry.CopyTo(content);
        return content.ToArray();
    }

    // The same package with one piece changed, or without it where nothing comes back.
    private static byte[] Changed(byte[] package, string name, Func<byte[], byte[]?> change, params (string Name, byte[] Content)[] more)
    {
        using var made = new MemoryStream();
        using (var zip = new ZipArchive(made, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in Names(package).Select(n => (n, n == name ? change(Content(package, n)) : Content(package, n))).Concat(more.Select(m => (m.Name, (byte[]?)m.Content))))
            {
                if (content is not null)
                {
                    using var entry = zip.CreateEntry(path).Open();
                    entry.Write(content);
                }
            }
        }

        return made.ToArray();
    }
}
