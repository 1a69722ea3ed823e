using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhengyan.Access;
using Zhengyan.Storage;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Access;

/// <summary>What the security administrator does with the accounts of others.</summary>
public sealed class AccountsTests
{
    [Fact]
    public async Task Who_makes_an_account_does_not_open_it_and_a_lock_ends_what_somebody_is_doing()
    {
        await using var app = await RunningApp.Demonstration();
        using var system = await app.SignInAs("系统管理员");
        using var security = await app.SignInAs("安全管理员");
        var shown = await Press(system, "顾玉玉", "/reissue");
        var (login, oneTime) = Assert.Single(Administration.Passwords(shown));
        using var person = app.Visitor();
        Assert.False((await person.SignInWith(login, oneTime)).Redirects);
        await Administration.ChooseOwn(app, login, oneTime, Administration.ReleaseCode(await Press(security, "顾玉玉", "/release")));

        Assert.True((await person.SignInWith(login, Administration.Password)).Redirects);
        Assert.Equal(HttpStatusCode.OK, (await person.Get(Addresses.Password)).Status);
        Assert.True((await Press(security, "顾玉玉", "/lock")).Redirects);
        Assert.True((await person.Get(Addresses.Password)).Redirects);
        Assert.False((await person.SignInWith(login, Administration.Password)).Redirects);
        Assert.True((await Press(security, "顾玉玉", "/unlock")).Redirects);
        Assert.True((await person.SignInWith(login, Administration.Password)).Redirects);
    }

    [Fact]
    public async Task Nobody_has_two_accounts_and_nobody_locks_their_own()
    {
        await using var app = await RunningApp.Demonstration();
        using var system = await app.SignInAs("系统管理员");
        using var security = await app.SignInAs("安全管理员");
        var token = await Token(system);
        Assert.Contains("Z-09", (await system.Post("/accounts/people/1", token)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await system.Post("/accounts/people/999999", token)).Status);
        Assert.Contains("Z-06", (await system.Post("/accounts/new", token, ("login", "x"))).Text, StringComparison.Ordinal);
        Assert.Contains("Z-07", (await system.Post("/accounts/new", token, ("login", "security"), ("name", "x"), ("outside", "true"))).Text, StringComparison.Ordinal);
        Assert.Contains("Z-10", (await Press(security, "安全管理员", "/lock")).Text, StringComparison.Ordinal);
        Assert.Contains("Z-10", (await Press(system, "系统管理员", "/reissue")).Text, StringComparison.Ordinal);
        Assert.Contains("Z-22", (await Press(system, "安全管理员", "/reissue")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_written_down_is_not_done()
    {
        await using var app = await RunningApp.Demonstration();
        using var security = await app.SignInAs("安全管理员");
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ZhengyanDb>();
        await db.Database.ExecuteSqlRawAsync("CREATE TRIGGER full BEFORE INSERT ON journal BEGIN SELECT RAISE(ABORT, 'full'); END", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.InternalServerError, (await Press(security, "顾玉玉", "/lock")).Status);
        await db.Database.ExecuteSqlRawAsync("DROP TRIGGER full", TestContext.Current.CancellationToken);
        Assert.DoesNotContain("已锁定", (await security.Get($"{Addresses.Accounts}?q={Uri.EscapeDataString("顾玉玉")}")).Text, StringComparison.Ordinal);
        Assert.True((await Press(security, "顾玉玉", "/lock")).Redirects);
    }

    [Fact]
    public async Task Neither_administrator_alone_gets_a_password_that_lets_them_in_as_somebody_else()
    {
        await using var office = await Administration.SetUp();
        using var system = await office.SignIn(Administration.System);
        using var security = await office.SignIn(Administration.Security);
        var (login, oneTime) = Assert.Single(Administration.Passwords(await system.Press(await system.Get(Addresses.Accounts), "建立账号", ("login", "xin"), ("name", "丁四"), ("outside", "true"))));
        using var stranger = office.App.Visitor();
        Assert.False((await stranger.SignInWith(login, oneTime)).Redirects);

        // Not set up yet: the security administrator gets no password for it.
        var id = await office.IdOf(login);
        Assert.Contains("Z-13", (await security.Post($"/accounts/{id}/password", await Token(security))).Text, StringComparison.Ordinal);
        await office.MakeOwn(login, oneTime, Administration.ReleaseCode(await Press(security, login, "/release")));

        // Set up: a new password is of no use without what its owner carries, and the system administrator gets none.
        Assert.Contains("Z-14", (await system.Post($"/accounts/{id}/reissue", await Token(system))).Text, StringComparison.Ordinal);
        var (_, reset) = Assert.Single(Administration.Passwords(await Press(security, login, "/password")));
        Assert.StartsWith(Addresses.SecondStep, (await stranger.SignInWith(login, reset)).Location, StringComparison.Ordinal);
        Assert.True((await stranger.Get(Addresses.Password)).Redirects);
    }

    [Fact]
    public async Task Before_its_owner_neither_administrator_alone_comes_in_with_a_new_account()
    {
        await using var app = await RunningApp.Demonstration();
        using var system = await app.SignInAs("系统管理员");
        using var security = await app.SignInAs("安全管理员");
        var (login, oneTime) = Assert.Single(Administration.Passwords(await Press(system, "顾玉玉", "/reissue")));
        var opened = await Press(security, "顾玉玉", "/release");
        var code = Administration.ReleaseCode(opened);

        // The password without the code, however often, and the code without the password.
        using var stranger = app.Visitor();
        var half = await stranger.SignInWith(login, oneTime);
        Assert.StartsWith(Addresses.SecondStep, half.Location, StringComparison.Ordinal);
        Assert.True((await stranger.Get(Addresses.Password)).Redirects);
        foreach (var wrong in new[] { "", oneTime, OneTimeSecret.RecoveryCode() })
        {
            Assert.Contains("Z-26", (await Administration.SignInFirst(stranger, login, oneTime, wrong)).Text, StringComparison.Ordinal);
        }

        Assert.False((await stranger.SignInWith(login, code)).Redirects);
        await using var scope = app.Services.CreateAsyncScope();
        var account = (await scope.ServiceProvider.GetRequiredService<Accounts>().All()).Single(a => a.UserName == login);
        Assert.DoesNotContain(code, account.ReleaseCode, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Z-25", (await security.Post($"/accounts/{account.Id}/release", await Token(security))).Text, StringComparison.Ordinal);

        // Its owner has both; once they have chosen a password of their own, it alone is asked for again.
        await Administration.ChooseOwn(app, login, oneTime, code);
        using var owner = app.Visitor();
        Assert.Equal("/", (await owner.SignInWith(login, Administration.Password)).Location);
    }

    [Fact]
    public async Task Only_those_who_keep_accounts_come_to_them()
    {
        await using var app = await RunningApp.Demonstration();
        foreach (var person in new[] { "审计员", "姚志", "孟雨华", "常思才" })
        {
            using var visitor = await app.SignInAs(person);
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get(Addresses.Accounts)).Status);
        }
    }

    [Fact]
    public async Task The_language_is_kept_with_the_person_and_in_the_browser()
    {
        await using var app = await RunningApp.Demonstration();
        using var first = await app.SignInAs("顾玉玉");
        var page = await first.Get(Addresses.Password);
        Assert.Equal("zh-Hans", page.Document.DocumentElement.GetAttribute("lang"));
        var english = await first.Follow(await first.Press(page, "English"));
        Assert.Equal(Addresses.Password, english.Path);
        Assert.Contains("Change password", english.Text, StringComparison.Ordinal);

        using var second = await app.SignInAs("顾玉玉");
        Assert.Equal("en", (await second.Get(Addresses.Password)).Document.DocumentElement.GetAttribute("lang"));
        using var other = await app.SignInAs("许懿春");
        Assert.Equal("zh-Hans", (await other.Get(Addresses.Password)).Document.DocumentElement.GetAttribute("lang"));

        using var visitor = app.Visitor();
        await visitor.Press(await visitor.Get(Addresses.SignIn), "English");
        Assert.Contains("Sign in", (await visitor.Get(Addresses.SignIn)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_start_of_the_demonstration_finds_everybody_as_they_were()
    {
        await using var app = await RunningApp.Demonstration();
        using var before = await app.SignInAs("顾玉玉");
        await before.Press(await before.Get(Addresses.Password), "English");
        await app.Restart();
        using var after = await app.SignInAs("顾玉玉");
        Assert.Equal("en", (await after.Get(Addresses.Password)).Document.DocumentElement.GetAttribute("lang"));
    }

    private static async Task<(string, string)> Token(Visitor visitor) => (
        "__RequestVerificationToken", (await visitor.Get(Addresses.Accounts)).Document.QuerySelector("input[name='__RequestVerificationToken']")!.GetAttribute("value")!);

    private static async Task<Page> Press(Visitor security, string person, string act)
    {
        var page = await security.Get($"{Addresses.Accounts}?q={Uri.EscapeDataString(person)}");
        var form = page.Document.QuerySelectorAll<IHtmlFormElement>("main form").Single(f =>
            f.GetAttribute("action")!.EndsWith(act, StringComparison.Ordinal));
        return await security.Send(page, $"form[action='{form.GetAttribute("action")}']");
    }
}
