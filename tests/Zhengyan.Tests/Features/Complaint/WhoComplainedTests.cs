using System.Net;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhengyan.Desk;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Storage;
using Zhengyan.Tests.Support;
using static Zhengyan.Tests.Features.Complaint.ComplaintOffice;

namespace Zhengyan.Tests.Features.Complaint;

/// <summary>§5.3: nothing that is kept says who complained, nor what.</summary>
public sealed class WhoComplainedTests(ComplaintOffice office) : IClassFixture<ComplaintOffice>
{
    private const string Writer = "周涛霞", Auditor = "审计员";
    private static readonly string Mark = Guid.NewGuid().ToString("N")[..8];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Clause_5_3_database_WAL_logs_and_temporary_files_hold_no_sentence_of_it_no_code_and_no_address()
    {
        var begun = DateTime.UtcNow;
        using var writer = await office.App.SignInAs(Writer);
        writer.Http.DefaultRequestHeaders.Add("X-Forwarded-For", "198.51.100.77");
        var (code, address) = await office.Filed($"夜里{Mark}有人翻我的抽屉", by: writer);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ComplaintOffice.File(writer, await writer.Get(Public), $"{Mark}" + new string('长', ComplaintWords.Most))).Status);
        Assert.True((await office.Give(Secretary, address, "receive", ("nature", "Leak"))).Redirects);
        Assert.True((await office.Give(Secretary, address, "answer", ("reply", $"答复{Mark}如下"))).Redirects);
        Assert.Equal(HttpStatusCode.OK, (await office.Add(code, $"补充{Mark}一句")).Status);

        // While somebody reads, the write-ahead log stays where it is.
        await using var reader = new SqliteConnection($"Data Source={Path.Combine(office.App.Data, "zhengyan.db")};Pooling=False");
        await reader.OpenAsync(Stop);
        await using var read = reader.CreateCommand();
        read.CommandText = "SELECT COUNT(*) FROM journal";
        Assert.True((long)(await read.ExecuteScalarAsync(Stop))! > 0);
        var files = System.IO.Directory.EnumerateFiles(office.App.Data, "*", SearchOption.AllDirectories)
            .Concat(System.IO.Directory.EnumerateFiles(Path.GetTempPath()).Where(file => System.IO.File.GetLastWriteTimeUtc(file) >= begun))
            .Where(file => new FileInfo(file) is { Exists: true, Length: > 0 }).ToList();
        Assert.Contains(files, file => file.EndsWith("zhengyan.db-wal", StringComparison.Ordinal));
        Assert.Contains(files, file => Holds(file, "ComplaintFiled"));
        string[] secrets = [Mark, code, code.Replace("-", "", StringComparison.Ordinal), "198.51.100.77"];
        Assert.Empty(files.SelectMany(file => secrets.Where(secret => Holds(file, secret)).Select(secret => $"{Path.GetFileName(file)}: {secret}")));
        Assert.DoesNotContain(office.App.Complaints, line => secrets.Any(secret => line.Contains(secret, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Clause_5_3_of_whoever_complains_signed_in_or_not_there_is_no_person_no_reading_and_no_hour()
    {
        using var writer = await office.App.SignInAs(Writer);
        var readings = ReadingRows.Of(office.App.Data).Count;
        var (code, _) = await office.Filed("登录着写的", by: Elsewhere(writer));
        await writer.Send(await writer.Get(Public), "form[action='/complaint/follow']", ("code", code));
        Assert.Equal(readings, ReadingRows.Of(office.App.Data).Count);
        await office.Add(code, "再补一句");

        using var scope = office.App.Services.CreateScope();
        var entries = await scope.ServiceProvider.GetRequiredService<ZhengyanDb>().Journal.Where(e => e.Stream == JournalRow.Complaints && e.Person == null).ToListAsync(Stop);
        Assert.True(entries.Count >= 3);
        Assert.All(entries, entry =>
        {
            Assert.Contains(entry.Kind, new[] { nameof(ComplaintFiled), nameof(ComplaintAddedTo) });
            Assert.Equal(TimeSpan.Zero, entry.At.ToOffset(TimeSpan.FromHours(8)).TimeOfDay);
        });
        Assert.All(office.Register.Complaints.SelectMany(c => c.Lines).Where(l => l.Step is ComplaintStep.Filed or ComplaintStep.Added), line => Assert.Null(line.By));
    }

    [Fact]
    public async Task Clause_5_3_the_log_says_that_something_was_filed_and_who_handled_it_and_not_who_filed_it_nor_what()
    {
        var (_, address) = await office.Filed($"内容{Mark}不进日志");
        Assert.True((await office.Give(Secretary, address, "receive", ("nature", "Neither"))).Redirects);
        Assert.True((await office.Give(Secretary, address, "note", ("done", $"记录{Mark}不进日志"))).Redirects);
        using var auditor = await office.App.SignInAs(Auditor);
        var day = office.App.Clock.Today.ToString("yyyy-MM-dd", null);
        var rows = (await auditor.Get($"/audit?from={day}")).Document.QuerySelectorAll("tbody tr").Select(r => r.TextContent).ToList();
        var filed = rows.First(r => r.Contains("收到打击报复投诉", StringComparison.Ordinal));
        Assert.Contains("—", filed, StringComparison.Ordinal);
        Assert.DoesNotContain(":", filed, StringComparison.Ordinal);
        Assert.Contains(rows, r => r.Contains("受理打击报复投诉", StringComparison.Ordinal) && r.Contains(Secretary, StringComparison.Ordinal));
        // That the secretary read it was written down before they did.
        Assert.Contains(rows, r => r.Contains("阅看", StringComparison.Ordinal) && r.Contains(Secretary, StringComparison.Ordinal) && r.Contains($"第 {office.Register.Complaints.Count} 号", StringComparison.Ordinal));
        Assert.All(rows, r => Assert.DoesNotContain(Mark, r, StringComparison.Ordinal));
        Assert.DoesNotContain("/complaints", (await auditor.Get("/audit")).Document.QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clause_5_3_guessing_codes_and_flooding_are_limited_and_no_log_knows_from_where()
    {
        using var guesser = office.Somebody();
        var page = await guesser.Get(Public);
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 21; i++)
        {
            answers.Add((await guesser.Send(page, "form[action='/complaint/follow']", ("code", "aaaa-bbbb-cccc-dddd-eeee"))).Status);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
        Assert.DoesNotContain(HttpStatusCode.TooManyRequests, answers[..^1]);
        var refused = await guesser.Send(page, "form[action='/complaint/follow']", ("code", "aaaa-bbbb-cccc-dddd-eeee"));
        Assert.Contains("C-14", refused.Text, StringComparison.Ordinal);
        Assert.NotNull(refused.Document.QuerySelector("a[href='/complaint']"));
        // Neither adding by guesses gets round it, nor is anybody kept from complaining by it, nor from signing in.
        var token = page.Document.QuerySelector("input[name='__RequestVerificationToken']")!.GetAttribute("value")!;
        Assert.Equal(HttpStatusCode.TooManyRequests, (await guesser.Post("/complaint/add", ("__RequestVerificationToken", token), ("code", "x"), ("more", "x"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await ComplaintOffice.File(guesser, page, "仍然可以投诉")).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await guesser.SignInWith("somebody", "Wrong-12345")).Status);
        for (var i = 1; i < 10; i++)
        {
            await ComplaintOffice.File(guesser, page, "仍然可以投诉");
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await ComplaintOffice.File(guesser, page, "第十一次")).Status);
        Assert.DoesNotContain(office.App.Complaints, line => line.Contains("10.1.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Clause_5_3_where_nobody_may_receive_it_the_page_says_so_and_it_waits_for_whoever_may()
    {
        await using var app = await RunningApp.Empty();
        using var visitor = app.Visitor();
        var page = await visitor.Get(Public);
        Assert.Contains("现在没有人担任可以看它的职务", page.Text, StringComparison.Ordinal);
        var receipt = await ComplaintOffice.File(visitor, page, "还没有纪委书记");
        Assert.Contains("有人任职后即交到其面前", receipt.Text, StringComparison.Ordinal);
        var follow = await visitor.Send(await visitor.Get(Public), "form[action='/complaint/follow']", ("code", CodeOn(receipt)));
        Assert.Contains("待受理", follow.Text, StringComparison.Ordinal);
        Assert.Contains("有人任职后即交到其面前", follow.Text, StringComparison.Ordinal);

        var directory = app.Services.GetRequiredService<Zhengyan.Storage.Directory>();
        await app.Services.GetRequiredService<DirectoryDesk>().Change(_ => SmallUniversity.AsARule, "Tried", directory.Version, null, Guid.NewGuid(), Stop);
        var desk = app.Services.GetRequiredService<ComplaintDesk>();
        Assert.Equal("还没有纪委书记", Assert.Single(desk.AllOf(Who.DisciplineSecretary)!).Lines[0].Words);
        Assert.All(Who.Everybody.Except([Who.DisciplineSecretary]), person => Assert.Null(desk.AllOf(person)));
    }

    private static bool Holds(string file, string text)
    {
        using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var all = new MemoryStream();
        open.CopyTo(all);
        return new[] { Encoding.UTF8, Encoding.Unicode }.Any(encoding => all.ToArray().AsSpan().IndexOf(encoding.GetBytes(text)) >= 0);
    }
}
