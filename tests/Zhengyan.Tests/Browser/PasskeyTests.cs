using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhengyan.Access;
using Zhengyan.Rules;
using Zhengyan.Storage;
using Zhengyan.Tests.Access;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Browser;

/// <summary>Passkeys, with an authenticator that the browser itself plays.</summary>
public sealed class PasskeyTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task One_signs_in_with_a_passkey_after_the_password()
    {
        await using var office = await Administration.SetUp();
        var window = await Open(AtLocalhost(office.App), of: "security administrator");
        await PlayAuthenticator(window);
        await SignIn(window);
        await window.Fill("验证器上的六位数字，或一个恢复码", office.AuthenticatorOf(Administration.Security).Next());
        await window.Press("登录");
        Assert.Equal(Addresses.Roles, At(window));

        Assert.Equal(200, await window.Go(Addresses.SecondFactor));
        await window.AxeClean();
        await window.FitsItsWidth();
        await window.Page.FillAsync("#code", office.AuthenticatorOf(Administration.Security).Next());
        await window.Page.FillAsync("#name", "办公室电脑");
        await window.Page.ClickAsync("[data-make]");
        await window.Page.WaitForSelectorAsync(".passkeys li");
        Assert.Contains("办公室电脑", await window.Text(), StringComparison.Ordinal);

        await window.Page.ClickAsync("details[data-menu] summary");
        await window.Press("退出登录");
        await SignIn(window);
        await window.AxeClean();
        await window.WorksByKeyboard();
        await window.FitsItsWidth();
        await window.Page.ClickAsync("[data-prove]");
        await window.Page.WaitForSelectorAsync("[data-proven]:not([hidden])");
        await window.Press("登录");
        Assert.Equal(Addresses.Roles, At(window));
    }

    [Fact]
    public async Task Clause_4_2_one_approves_with_a_passkey_and_not_without()
    {
        var clock = new Clock();
        clock.SetTo(new DateOnly(2026, 11, 23));
        await using var app = await RunningApp.Demonstration(clock);
        var (approver, matter) = await ToApprove(app);
        var window = await Open(AtLocalhost(app), Viewport.Phone, approver);
        await PlayAuthenticator(window);
        await window.SignInAs(approver);
        await window.Go(Addresses.SecondFactor);
        await window.Page.ClickAsync("[data-make]");
        await window.Page.WaitForSelectorAsync(".recovery-codes");
        await window.AxeClean();
        await window.FitsItsWidth();

        await window.Go($"/matters/{matter}/approve");
        await window.Page.FillAsync("#opinion", "同意谈话");
        await window.Press("批准");
        Assert.Contains("Z-11", await window.Text(), StringComparison.Ordinal);
        Assert.Equal("同意谈话", await window.Page.InputValueAsync("#opinion"));
        await window.AxeClean();
        await window.FitsItsWidth();
        await window.Page.ClickAsync("[data-prove]");
        await window.Page.WaitForSelectorAsync("[data-proven]:not([hidden])");
        await window.Press("批准");
        Assert.Contains("已办理", await window.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_no_authenticator_has_made_is_not_taken()
    {
        await using var app = await RunningApp.Demonstration();
        using var person = await app.SignInAs("审计员");
        var page = await person.Get(Addresses.SecondFactor);
        var token = ("__RequestVerificationToken", page.Document.QuerySelector("input[name='__RequestVerificationToken']")!.GetAttribute("value")!);
        Assert.Contains("Z-12", (await person.Post("/second-factor/passkey", token, ("credential", "{}"))).Text, StringComparison.Ordinal);
        foreach (var credential in new[] { "{}", "nonsense", "" })
        {
            Assert.Contains("challenge", (await person.Post("/passkeys/new", token)).Html, StringComparison.Ordinal);
            Assert.Contains("Z-12", (await person.Post("/second-factor/passkey", token, ("credential", credential))).Text, StringComparison.Ordinal);
        }
    }

    // A passkey belongs to a name, and a number is none.
    private static Uri AtLocalhost(RunningApp app) => new UriBuilder(app.Address) { Host = "localhost" }.Uri;

    private static string At(Window window) => new Uri(window.Page.Url).AbsolutePath;

    private static async Task SignIn(Window window)
    {
        await window.Go(Addresses.SignIn);
        await window.Fill("工号或账号", Administration.Security);
        await window.Fill("密码", Administration.Password);
        await window.Press("登录");
        Assert.Equal(Addresses.SecondStep, At(window));
    }

    private static async Task PlayAuthenticator(Window window)
    {
        var browser = await window.Page.Context.NewCDPSessionAsync(window.Page);
        await browser.SendAsync("WebAuthn.enable");
        await browser.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }

    private static async Task<(string Approver, MatterId Matter)> ToApprove(RunningApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ZhengyanDb>();
        var demand = await db.Demands.Where(d => d.Action == nameof(Approve)).OrderBy(d => d.Matter).FirstAsync(TestContext.Current.CancellationToken);
        return (scope.ServiceProvider.GetRequiredService<Zhengyan.Storage.Directory>().Current.Person(demand.Person).Name, demand.Matter);
    }
}
