using System.IO.Compression;
using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MiniExcelLibs;
using Zhengyan.Access;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Storage;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Features.Directory;

/// <summary>Importing a roster: shown before anything is changed, stored in one piece, refused in clear sentences.</summary>
public sealed class ImportTests
{
    [Fact]
    public async Task A_roster_is_previewed_confirmed_once_and_the_second_time_there_is_nothing_left()
    {
        await using var app = await RunningApp.Demonstration();
        using var visitor = await app.SignInAs("武秋杰");
        var roster = Roster(("2026901", "张𬭎", "物理学院", "科员", "科员"), ("2026902", "<b>李</b>", "物理学院", "处长", "仙级"), ("", "", "物理学院", "科长", "正科级"));

        var preview = await visitor.Follow(await Upload(visitor, roster));
        Assert.Contains("现在还什么都没有改动", preview.Text, StringComparison.Ordinal);
        Assert.Contains("结束任职", preview.Text, StringComparison.Ordinal);
        Assert.Contains("没有姓名", preview.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>李</b>", preview.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("张𬭎", (await visitor.Get("/people?q=2026901")).Text, StringComparison.Ordinal);

        using var administrator = await app.SignInAs("系统管理员");
        var waiting = await Confirmed(visitor, preview, administrator);
        Assert.DoesNotContain("张𬭎", (await administrator.Get("/people?q=2026901")).Text, StringComparison.Ordinal);
        await administrator.Press(waiting, "确认导入");
        await administrator.Press(waiting, "确认导入");
        Assert.Contains("张𬭎", (await administrator.Get("/people?q=2026901")).Text, StringComparison.Ordinal);
        Assert.Empty(System.IO.Directory.EnumerateFiles(Path.Combine(app.Data, "uploads")));

        var again = await administrator.Follow(await Upload(administrator, roster));
        Assert.DoesNotContain(again.Document.QuerySelectorAll("button"), b => b.TextContent.Contains("确认导入", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_else_opens_an_upload_and_it_is_gone_after_an_hour()
    {
        await using var app = await RunningApp.Demonstration();
        using var visitor = await app.SignInAs("武秋杰");
        var address = (await Upload(visitor, Roster(("2026901", "张三", "物理学院", "科员", "科员")))).Location!;
        using var other = await app.SignInAs("系统管理员");
        Assert.Equal("/people/import", (await other.Get(address)).Location);
        using var officer = await app.SignInAs("姚志");
        Assert.Equal(HttpStatusCode.NotFound, (await officer.Get(address)).Status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get(address)).Status);
        app.Clock.Travel(minutes: 61);
        using var later = await app.SignInAs("武秋杰");
        Assert.Equal("/people/import", (await later.Get(address)).Location);
    }

    [Fact]
    public async Task A_directory_changed_meanwhile_is_told_and_shown_anew()
    {
        await using var app = await RunningApp.Demonstration();
        using var visitor = await app.SignInAs("武秋杰");
        using var administrator = await app.SignInAs("系统管理员");
        var preview = await Confirmed(visitor, await visitor.Follow(await Upload(visitor, Roster(("2026901", "张三", "物理学院", "科员", "科员")))), administrator);
        var declared = await administrator.Press(await administrator.Get("/people/20"), "登记申报", ("relative", "1998108"));
        Assert.True(declared.Redirects, declared.Text);

        var overtaken = await administrator.Press(preview, "确认导入");
        Assert.Equal(HttpStatusCode.Conflict, overtaken.Status);
        Assert.Contains("重新比较", overtaken.Text, StringComparison.Ordinal);
        Assert.True((await administrator.Press(overtaken, "确认导入")).Redirects);
    }

    [Fact]
    public async Task Clause_4_2_who_handles_and_who_approves_is_changed_by_two_and_by_nobody_for_themself()
    {
        await using var app = await RunningApp.Demonstration();
        using var clerk = await app.SignInAs("秦超");
        var roster = Roster(("2026901", "张三", "物理学院", "科员", "科员"));
        var preview = await clerk.Follow(await Upload(clerk, roster));
        Assert.Contains("你确认后，还须由其他", preview.Text, StringComparison.Ordinal);
        using var colleague = await app.SignInAs("秦桂红");
        Assert.Equal("/people/import", (await colleague.Get(preview.Path)).Location);

        using var administrator = await app.SignInAs("系统管理员");
        var waiting = await Confirmed(clerk, preview, administrator);
        var again = await clerk.Press(preview, "确认导入");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("D-17", again.Text, StringComparison.Ordinal);
        var own = await colleague.Send(waiting, $"form[action='{waiting.Path}']");
        Assert.Contains("D-16", (await colleague.Get(waiting.Path)).Text, StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.Redirect, own.Status);
        Assert.Contains("武秋杰", (await administrator.Get("/people?q=武秋杰")).Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        // Nor with another account: an administrator's that is, or may be, the same person's.
        await Rename(app, "System", "秦 超");
        Assert.Contains("D-17", (await administrator.Press(waiting, "确认导入")).Text, StringComparison.Ordinal);
        await Rename(app, "System", "系统管理员");
        Assert.True((await administrator.Press(waiting, "确认导入")).Redirects);

        // Both stand in the journal.
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ZhengyanDb>();
        var entry = await db.Journal.Where(e => e.Stream == JournalRow.Directory).OrderByDescending(e => e.Version).FirstAsync(TestContext.Current.CancellationToken);
        var change = Content.ReadDirectoryChange(app.Services.GetRequiredService<Contents>().Open(db, entry));
        var accounts = await scope.ServiceProvider.GetRequiredService<AccountsDb>().Users.ToDictionaryAsync(a => a.Id, TestContext.Current.CancellationToken);
        Assert.Equal(Administrator.System, accounts[change.Account!].Administrator);
        Assert.Equal("秦超", app.Services.GetRequiredService<Zhengyan.Storage.Directory>().Current.Person(new(accounts[change.UploadedBy!].PersonId!.Value)).Name);
    }

    [Fact]
    public async Task An_ordinary_post_needs_nobody_else_but_ones_own_does()
    {
        await using var app = await RunningApp.Demonstration();
        var university = app.Services.GetRequiredService<Zhengyan.Storage.Directory>().Current;
        var day = app.Clock.Today;
        var cadre = university.People.First(p => university.MainPost(p.Id, day) is { IsHead: false, Duty: Duty.None } post && university.Unit(post.Unit).Kind == UnitKind.SecondLevel);
        var (post, unit) = (university.MainPost(cadre.Id, day)!, new UnitId(university.Units.First(u => u.Kind == UnitKind.SecondLevel).Id.Value));
        RosterDifference moved = new(day, [], [], [], [], [new(cadre.Id, unit, "科员", Rank.Staff, Duty.None, false, day, null)], [new(post, day.AddDays(-1))], [], []);
        Assert.False(moved.MovesRights(university));
        Assert.True(moved.Touches(cadre.Id));
        Assert.True((moved with { NewPosts = [moved.NewPosts[0] with { IsHead = true }] }).MovesRights(university));
        Assert.True((moved with { NewPosts = [moved.NewPosts[0] with { Duty = Duty.DisciplineSecretary }] }).MovesRights(university));
        Assert.True((moved with { NewInCharge = [new(cadre.Id, unit, day, null)] }).MovesRights(university));
        Assert.True((moved with { NewPosts = [moved.NewPosts[0] with { Unit = university.Units.First(u => u.Kind == UnitKind.DisciplineOffice).Id }] }).MovesRights(university));
    }

    [Fact]
    public async Task Bad_files_get_a_clear_sentence_and_change_nothing()
    {
        await using var app = await RunningApp.Demonstration();
        using var visitor = await app.SignInAs("系统管理员");
        byte[] locked = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600], .. System.Text.Encoding.Unicode.GetBytes("EncryptedPackage")];
        await Refused("D-08", []);
        await Refused("这不是 .xlsx 表格", "工号,姓名"u8.ToArray());
        await Refused("文件设有打开密码", locked);
        await Refused("文件已损坏", "PK and nothing more"u8.ToArray());
        await Refused("文件超过 20 MB", new byte[60 << 20]);
        await Refused("表格内容过大", Bomb());
        await Refused("D-09", "x"u8.ToArray());

        async Task Refused(string said, byte[] file)
        {
            var page = await Upload(visitor, file);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
            Assert.Contains(said, page.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Small_forms_of_the_administrator_refuse_with_a_reason_and_tell_nobody_about_relatives()
    {
        await using var app = await RunningApp.Demonstration();
        using var administrator = await app.SignInAs("系统管理员");
        var page = await administrator.Get("/people/20");
        Assert.Contains("D-05", (await administrator.Press(page, "登记申报", ("relative", "不存在"))).Text, StringComparison.Ordinal);
        Assert.True((await administrator.Press(page, "登记申报", ("relative", "1998108"))).Redirects);
        Assert.Contains("D-07", (await administrator.Press(page, "撤回申报", ("relative", "1998108"), ("command", ""))).Text, StringComparison.Ordinal);
        Assert.Null((await administrator.Get("/people/20")).Document.GetElementById("kin"));
        using var officer = await app.SignInAs("武秋杰");
        Assert.Null((await officer.Get("/people/20")).Document.GetElementById("kin"));
        using var themself = await app.SignInAs("曹海");
        Assert.Contains("姚志", (await themself.Get("/people/20")).Document.GetElementById("kin")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.Send(page, "form[action='/people/20/relatives']")).Status);
    }

    // Its uploader confirms it; gives what the second person sees of it.
    private static async Task Rename(RunningApp app, string login, string name)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<Accounts>();
        var account = (await accounts.FindByNameAsync(login))!;
        account.Name = name;
        await accounts.Save(account);
    }

    private static async Task<Page> Confirmed(Visitor uploader, Page preview, Visitor second)
    {
        Assert.Equal("/people/import", (await uploader.Press(preview, "确认导入")).Location);
        var list = await second.Get("/people/import");
        var link = list.Document.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")!).Single(href => href.StartsWith("/people/import/", StringComparison.Ordinal));
        return await second.Get(link);
    }

    private static async Task<Page> Upload(Visitor visitor, byte[] file)
    {
        var form = await visitor.Get("/people/import");
        var token = form.Document.QuerySelector("main input[type=hidden]")!;
        using var body = new MultipartFormDataContent();
        body.Add(new StringContent(token.GetAttribute("value")!), token.GetAttribute("name")!);
        body.Add(new ByteArrayContent(file), "roster", "名册.xlsx");
        using var answer = await visitor.Http.PostAsync(new Uri("/people/import", UriKind.Relative), body);
        var html = await answer.Content.ReadAsStringAsync();
        return new("/people/import", answer.StatusCode, answer.Headers.Location?.OriginalString, html, await new HtmlParser().ParseDocumentAsync(html));
    }

    private static byte[] Roster(params (string Number, string Name, string Unit, string Post, string Rank)[] rows)
    {
        using var file = new MemoryStream();
        file.SaveAs(rows.Select(r => new Dictionary<string, object>
        {
            ["工号"] = r.Number, ["姓名"] = r.Name, ["单位"] = r.Unit, ["职务"] = r.Post, ["行政级别"] = r.Rank,
        }));
        return file.ToArray();
    }

    private static byte[] Bomb()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var workbook = zip.CreateEntry("xl/workbook.xml").Open())
            {
                workbook.Write("<workbook/>"u8);
            }

            using var sheet = zip.CreateEntry("xl/worksheets/sheet1.xml").Open();
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 210; i++)
            {
                sheet.Write(zeros);
            }
        }

        return file.ToArray();
    }
}
