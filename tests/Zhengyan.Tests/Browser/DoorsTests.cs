using Microsoft.Playwright;
using Zhengyan.Access;
using Zhengyan.Tests.Access;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Browser;

/// <summary>The pages by which one comes in, and those of the security administrator, in a real browser.</summary>
public sealed class DoorsTests(Chromium chromium, Demonstration demonstration) : BrowserTest(chromium)
{
    [Fact]
    public async Task Everybody_can_come_in_at_both_widths_and_by_keyboard()
    {
        var app = await demonstration.App;
        foreach (var viewport in Viewport.Both)
        {
            var visitor = await Open(app.Address, viewport);
            await Check(visitor, Addresses.Demonstration, Addresses.SignIn);
            var person = await OpenAs("周涛霞", app, viewport);
            await Check(person, Addresses.Password);
            var security = await OpenAs("安全管理员", app, viewport);
            Assert.Equal(Addresses.Roles, new Uri(security.Page.Url).AbsolutePath);
            await Check(security, Addresses.Accounts, Addresses.Roles);
        }
    }

    [Fact]
    public async Task The_first_three_accounts_are_set_up_in_the_browser()
    {
        await using var app = await RunningApp.Empty();
        var window = await Open(app.Address, Viewport.Phone);
        await Check(window, Administration.SetupPath(app));
        foreach (var (name, value) in Administration.Three)
        {
            await window.Page.FillAsync($"#{name}", value);
        }

        await window.Press("建立三个账号");
        Assert.Equal(3, await window.Page.Locator("code.one-time").CountAsync());
        await window.AxeClean();
        await window.FitsItsWidth();
        await window.Press("已经记下，继续");
        Assert.Equal(Addresses.SignIn, new Uri(window.Page.Url).AbsolutePath);
    }

    [Fact]
    public async Task Who_looks_stands_on_paper_too()
    {
        var window = await OpenAs("顾玉玉", await demonstration.App);
        await window.Go("/matters");
        await window.Page.EmulateMediaAsync(new() { Media = Media.Print });
        var mark = window.Page.Locator("svg.watermark");
        Assert.True(await mark.IsVisibleAsync());
        Assert.Contains("顾玉玉", await mark.TextContentAsync(), StringComparison.Ordinal);
        Assert.True(await mark.Locator("text").EvaluateAsync<double>("text => Number(getComputedStyle(text).fillOpacity)") is > .1 and < .2);
    }

    private static async Task Check(Window window, params string[] paths)
    {
        foreach (var path in paths)
        {
            Assert.Equal(200, await window.Go(path));
            await window.AxeClean();
            await window.WorksByKeyboard();
            await window.FitsItsWidth();
        }
    }
}
