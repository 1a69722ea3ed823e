using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhengyan.Desk;
using Zhengyan.Documents;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Storage;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Features.Templates;

/// <summary>文书模板: downloaded, changed, uploaded, in use at once; refused in clear sentences; kept with its entry in the journal.</summary>
public sealed class TemplatePageTests
{
    private const string Notice = "/templates/notice";
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private static readonly string Name = DocumentVocabularies.Of(DocumentKind.Notice).Values[0];

    [Fact]
    public async Task The_offices_see_every_kind_of_paper_and_its_names_and_nobody_else_sees_any()
    {
        await using var app = await RunningApp.Demonstration();
        using var officer = await app.SignInAs("姚志");
        var list = await officer.Get("/templates");
        Assert.All(Enum.GetValues<DocumentKind>(), kind => Assert.Contains(kind.Word().ToString(), list.Text, StringComparison.Ordinal));
        var page = await officer.Get(Notice);
        Assert.All(DocumentVocabularies.Of(DocumentKind.Notice).Values, name => Assert.Contains($"{{{{{name}}}}}", page.Text, StringComparison.Ordinal));
        Assert.Equal(ShippedTemplates.Of(DocumentKind.Notice), await officer.Http.GetByteArrayAsync(new Uri(Notice + "/shipped", UriKind.Relative), Stop));

        using var subject = await app.SignInAs("丁新静");
        using var administrator = await app.SignInAs("系统管理员");
        foreach (var address in new[] { "/templates", Notice, Notice + "/shipped", Notice + "/versions/1" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await subject.Get(address)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await administrator.Get(address)).Status);
        }

        foreach (var address in new[] { "/templates/7", "/templates/Notice", "/templates/nothing", Notice + "/versions/1" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await officer.Get(address)).Status);
        }

        Assert.DoesNotContain("/templates", (await subject.Get("/")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_uploaded_template_is_used_until_somebody_goes_back_and_every_one_is_kept()
    {
        await using var app = await RunningApp.Demonstration();
        using var officer = await app.SignInAs("姚志");
        var content = new DocumentContent(DocumentKind.Notice, [new(Name, "值")], []);
        var shipped = await Write(app, content);
        var file = SmallDocx.Of(SmallDocx.Paragraph($"新模板：{{{{{Name}}}}}")).ToBytes();

        var uploaded = await Upload(officer, file);
        Assert.Equal(Notice, uploaded.Location);
        Assert.Equal("新模板：值", SmallDocx.Text(await Write(app, content)));
        Assert.Equal(file, await officer.Http.GetByteArrayAsync(new Uri(Notice + "/versions/1", UriKind.Relative), Stop));
        var page = await officer.Get(Notice);
        Assert.Contains("上传的第 1 版", page.Text, StringComparison.Ordinal);
        Assert.Contains("姚志", page.Document.QuerySelector("aside")!.TextContent, StringComparison.Ordinal);

        Assert.True((await officer.Press(page, "恢复随软件的模板")).Redirects);
        Assert.True((await officer.Press(page, "恢复随软件的模板")).Redirects);
        Assert.Equal(shipped, await Write(app, content));
        Assert.Contains("第 2 版：恢复随软件的模板", (await officer.Get(Notice)).Text, StringComparison.Ordinal);
        Assert.Equal(file, await officer.Http.GetByteArrayAsync(new Uri(Notice + "/versions/1", UriKind.Relative), Stop));

        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ZhengyanDb>();
        Assert.Equal(
            [TemplateChange.Uploaded, TemplateChange.Restored],
            await db.Journal.Where(e => e.Stream == JournalRow.Templates).OrderBy(e => e.Version).Select(e => e.Kind).ToListAsync(Stop));
        using var auditor = await app.SignInAs("审计员");
        Assert.Contains("上传文书模板", (await auditor.Get("/audit?kind=acts&who=姚志")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_template_that_cannot_be_used_is_refused_with_every_reason_and_leaves_nothing_behind()
    {
        await using var app = await RunningApp.Demonstration();
        using var officer = await app.SignInAs("姚志");
        var before = Files(app);
        var page = await Upload(officer, SmallDocx.Of(SmallDocx.Paragraph("{{" + Name + "号}}") + "<w:altChunk/>").ToBytes());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("第 1 页的 {{" + Name + "号}} 没有这个内容；最接近的是 {{" + Name + "}}。", page.Text, StringComparison.Ordinal);
        Assert.Contains("O-13", page.Text, StringComparison.Ordinal);
        Assert.Contains("O-02", (await Upload(officer, new byte[6 << 20])).Text, StringComparison.Ordinal);
        Assert.Contains("O-01", (await Upload(officer, [])).Text, StringComparison.Ordinal);
        Assert.Equal(before, Files(app));
        Assert.Contains("随软件的模板", (await officer.Get(Notice)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stored_template_that_somebody_changed_is_found()
    {
        await using var app = await RunningApp.Demonstration();
        using var officer = await app.SignInAs("姚志");
        await Upload(officer, SmallDocx.Of(SmallDocx.Paragraph($"{{{{{Name}}}}}")).ToBytes());
        Assert.Empty(await Misfits(app));
        await using (var scope = app.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<ZhengyanDb>().Database.ExecuteSqlRawAsync("UPDATE templates SET Content = X'00'", Stop);
        }

        Assert.Contains("文书模板", Assert.Single(await Misfits(app)), StringComparison.Ordinal);
        await using (var scope = app.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<ZhengyanDb>().Database.ExecuteSqlRawAsync("DELETE FROM templates", Stop);
        }

        Assert.Single(await Misfits(app));
    }

    private static async Task<IReadOnlyList<string>> Misfits(RunningApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var findings = await new JournalVerification(
            scope.ServiceProvider.GetRequiredService<ZhengyanDb>(), app.Services.GetRequiredService<Contents>(), app.Services.GetRequiredService<Surroundings>().Now).Run(Stop);
        return [.. findings.Misfits.Select(m => m.InWords().ToString())];
    }

    private static Task<byte[]> Write(RunningApp app, DocumentContent content) => app.Services.GetRequiredService<DocumentWriting>().Write(content, Stop);

    // But for the databases and the checkpoints, which come when their time has come.
    private static IReadOnlyList<string> Files(RunningApp app) =>
        [.. System.IO.Directory.EnumerateFiles(app.Data, "*", SearchOption.AllDirectories)
            .Where(f => !f.Contains(".db", StringComparison.Ordinal) && !f.StartsWith(Signing.Folder(app.Data), StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    private static async Task<Page> Upload(Visitor visitor, byte[] file)
    {
        var form = (await visitor.Get(Notice)).Document.QuerySelector("form[enctype='multipart/form-data']")!;
        using var body = new MultipartFormDataContent();
        foreach (var hidden in form.QuerySelectorAll("input[type=hidden]"))
        {
            body.Add(new StringContent(hidden.GetAttribute("value")!), hidden.GetAttribute("name")!);
        }

        body.Add(new ByteArrayContent(file), "file", "模板.docx");
        using var answer = await visitor.Http.PostAsync(new Uri(Notice, UriKind.Relative), body, Stop);
        var html = await answer.Content.ReadAsStringAsync(Stop);
        return new(Notice, answer.StatusCode, answer.Headers.Location?.OriginalString, html, await new HtmlParser().ParseDocumentAsync(html, Stop));
    }
}
