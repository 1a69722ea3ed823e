using Zhengyan.Tests.Features.Complaint;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Browser;

/// <summary>打击报复投诉 in a browser, from writing one on a phone to its end: pages that are there only on the way are clean too.</summary>
public sealed class ComplaintRoadTests(Chromium chromium, ComplaintOffice office) : BrowserTest(chromium), IClassFixture<ComplaintOffice>
{
    [Fact]
    public async Task Clause_5_3_a_complaint_is_written_handled_answered_and_ended_in_a_browser()
    {
        var writer = await Open(office.App.Address, Viewport.Phone);
        await writer.Go(ComplaintOffice.Public);
        await Send(writer, "/complaint");
        await writer.Fill("发生了什么", "有人在打听是谁写的。");
        await Send(writer, "/complaint");
        var code = await writer.Page.Locator("code.one-time").InnerTextAsync();

        var secretary = await OpenAs(ComplaintOffice.Secretary, office.App);
        var address = $"{ComplaintOffice.All}/{office.Register.Complaints[^1].Id:N}";
        await secretary.Go(address);
        await secretary.Tick("追查反映人或者打击报复");
        await Send(secretary, $"{address}/receive");
        await secretary.Page.Locator("#done").FillAsync("谈了话");
        await Send(secretary, $"{address}/note");
        await secretary.Page.Locator("#reply").FillAsync("已经制止");
        await Send(secretary, $"{address}/answer");
        await Send(secretary, $"{address}/end");
        await secretary.Tick("属实");
        await secretary.Page.Locator("#consequence").SelectOptionAsync("Criticism");
        await secretary.Page.Locator("#result").FillAsync("批评教育");
        await Send(secretary, $"{address}/end");

        await writer.Go(ComplaintOffice.Public);
        await writer.Page.Locator("#code").FillAsync("不对");
        await Send(writer, "/complaint/follow");
        await writer.Page.Locator("#code").FillAsync(code);
        await Send(writer, "/complaint/follow");
        Assert.Contains("已经制止", await writer.Text(), StringComparison.Ordinal);
        await writer.Page.Locator("#more").FillAsync("谢谢");
        await Send(writer, "/complaint/add");
        Assert.Contains("补充的内容已经收到", await writer.Text(), StringComparison.Ordinal);
    }

    private static async Task Send(Window window, string action)
    {
        await window.Page.Locator($"form[action='{action}'] button[type=submit]").ClickAsync();
        await window.Settled();
        await window.FitsItsWidth();
        await window.AxeClean();
        await window.WorksByKeyboard();
    }
}
