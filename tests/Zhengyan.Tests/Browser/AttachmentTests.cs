using Microsoft.Playwright;
using Zhengyan.Rules;
using Zhengyan.Tests.Features;
using Zhengyan.Tests.Support;
using Zhengyan.Tests.Uploads;

namespace Zhengyan.Tests.Browser;

/// <summary>附件 in a browser: a scan is chosen and handed in, stands on the page, and is fetched as a file of the same name.</summary>
[Collection(nameof(HeldTalks))]
public sealed class AttachmentTests(Chromium chromium, HeldTalks talks) : BrowserTest(chromium)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Clause_5_7_a_scan_is_attached_and_fetched_again(bool onAPhone)
    {
        var talk = await talks.At(Stage.Papers);
        var window = await OpenAs(HeldTalk.Officer, talks.App, onAPhone ? Viewport.Phone : Viewport.Office);
        await window.Go(talk.Address);
        await window.Page.Locator("#attachments").GetByText("添加附件").ClickAsync();
        await window.Page.Locator("#place").SelectOptionAsync("Field.Record");
        await window.Page.Locator("#title").FillAsync("本人签字的谈话记录");
        var content = new SamplePdf().Written().Page("").Build();
        await window.Page.Locator("#scan").SetInputFilesAsync(new FilePayload { Name = "𬭎扫描 1.pdf", MimeType = "application/pdf", Buffer = content });
        await window.Page.Locator(".act button[type=submit]").ClickAsync();
        var section = window.Page.Locator("#attachments");
        Assert.Contains("空白：第 2 页", await section.InnerTextAsync(), StringComparison.Ordinal);
        await window.FitsItsWidth();
        await window.AxeClean();
        var download = await window.Page.RunAndWaitForDownloadAsync(() => section.GetByText("本人签字的谈话记录").ClickAsync());
        Assert.Equal("𬭎扫描 1.pdf", download.SuggestedFilename);
        Assert.Equal(content, await File.ReadAllBytesAsync((await download.PathAsync())!, TestContext.Current.CancellationToken));
    }
}
