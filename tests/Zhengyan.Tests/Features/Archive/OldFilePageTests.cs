using System.IO.Compression;
using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.Primitives;
using MiniExcelLibs;
using Zhengyan.Features;
using Zhengyan.Rules;
using Zhengyan.Tests.Support;
using Zhengyan.Ui;

namespace Zhengyan.Tests.Features;

/// <summary>A file from before the software on its pages: taken in, found, carried away as a package, and destroyed by two (§5.7).</summary>
public sealed class OldFilePageTests
{
    private const string Archivist = "梁生远";

    private static readonly (string, string)[] Cover =
    [
        ("number", "诫谈卷〔2005〕3号"), ("year", "2005"), ("retention", "TenYears"), ("office", "Discipline"), ("keptAt", "库房一"), ("subject", "古丽人"), ("unknown", "true"), ("post", "某学院院长"),
    ];

    private static readonly (string, string)[] Lines = [("lines[0].Title", "谈话记录"), ("lines[0].Date", "2005-06-01"), ("lines[0].Pages", "3-9"), ("lines[1].Title", "书面检查")];

    [Fact]
    public async Task Clause_5_7_an_old_file_is_entered_found_exported_and_destroyed_by_two()
    {
        await using var app = await RunningApp.Demonstration();
        using var archivist = await app.SignInAs(Archivist);
        Assert.True((await archivist.Press(await archivist.Get("/archive/import"), "录入", [.. Cover, .. Lines])).Redirects);
        var list = await archivist.Get("/archive?state=Over");
        var row = list.Document.QuerySelectorAll("tr").Single(r => r.TextContent.Contains("诫谈卷〔2005〕3号", StringComparison.Ordinal));
        Assert.Contains("古丽人", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("已满", row.TextContent, StringComparison.Ordinal);
        var address = row.QuerySelector("a")!.GetAttribute("href")!;
        Assert.Contains("保管期限已满", (await archivist.Get("/")).Text, StringComparison.Ordinal);
        var page = await archivist.Get(address);
        Assert.Contains("旧卷", page.Text, StringComparison.Ordinal);
        Assert.Equal("7", page.Document.QuerySelector("td[data-label=页数]")!.TextContent);

        // Once is once.
        var again = await archivist.Press(await archivist.Get("/archive/import"), "录入", [.. Cover, .. Lines]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("K-11", again.Text, StringComparison.Ordinal);

        using var head = await app.SignInAs("姚志");
        await Carried(head, await head.Get(address), archivist, page);

        Assert.True((await archivist.Press(page, "提出销毁", ("reason", "期满，无保存价值"))).Redirects);
        var proposed = await head.Get(address);
        Assert.Contains("期满，无保存价值", proposed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain((await archivist.Get(address)).Document.QuerySelectorAll("button"), b => b.TextContent.Contains("决定销毁", StringComparison.Ordinal));
        var destroyed = await head.Press(proposed, "决定销毁", ("opinion", "同意销毁"));
        Assert.True(destroyed.Redirects, destroyed.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await head.Get(address)).Status);
        Assert.DoesNotContain(address, (await archivist.Get("/archive")).Html, StringComparison.Ordinal);
        var left = (await archivist.Get("/archive")).Document.GetElementById("destroyed")!.TextContent;
        Assert.Contains("诫谈卷〔2005〕3号", left, StringComparison.Ordinal);
        Assert.DoesNotContain("古丽人", left, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clause_5_7_what_is_wrong_with_an_old_file_is_said_row_by_row_and_nothing_is_kept()
    {
        await using var app = await RunningApp.Demonstration();
        using var archivist = await app.SignInAs(Archivist);
        var form = await archivist.Get("/archive/import");
        Refused(await archivist.Press(form, "录入", [.. Cover.Where(c => c.Item1 != "unknown"), .. Lines]), "K-19");
        Refused(await archivist.Press(form, "录入", [.. Cover, .. Lines, ("lines[1].Date", "去年")]), "K-20");
        Refused(await archivist.Press(form, "读入目录", [.. Cover]), "K-21");
        Refused(await Read(archivist, "不是表格"u8.ToArray()), "K-22");
        Refused(await Read(archivist, Sheet(["甲", "乙"], ["1", "2"])), "K-23");
        var read = await Read(archivist, Sheet(["责任者", "题名", "日期", "页数"], ["某部门", "情况说明", "2005-06-01", "4"], ["", "不清楚的", "某年", ""]));
        Assert.Equal(HttpStatusCode.OK, read.Status);
        Assert.Contains("读到 2 件，其中 1 件", read.Text, StringComparison.Ordinal);
        Assert.Equal("情况说明", read.Document.QuerySelector("input[name='lines[0].Title']")!.GetAttribute("value"));
        Assert.DoesNotContain("诫谈卷〔2005〕3号", (await archivist.Get("/archive")).Text, StringComparison.Ordinal);

        foreach (var other in new[] { "姚志", "彭国燕", "丁新静" })
        {
            using var visitor = await app.SignInAs(other);
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get("/archive/import")).Status);
        }
    }

    [Fact]
    public async Task Clause_4_2_whoever_says_that_the_directory_does_not_know_themself_or_their_head_does_not_enter_the_file()
    {
        await using var app = await RunningApp.Demonstration();
        using var archivist = await app.SignInAs(Archivist);
        var form = await archivist.Get("/archive/import");
        foreach (var name in new[] { Archivist, "姚志", "姚　志" })
        {
            Refused(await archivist.Press(form, "录入", [.. Cover.Where(c => c.Item1 != "subject"), ("subject", name), .. Lines]), "K-24");
        }

        Assert.DoesNotContain("诫谈卷〔2005〕3号", (await archivist.Get("/archive")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Clause_5_7_of_two_people_of_one_name_a_staff_number_says_which()
    {
        var usual = SmallUniversity.AsARule;
        var twin = usual.Person(Who.Dean) with { Id = new(99), StaffNumber = "2026099" };
        var university = new University(usual.Units, [.. usual.People, twin], usual.Posts, usual.Charges, usual.Kinships);
        Assert.Equal("K-18", Assert.Single(Entry(twin.Name, university).Unreadable()).Number);
        Assert.Empty(Entry("2026099", university).Unreadable());
        Assert.Equal(twin.Id, Entry("2026099", university).Order.Subject);
        Assert.Null(Entry(twin.Name, university).Order.Subject);
    }

    private static OldFileEntry Entry(string subject, University university) => new(new(new Dictionary<string, StringValues> { ["subject"] = subject }), university);

    // The head of the office carries the file away; for whoever sees less of it there is no package.
    private static async Task Carried(Visitor head, Page headsPage, Visitor archivist, Page archivistsPage)
    {
        var form = headsPage.Document.QuerySelector("form[action$='/package']")!;
        Assert.Null(archivistsPage.Document.QuerySelector("form[action$='/package']"));
        var token = form.QuerySelector("input[type=hidden]")!;
        using var fields = new FormUrlEncodedContent([new(token.GetAttribute("name")!, token.GetAttribute("value")!)]);
        var answer = await head.Http.PostAsync(new Uri(form.GetAttribute("action")!, UriKind.Relative), fields, TestContext.Current.CancellationToken);
        Assert.Equal("application/zip", answer.Content.Headers.ContentType!.MediaType);
        using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        Assert.Contains("manifest.sig", zip.Entries.Select(e => e.FullName));

        var its = archivistsPage.Document.QuerySelector("form input[type=hidden]")!;
        Assert.Equal(HttpStatusCode.NotFound, (await archivist.Post(form.GetAttribute("action")!, (its.GetAttribute("name")!, its.GetAttribute("value")!))).Status);
    }

    private static void Refused(Page page, string number)
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(number, page.Text, StringComparison.Ordinal);
    }

    private static async Task<Page> Read(Visitor visitor, byte[] file)
    {
        var form = await visitor.Get("/archive/import");
        using var body = new MultipartFormDataContent();
        foreach (var (name, value) in FormFields.Of((IHtmlFormElement)form.Document.QuerySelector("form[action='/archive/import']")!).Where(f => f.Key is not ("catalogue" or "read")).Select(f => (f.Key, f.Value)))
        {
            body.Add(new StringContent(value), name);
        }

        body.Add(new StringContent("true"), "read");
        using var content = new ByteArrayContent(file);
        body.Add(content, "catalogue", "目录.xlsx");
        using var answer = await visitor.Http.PostAsync(new Uri("/archive/import", UriKind.Relative), body, TestContext.Current.CancellationToken);
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new("/archive/import", answer.StatusCode, null, html, await new HtmlParser().ParseDocumentAsync(html, TestContext.Current.CancellationToken));
    }

    private static byte[] Sheet(string[] head, params string[][] rows)
    {
        using var file = new MemoryStream();
        file.SaveAs(rows.Select(row => head.Zip(row).ToDictionary(c => c.First, c => (object)c.Second)));
        return file.ToArray();
    }
}
