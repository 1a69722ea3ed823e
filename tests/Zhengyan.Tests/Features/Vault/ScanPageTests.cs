using System.Net;
using Zhengyan.Tests.Support;
using Zhengyan.Tests.Uploads;

namespace Zhengyan.Tests.Features.Vault;

/// <summary>§5.8: the scans of a letter are opened with it, for the one who asked and for as long.</summary>
public sealed class ScanPageTests(VaultOffice office) : IClassFixture<VaultOffice>
{
    private static readonly byte[] Pdf = new SamplePdf().Written().Build(), Png = SamplePng.Sheet();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Clause_5_8_the_scans_of_an_opened_letter_are_fetched_by_the_requester_alone_and_afterwards_do_not_exist()
    {
        var matter = await office.Matter("林思永", [("第 1 页.pdf", Pdf), ("信封𬭎.png", Png)], ("letter", "信里写着：东侧仓库。"));
        var opening = await office.Opened(matter);
        using var officer = await office.App.SignInAs(VaultOffice.Officer);
        var page = await officer.Get($"{matter}/envelopes/{opening:N}");
        Assert.Contains("东侧仓库", page.Text, StringComparison.Ordinal);
        var links = page.Document.QuerySelectorAll("#scans a.file-name").ToDictionary(a => a.TextContent, a => a.GetAttribute("href")!);
        Assert.Equal(["第 1 页.pdf", "信封𬭎.png"], links.Keys);
        Assert.Equal([$"{matter}/envelopes/{opening:N}/scans/1", $"{matter}/envelopes/{opening:N}/scans/2"], links.Values);

        foreach (var (link, name, type, content) in new[] { (links["第 1 页.pdf"], "第 1 页.pdf", "application/pdf", Pdf), (links["信封𬭎.png"], "信封𬭎.png", "image/png", Png) })
        {
            var before = ReadingRows.Of(office.App.Data).Count;
            using var answer = await officer.Http.GetAsync(new Uri(link, UriKind.Relative), Stop);
            Assert.Equal(content, await answer.Content.ReadAsByteArrayAsync(Stop));
            Assert.Equal(type, answer.Content.Headers.ContentType!.ToString());
            Assert.Equal(("attachment", name), (answer.Content.Headers.ContentDisposition!.DispositionType, answer.Content.Headers.ContentDisposition.FileNameStar));
            Assert.True(answer.Headers.CacheControl!.NoStore);
            Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
            Assert.StartsWith("sandbox;", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
            Assert.Equal("OpenEnvelope", Assert.Single(ReadingRows.Of(office.App.Data).Skip(before)).Page);
        }

        // The page and each of the two: it is in the journal, too.
        Assert.Equal(3, office.Custody.Opening(opening)!.LookedAt.Count);
        var nowhere = await officer.Get("/nothing-is-here");
        foreach (var number in new[] { "0", "3", "-1", "x" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await officer.Get($"{matter}/envelopes/{opening:N}/scans/{number}")).Status);
        }

        foreach (var other in new[] { VaultOffice.Head, VaultOffice.SecondOfficer, VaultOffice.Secretary, VaultOffice.Custodian(0), VaultOffice.Registrar, "林思永", VaultOffice.Outsider })
        {
            using var visitor = await office.App.SignInAs(other);
            var answer = await visitor.Get(links["第 1 页.pdf"]);
            Assert.Equal((HttpStatusCode.NotFound, nowhere.Document.QuerySelector("h1")!.TextContent), (answer.Status, answer.Document.QuerySelector("h1")!.TextContent));
        }

        office.App.Clock.Travel(minutes: 15);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.Get(links["第 1 页.pdf"])).Status);
        Assert.Equal(3, office.Custody.Opening(opening)!.LookedAt.Count);
    }

    [Fact]
    public async Task Clause_5_8_a_scan_without_any_text_is_a_letter_too()
    {
        var matter = await office.Matter("沈思伟", [("信.png", Png)]);
        var opening = await office.Opened(matter);
        using var officer = await office.App.SignInAs(VaultOffice.Officer);
        var page = await officer.Get($"{matter}/envelopes/{opening:N}");
        Assert.Null(page.Document.QuerySelector(".kept"));
        Assert.Equal("信.png", Assert.Single(page.Document.QuerySelectorAll("#scans a.file-name")).TextContent);
    }

    [Fact]
    public async Task Clause_5_8_a_letter_without_scans_says_nothing_of_any()
    {
        var matter = await office.Matter("杜涛", ("letter", "信里写着：东侧仓库。"));
        var opening = await office.Opened(matter);
        using var officer = await office.App.SignInAs(VaultOffice.Officer);
        Assert.Null((await officer.Get($"{matter}/envelopes/{opening:N}")).Document.QuerySelector("#scans"));
        Assert.Equal(HttpStatusCode.NotFound, (await officer.Get($"{matter}/envelopes/{opening:N}/scans/1")).Status);
    }
}
