using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Zhengyan.Desk;
using Zhengyan.Tests.Support;
using Zhengyan.Tests.Uploads;

namespace Zhengyan.Tests.Features.Vault;

/// <summary>§5.8: after a lead was registered and its envelopes opened, a planted name, number and sentence stand in no file of the machine.</summary>
public sealed class NothingInClearTests
{
    private static readonly string Mark = Guid.NewGuid().ToString("N")[..8];
    private static readonly string[] Secrets = [$"司空见{Mark}惯", $"1390000{Mark}", $"夜半{Mark}钟声到客船", $"written-by-hand-{Mark}", $"姑苏{Mark}城外"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Clause_5_8_no_form_is_large_enough_to_be_put_aside_in_a_temporary_file()
    {
        await using var app = await RunningApp.Empty();
        var most = app.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits.MaxRequestBodySize;
        Assert.True(most < app.Services.GetRequiredService<IOptions<FormOptions>>().Value.MemoryBufferThreshold, $"a form of {most} bytes would lie on the disk");
    }

    [Fact]
    public async Task Clause_5_8_database_WAL_backup_logs_and_temporary_files_hold_no_planted_byte()
    {
        var begun = DateTime.UtcNow;
        var putAside = new ConcurrentBag<string>();
        using var watch = new FileSystemWatcher(Path.GetTempPath(), "ASPNETCORE_*") { EnableRaisingEvents = true };
        watch.Created += (_, made) => putAside.Add(made.Name ?? "");
        await using var office = new VaultOffice();
        await office.InitializeAsync();
        var scan = ($"{Secrets[4]}.pdf", Scan());
        var matter = await office.Matter("林思永", [scan], ("reporterName", Secrets[0]), ("reporterContact", Secrets[1]), ("letter", $"来信说：{Secrets[2]}。"));
        // What is refused is typed again, and stands in the answer: it must not stand anywhere else either.
        await office.Leads.Enter(VaultOffice.Registrar, [scan, ($"{Secrets[4]}.exe", scan.Item2)], office.Leads.Lead("没有这个人", ("reporterName", Secrets[0]), ("letter", Secrets[2])));
        var opening = await office.Asked(VaultOffice.Officer, matter, "原信");
        Assert.True((await office.Agree(0, opening)).Redirects);
        Assert.True((await office.Agree(2, opening)).Redirects);
        using (var officer = await office.App.SignInAs(VaultOffice.Officer))
        {
            Assert.Contains(Secrets[2], (await officer.Get($"{matter}/envelopes/{opening:N}")).Text, StringComparison.Ordinal);
            Assert.Equal(scan.Item2, await officer.Http.GetByteArrayAsync(new Uri($"{matter}/envelopes/{opening:N}/scans/1", UriKind.Relative), Stop));
        }

        var backup = Path.Combine(office.App.Data, "backup.db");
        await using (var db = new SqliteConnection($"Data Source={Path.Combine(office.App.Data, "zhengyan.db")}"))
        {
            await db.OpenAsync(Stop);
            await using var vacuum = db.CreateCommand();
            vacuum.CommandText = "VACUUM INTO $to";
            vacuum.Parameters.AddWithValue("$to", backup);
            await vacuum.ExecuteNonQueryAsync(Stop);
        }

        // While somebody reads, the write-ahead log stays where it is.
        await using var reader = new SqliteConnection($"Data Source={Path.Combine(office.App.Data, "zhengyan.db")};Pooling=False");
        await reader.OpenAsync(Stop);
        await using var read = reader.CreateCommand();
        read.CommandText = "SELECT COUNT(*) FROM matters";
        Assert.True((long)(await read.ExecuteScalarAsync(Stop))! > 0);

        var files = System.IO.Directory.EnumerateFiles(office.App.Data, "*", SearchOption.AllDirectories)
            .Concat(System.IO.Directory.EnumerateFiles(Path.GetTempPath()).Where(file => File.GetLastWriteTimeUtc(file) >= begun))
            // What has no length is a pipe or a socket, which nobody may wait for.
            .Where(file => new FileInfo(file) is { Exists: true, Length: > 0 }).ToList();
        Assert.Contains(files, file => file.EndsWith("zhengyan.db-wal", StringComparison.Ordinal));
        Assert.Contains(backup, files);
        // The scan finds what is there: the number of the lead stands in the open.
        Assert.Contains(files, file => Holds(file, "线索〔2026〕"));
        Assert.Empty(files.SelectMany(file => Secrets.Where(secret => Holds(file, secret)).Select(secret => $"{Path.GetFileName(file)}: {secret}")));
        Assert.DoesNotContain(office.App.Complaints, line => Secrets.Any(secret => line.Contains(secret, StringComparison.Ordinal)));
        // Nor was there a file for as long as a form took.
        Assert.Empty(putAside);
    }

    [Fact]
    public async Task Clause_5_8_while_nobody_can_keep_envelopes_a_reporter_is_refused_and_a_bare_lead_is_taken()
    {
        await using var office = new VaultOffice();
        await office.InitializeAsync();
        var desk = office.App.Services.GetRequiredService<CustodianDesk>();
        foreach (var custodian in office.Custody.Custodians.Skip(1).ToList())
        {
            const string sentence = "青山遮不住毕竟东流去江晚正愁余";
            Assert.IsType<CustodyGiven.Done>(await desk.SetPassphrase(sentence, sentence, custodian.Person, Guid.NewGuid(), Stop));
        }

        var refused = await office.Leads.Enter(VaultOffice.Registrar, office.Leads.Lead("林思永", ("reporterName", Secrets[0])));
        Assert.Equal(System.Net.HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("E-01", refused.Text, StringComparison.Ordinal);
        Assert.Contains("E-01", (await office.Leads.Enter(VaultOffice.Registrar, office.Leads.Lead("林思永", ("letter", "原信")))).Text, StringComparison.Ordinal);
        Assert.True((await office.Leads.Enter(VaultOffice.Registrar, office.Leads.Lead("林思永"))).Redirects);
        Assert.True((await office.Leads.Enter(VaultOffice.Registrar, office.Leads.Lead("林思永", ("anonymous", "true")))).Redirects);
        using var secretary = await office.App.SignInAs(VaultOffice.Secretary);
        Assert.Contains("指定保密信封的保管人", (await secretary.Get("/")).Text, StringComparison.Ordinal);
    }

    // Larger than what a framework keeps in memory where nobody tells it to.
    private static byte[] Scan() => new SamplePdf().Page(string.Concat(Enumerable.Repeat($"BT /F1 12 Tf 72 700 Td ({Secrets[3]}) Tj ET\n", 10_000))).Build();

    private static bool Holds(string file, string text)
    {
        var bytes = Bytes(file);
        return new[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode }.Any(encoding => bytes.AsSpan().IndexOf(encoding.GetBytes(text)) >= 0);
    }

    private static byte[] Bytes(string file)
    {
        try
        {
            using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var all = new MemoryStream();
            open.CopyTo(all);
            return all.ToArray();
        }
        catch (FileNotFoundException)
        {
            // A temporary file of another test, and gone again: nothing stands in it any more.
            return [];
        }
    }
}
