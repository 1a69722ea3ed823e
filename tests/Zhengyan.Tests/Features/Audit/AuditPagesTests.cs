using System.Net;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Tests.Support;
using Zhengyan.Ui;
using Zhengyan.Features;

namespace Zhengyan.Tests.Features.Audit;

/// <summary>The audit administrator sees who did and read what, by number alone; nobody else sees that, and they see nothing else.</summary>
public sealed class AuditPagesTests(LeadOffice office) : IClassFixture<LeadOffice>
{
    private const string Auditor = "审计员";

    [Fact]
    public async Task Acts_and_readings_stand_in_the_log_with_number_person_and_time_and_without_content()
    {
        var matter = await office.UnderVerification("金海梓");
        using var officer = await office.App.SignInAs(LeadOffice.Officer);
        var number = (await officer.Get(matter)).Document.QuerySelector("title")!.TextContent.Split(' ')[0];

        using var auditor = await office.App.SignInAs(Auditor);
        var log = await auditor.Get($"/audit?number={Uri.EscapeDataString(number)}");
        var rows = log.Document.QuerySelectorAll("tbody tr").Select(r => r.TextContent).ToList();
        Assert.Contains(rows, r => r.Contains(LeadOffice.Head, StringComparison.Ordinal) && r.Contains("决定核实", StringComparison.Ordinal));
        Assert.Contains(rows, r => r.Contains(LeadOffice.Officer, StringComparison.Ordinal) && r.Contains("阅看", StringComparison.Ordinal) && r.Contains("线索", StringComparison.Ordinal));
        Assert.All(rows, r => Assert.True(r.Contains(number, StringComparison.Ordinal) || r.Contains(" 件", StringComparison.Ordinal), r));
        Assert.DoesNotContain("金海梓", log.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("公车", log.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("/matters/", log.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_is_narrowed_by_person_by_day_and_by_kind()
    {
        await office.Register("金海梓");
        using var auditor = await office.App.SignInAs(Auditor);
        var today = office.App.Clock.Today.ToString("yyyy-MM-dd", null);
        var ofHead = await Rows(auditor, $"/audit?who={Uri.EscapeDataString(LeadOffice.Registrar)}&from={today}&until={today}&kind=acts");
        Assert.NotEmpty(ofHead);
        Assert.All(ofHead, r => Assert.Contains(LeadOffice.Registrar, r, StringComparison.Ordinal));
        Assert.All(ofHead, r => Assert.DoesNotContain("阅看", r.Replace("看到的部分", "", StringComparison.Ordinal), StringComparison.Ordinal));
        Assert.Empty(await Rows(auditor, $"/audit?until={office.App.Clock.Today.AddYears(-2):yyyy-MM-dd}"));
        Assert.Empty(await Rows(auditor, "/audit?who=没有这个人"));
        Assert.Empty(await Rows(auditor, "/audit?number=没有这个编号"));
    }

    [Fact]
    public async Task Going_back_page_by_page_shows_every_act_once()
    {
        using var auditor = await office.App.SignInAs(Auditor);
        var seen = 0;
        for (var page = await auditor.Get("/audit?kind=acts"); ;)
        {
            seen += page.Document.QuerySelectorAll("tbody tr").Length;
            if (page.Document.QuerySelector("a[rel=next]")?.GetAttribute("href") is not { } next)
            {
                break;
            }

            page = await auditor.Get(next);
        }

        await using var scope = office.App.Services.CreateAsyncScope();
        Assert.Equal(scope.ServiceProvider.GetRequiredService<Zhengyan.Storage.ZhengyanDb>().Journal.Count(), seen);
    }

    [Fact]
    public async Task Reading_the_log_stands_in_the_log_also_where_nothing_was_found()
    {
        using var auditor = await office.App.SignInAs(Auditor);
        await auditor.Get("/audit?who=没有这个人");
        var last = ReadingRows.Of(office.App.Data)[^1];
        Assert.Equal(("Log", null), (last.Page, last.Person));
        Assert.NotNull(last.Account);
        Assert.Contains(await Rows(auditor, $"/audit?who={Uri.EscapeDataString(Auditor)}"), r => r.Contains("审计日志", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_log_itself_is_not_shown_where_that_cannot_be_written_down()
    {
        using var auditor = await office.App.SignInAs(Auditor);
        ReadingRows.Do(office.App.Data, "CREATE TRIGGER full BEFORE INSERT ON readings BEGIN SELECT RAISE(ABORT, 'full'); END");
        try
        {
            var refused = await auditor.Get("/audit");
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.Status);
            Assert.Empty(refused.Document.QuerySelectorAll("tbody tr"));
        }
        finally
        {
            ReadingRows.Do(office.App.Data, "DROP TRIGGER full");
        }
    }

    [Theory]
    [InlineData("系统管理员")]
    [InlineData("安全管理员")]
    [InlineData(LeadOffice.Head)]
    [InlineData("孟雨华")]
    public async Task For_everybody_else_the_log_does_not_exist(string person)
    {
        using var other = await office.App.SignInAs(person);
        var missing = await other.Get("/nowhere");
        foreach (var path in new[] { "/audit", "/audit/checkpoints", "/audit/checkpoints/1", "/audit/checkpoints/1/file", "/audit/verification" })
        {
            var page = await other.Get(path);
            Assert.Equal((HttpStatusCode.NotFound, missing.Text), (page.Status, page.Text));
        }
    }

    [Fact]
    public async Task The_audit_administrator_lands_on_the_log_and_finds_no_matter()
    {
        using var auditor = await office.App.SignInAs(Auditor);
        Assert.Equal("/audit", (await auditor.Get("/")).Location);
        var matter = await office.Register("金海梓");
        foreach (var path in new[] { matter, "/matters", "/leads", "/archive", "/mine", "/paper", "/accounts" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await auditor.Get(path)).Status);
        }
    }

    [Fact]
    public async Task A_checkpoint_is_signed_once_however_often_one_presses_and_kept_as_a_file_that_verifies()
    {
        using var auditor = await office.App.SignInAs(Auditor);
        var list = await auditor.Get("/audit/checkpoints");
        var before = Count(list);
        Assert.True((await auditor.Press(list, "立即签署")).Redirects);
        Assert.True((await auditor.Press(list, "立即签署")).Redirects);
        var after = await auditor.Get("/audit/checkpoints");
        Assert.Equal(before + 1, Count(after));

        var file = await auditor.Http.GetAsync(new Uri($"/audit/checkpoints/{before + 1}/file", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        var signed = SignedCheckpoint.Read(await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.True(signed.IsSigned);
        Assert.Equal(before + 1, signed.Checkpoint.Number);
        Assert.Contains(signed.Checkpoint.Code, after.Html, StringComparison.Ordinal);
        Assert.Contains(signed.Checkpoint.Code, (await auditor.Get($"/audit/checkpoints/{before + 1}")).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await auditor.Get("/audit/checkpoints/999999")).Status);
        Assert.Contains("全部相符", (await auditor.Get("/audit/verification")).Text, StringComparison.Ordinal);

        static int Count(Page page) => page.Document.QuerySelectorAll("tbody tr").Length;
    }

    [Fact]
    public void A_day_gets_its_checkpoint_by_itself_and_one_only()
    {
        var signing = office.App.Services.GetRequiredService<Signing>();
        var daily = office.App.Services.GetRequiredService<DailyCheckpoint>();
        daily.Look();
        var before = signing.All.Count;
        daily.Look();
        Assert.Equal(before, signing.All.Count);
        office.App.Clock.Travel(days: 1);
        daily.Look();
        daily.Look();
        Assert.Equal(before + 1, signing.All.Count);
    }

    [Fact]
    public async Task What_was_added_has_its_checkpoint_within_the_hour_and_nothing_is_signed_for_nothing()
    {
        var signing = office.App.Services.GetRequiredService<Signing>();
        var hourly = office.App.Services.GetRequiredService<DailyCheckpoint>();
        office.App.Clock.SetTo(office.App.Clock.Today.AddDays(1));
        hourly.Look();
        var before = signing.All.Count;
        office.App.Clock.Travel(minutes: 90);
        hourly.Look();
        Assert.Equal(before, signing.All.Count);

        var added = ReadingEntry.Of(office.App.Clock.Now, new(1), null, ReadingOf.Matter, Shown.One(MatterId.New(), [Field.Number]));
        await office.App.Services.GetRequiredService<ReadingLog>().Write(added);
        hourly.Look();
        Assert.Equal(before + 1, signing.All.Count);
        await office.App.Services.GetRequiredService<ReadingLog>().Write(added);
        office.App.Clock.Travel(minutes: 59);
        hourly.Look();
        Assert.Equal(before + 1, signing.All.Count);
        office.App.Clock.Travel(minutes: 1);
        hourly.Look();
        hourly.Look();
        Assert.Equal(before + 2, signing.All.Count);
        Assert.True(signing.Last!.IsSigned);
    }

    [Fact]
    public void Everything_that_can_stand_in_the_log_has_a_word()
    {
        Assert.All(Enum.GetNames<ReadingOf>(), page => Assert.NotEqual("其他页面", AuditWords.OfPage(page).ToString()));
        Assert.All(Enum.GetNames<Field>(), field => Assert.NotEqual("其他部分", AuditWords.OfSection(field).ToString()));
        Assert.All(MatterFile.Parts.Forms, form => Assert.StartsWith("表单", AuditWords.OfSection(form.Action).ToString(), StringComparison.Ordinal));
        Assert.All(typeof(CustodyEvent).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(CustodyEvent))), kind => Assert.NotEqual("其他办理", AuditWords.OfAct(kind.Name).ToString()));
        Assert.All(Content.Kinds, kind => Assert.NotEqual("其他办理", AuditWords.OfAct(kind.Name).ToString()));
    }

    private static async Task<IReadOnlyList<string>> Rows(Visitor visitor, string path) =>
        [.. (await visitor.Get(path)).Document.QuerySelectorAll("tbody tr").Select(r => r.TextContent)];
}
