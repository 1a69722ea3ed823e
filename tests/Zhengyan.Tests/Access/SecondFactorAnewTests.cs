using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using Zhengyan.Access;
using Zhengyan.Desk;
using Zhengyan.Rules;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Access;

/// <summary>A second factor that was lost is taken away by two, and the password with it: nobody gets in by one they know.</summary>
public sealed class SecondFactorAnewTests : IAsyncLifetime
{
    private RunningApp app = null!;
    private Visitor security = null!;
    private Visitor secretary = null!;

    public async ValueTask InitializeAsync()
    {
        app = await RunningApp.Demonstration();
        var university = app.Services.GetRequiredService<Surroundings>().University;
        security = await app.SignInAs("安全管理员");
        secretary = await app.SignInAs(university.Person(university.With(Duty.DisciplineSecretary, app.Clock.Today).First()).Name);
    }

    public async ValueTask DisposeAsync()
    {
        security.Dispose();
        secretary.Dispose();
        await app.DisposeAsync();
    }

    [Fact]
    public async Task A_lost_second_factor_is_taken_away_by_two()
    {
        using var owner = await app.SignInAs("审计员");
        await Administration.SetUpAuthenticator(owner, app.Clock);
        Assert.True((await Ask(Grantable.SecondFactorAnew, "Audit")).Redirects);
        Assert.True((await Account("Audit")).HasSecondFactor);
        Assert.True((await secretary.Post($"/roles/{await OpenGrant():N}/countersign", await Token(secretary))).Redirects);
        Assert.False((await Account("Audit")).HasSecondFactor);
        Assert.True((await owner.Get(Addresses.SecondFactor)).Redirects);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_set_a_password_and_has_the_second_factor_taken_away_does_not_get_in(bool passwordFirst)
    {
        var (login, oneTime, code) = await Make("xin", "丁四");
        await Administration.ChooseOwn(app, login, oneTime, code);
        using var owner = app.Visitor();
        await owner.SignInWith(login, Administration.Password);
        await Administration.SetUpAuthenticator(owner, app.Clock);
        var id = (await Account(login)).Id;
        Page? set = null;
        if (passwordFirst)
        {
            set = await security.Post($"/accounts/{id}/password", await Token(security));
        }

        Assert.True((await Ask(Grantable.SecondFactorAnew, login)).Redirects);
        set ??= await security.Post($"/accounts/{id}/password", await Token(security));
        Assert.True((await secretary.Post($"/roles/{await OpenGrant():N}/countersign", await Token(secretary))).Redirects);
        using var stranger = app.Visitor();
        foreach (var password in new[] { Assert.Single(Administration.Passwords(set)).Password, Administration.Password })
        {
            Assert.False((await stranger.SignInWith(login, password)).Redirects);
        }

        // Nor is there another for who asked; only the system administrator gives one out, and somebody else opens the account.
        Assert.True((await owner.Get(Addresses.Password)).Redirects);
        Assert.Contains("Z-13", (await security.Post($"/accounts/{id}/password", await Token(security))).Text, StringComparison.Ordinal);
        Assert.Contains("Z-23", (await security.Post($"/accounts/{id}/release", await Token(security))).Text, StringComparison.Ordinal);
        using var system = await app.SignInAs("系统管理员");
        var (_, anew) = Assert.Single(Administration.Passwords(await system.Post($"/accounts/{id}/reissue", await Token(system))));
        Assert.False((await stranger.SignInWith(login, anew)).Redirects);
        var opened = Administration.ReleaseCode(await security.Post($"/accounts/{id}/release", await Token(security)));
        Assert.Equal("/", (await Administration.SignInFirst(stranger, login, anew, opened)).Location);
    }

    [Fact]
    public async Task The_only_system_administrator_gets_a_password_from_who_countersigns_and_is_let_in_by_who_asked()
    {
        using var owner = await app.SignInAs("系统管理员");
        await Administration.SetUpAuthenticator(owner, app.Clock);
        var (id, login) = ((await Account("System")).Id, (await Account("System")).UserName!);
        using var candidate = app.Visitor();
        var (second, oneTime, code) = await Make("xin", "丁四");
        await Administration.ChooseOwn(app, second, oneTime, code);
        Assert.True((await Ask(Grantable.SecurityAdministrator, second)).Redirects);
        Assert.True((await secretary.Post($"/roles/{await OpenGrant():N}/countersign", await Token(secretary))).Redirects);
        await candidate.SignInWith(second, Administration.Password);

        Assert.True((await Ask(Grantable.SecondFactorAnew, login)).Redirects);
        var lost = Assert.Single(Administration.Passwords(await candidate.Post($"/roles/{await OpenGrant():N}/countersign", await Token(candidate))));
        Assert.Contains("Z-24", (await candidate.Post($"/accounts/{id}/release", await Token(candidate))).Text, StringComparison.Ordinal);

        // What was handed over was lost again: it can be asked for once more.
        Assert.True((await Ask(Grantable.SecondFactorAnew, login)).Redirects);
        var (_, password) = Assert.Single(Administration.Passwords(await secretary.Post($"/roles/{await OpenGrant():N}/countersign", await Token(secretary))));
        using var stranger = app.Visitor();
        Assert.False((await stranger.SignInWith(login, password)).Redirects);
        var opened = Administration.ReleaseCode(await security.Post($"/accounts/{id}/release", await Token(security)));
        Assert.False((await stranger.SignInWith(login, lost.Password)).Redirects);
        Assert.Equal("/", (await Administration.SignInFirst(stranger, login, password, opened)).Location);
    }

    private async Task<(string Login, string Password, string Code)> Make(string login, string name)
    {
        using var system = await app.SignInAs("系统管理员");
        var made = Assert.Single(Administration.Passwords(await system.Press(await system.Get(Addresses.Accounts), "建立账号", ("login", login), ("name", name), ("outside", "true"))));
        return (made.Login, made.Password, Administration.ReleaseCode(await security.Post($"/accounts/{(await Account(login)).Id}/release", await Token(security))));
    }

    private async Task<Page> Ask(Grantable what, string whom, string reason = "验证器丢失") =>
        await security.Press(await security.Get(Addresses.Roles), "提出授权", ("what", what.ToString()), ("whom", whom), ("reason", reason));

    private async Task<Guid> OpenGrant()
    {
        await using var scope = app.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<AccountKeeping>().Grants()).Single(g => g.IsOpen).Id;
    }

    private async Task<Account> Account(string login)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<Accounts>().All()).First(a => a.UserName == login);
    }

    private static async Task<(string, string)> Token(Visitor visitor) =>
        ("__RequestVerificationToken", ((IHtmlInputElement)(await visitor.Get(Addresses.Password)).Document.QuerySelector("input[name='__RequestVerificationToken']")!).Value);
}
