using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhengyan.Rules;
using Zhengyan.Storage;
using Zhengyan.Tests.Support;
using Zhengyan.Tests.Uploads;

namespace Zhengyan.Tests.Features.Lead;

/// <summary>§5.8: the scans of a letter in the form of a lead.</summary>
public sealed class ScanEntryTests(LeadOffice office) : IClassFixture<LeadOffice>
{
    private static readonly byte[] Pdf = new SamplePdf().Written().Build(), Jpeg = SampleJpeg.Sheet(), Png = SamplePng.Sheet();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task S5_8_the_form_says_what_it_takes_and_a_browser_sends_files_with_it()
    {
        using var registrar = await office.App.SignInAs(LeadOffice.Registrar);
        var page = await registrar.Get("/leads/new");
        Assert.Equal("multipart/form-data", page.Document.QuerySelector<IHtmlFormElement>("form[action='/leads/new']")!.Enctype);
        Assert.True(page.Document.QuerySelector<IHtmlInputElement>("section.sealed input[type=file]")!.IsMultiple);
        Assert.Contains("最多 10 个，合计不超过 20 MB", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("请重新选择扫描件", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task S5_8_every_reason_against_every_scan_is_said_at_once_and_what_was_typed_stays()
    {
        var page = await office.Enter(
            LeadOffice.Registrar,
            [
                ("好.pdf", Pdf), ("空.png", []), ("程序.exe", "MZ"u8.ToArray()), ("表.docx", SampleOffice.Docx()), ("其实是图.pdf", Png), ("截断.pdf", Pdf[..^40]),
                ("脚本.pdf", new SamplePdf().Written().Catalog("/OpenAction << /S /JavaScript /JS (app.alert) >>").Build()),
            ],
            office.Lead("没有这个人", ("reporterName", "竹影清"), ("letter", "纸短情长"), ("channel", "")));
        Assert.Equal(["L-02", "L-12", "L-19", "L-19", "L-19", "L-20", "L-21", "L-21"], Refused(page));
        foreach (var (name, isRefused) in new[] { ("「好.pdf」", false), ("「空.png」", true), ("「程序.exe」", true), ("「表.docx」", true), ("「其实是图.pdf」", true), ("「截断.pdf」", true), ("「脚本.pdf」", true) })
        {
            Assert.Equal(isRefused, page.Text.Contains(name, StringComparison.Ordinal));
        }

        Assert.Contains("请重新选择扫描件", page.Document.QuerySelector("#scans-hint")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("竹影清", page.Document.QuerySelector<IHtmlInputElement>("#reporterName")!.Value);
        Assert.Equal("纸短情长", page.Document.QuerySelector<IHtmlTextAreaElement>("#letter")!.Value);
        Assert.DoesNotContain("请重新选择扫描件", (await office.Enter(LeadOffice.Registrar, office.Lead("没有这个人"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task S5_8_more_than_ten_scans_and_more_than_twenty_megabytes_are_refused()
    {
        var eleven = await office.Enter(LeadOffice.Registrar, [.. Enumerable.Range(1, 11).Select(i => ($"{i}.png", Png))], office.Lead("萧杰"));
        Assert.Equal(["L-17"], Refused(eleven));

        // Larger than any other request may be, so that it is told and not only cut off; what stands around it is judged all the same.
        var large = await office.Enter(LeadOffice.Registrar, [("大.pdf", new byte[(20 << 20) + 1]), ("空.png", []), ("更大.pdf", new byte[15 << 20])], office.Lead("萧杰"));
        Assert.Equal(["L-18", "L-19", "L-20"], Refused(large));
        Assert.Contains("请重新选择扫描件", large.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task S5_8_twenty_megabytes_of_scans_are_sealed()
    {
        var rows = new byte[4000 * 4001];
        new Random(3).NextBytes(rows);
        for (var y = 0; y < 4000; y++)
        {
            rows[y * 4001] = 0;
        }

        var large = SamplePng.From(4000, 4000, SamplePng.Packed(rows));
        Assert.InRange(large.Length, 15 << 20, 20 << 20);
        await office.Register("吴雨", [("大图.png", large), .. Enumerable.Range(1, 9).Select(i => ($"{i}.jpg", Jpeg))]);
        var lengths = (await Letters()).Select(l => l.Content.Length).ToList();
        Assert.InRange(lengths.Max(), large.Length, large.Length * 9L / 8);
    }

    [Fact]
    public async Task S5_8_the_same_form_with_scans_sent_twice_is_one_lead_with_one_letter()
    {
        using var visitor = await office.App.SignInAs(LeadOffice.Registrar);
        var page = await visitor.Get("/leads/new");
        var before = (await Letters()).Count;
        for (var i = 0; i < 2; i++)
        {
            Assert.Equal("/leads", (await visitor.Send(page, "form[action='/leads/new']", [("scans", "信.jpg", Jpeg)], office.Lead("杜涛"))).Location);
        }

        Assert.Equal(before + 1, (await Letters()).Count);
    }

    [Fact]
    public async Task S5_8_a_stub_keeps_no_scan_either()
    {
        var before = (await Letters()).Count;
        var saved = await office.Enter(LeadOffice.Registrar, [("信.png", Png)], office.Lead("沈东轩", ("keepStubs", "true")));
        Assert.True(saved.Redirects, saved.Text);
        Assert.Equal(before, (await Letters()).Count);
    }

    [Fact]
    public async Task A_form_with_a_field_behind_its_files_or_that_breaks_off_between_them_is_refused_without_a_fault_in_the_log()
    {
        using var registrar = await office.App.SignInAs(LeadOffice.Registrar);
        var token = (await registrar.Get("/leads/new")).Document.QuerySelector<IHtmlInputElement>("form[action='/leads/new'] input[name='__RequestVerificationToken']")!.Value;
        var complaints = office.App.Complaints.Count();
        using var whole = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new ByteArrayContent(Png), "scans", "a.png" }, { new StringContent("x"), "summary" } };
        using (var answer = await registrar.Http.PostAsync(new Uri("/leads/new", UriKind.Relative), whole, Stop))
        {
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }

        using var more = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new ByteArrayContent(Png), "scans", "a.png" }, { new ByteArrayContent(Png), "scans", "b.png" } };
        var bytes = await more.ReadAsByteArrayAsync(Stop);
        foreach (var cut in new[] { 60, Png.Length + 60, Png.Length + 160 })
        {
            using var broken = new ByteArrayContent(bytes[..^cut]);
            broken.Headers.ContentType = more.Headers.ContentType;
            using var answer = await registrar.Http.PostAsync(new Uri("/leads/new", UriKind.Relative), broken, Stop);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }

        Assert.Equal(complaints, office.App.Complaints.Count());
    }

    private async Task<List<EnvelopeRow>> Letters()
    {
        using var scope = office.App.Services.CreateScope();
        return await scope.ServiceProvider.GetRequiredService<ZhengyanDb>().Envelopes.AsNoTracking().Where(e => e.Kind == EnvelopeKind.Letter).ToListAsync(Stop);
    }

    private static List<string> Refused(Page page)
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        return [.. page.Document.QuerySelectorAll(".refusal-number").Select(n => n.TextContent).Order()];
    }
}
