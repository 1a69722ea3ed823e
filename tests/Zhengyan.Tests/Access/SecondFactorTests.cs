using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhengyan.Access;
using Zhengyan.Journal;
using Zhengyan.Storage;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Access;

/// <summary>The second factor: asked of everybody outside the demonstration, after the password, and counted as the password is.</summary>
public sealed class SecondFactorTests : IAsyncLifetime
{
    private Administration office = null!;

    public async ValueTask InitializeAsync() => office = await Administration.SetUp();

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1234567890, "005924")]
    [InlineData(20000000000, "353130")]
    public void RFC_6238_appendix_B_the_figures_are_those_of_the_standard(long seconds, string figures) =>
        Assert.Equal(figures, Totp.Code(Encoding.ASCII.GetBytes("12345678901234567890"), Totp.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds))));

    [Fact]
    public async Task Nothing_opens_before_a_second_factor_is_set_up()
    {
        await using var app = await RunningApp.Empty();
        using var visitor = app.Visitor();
        var shown = await visitor.Send(await visitor.Get(Administration.SetupPath(app)), "main form", Administration.Three);
        var (login, password) = Administration.Passwords(shown).Single(p => p.Login == Administration.Security);
        await Administration.ChooseOwn(app, login, password);
        await visitor.SignInWith(login, Administration.Password);
        foreach (var path in new[] { "/", Addresses.Accounts, Addresses.Roles, "/people", "/rules" })
        {
            Assert.Equal(Addresses.SecondFactor, (await visitor.Get(path)).Location);
        }

        var page = await visitor.Get(Addresses.SecondFactor);
        Assert.Contains("Z-11", (await visitor.Press(page, "启用验证器", ("figures", Authenticator.On(page, app.Clock).Wrong))).Text, StringComparison.Ordinal);
        await Administration.SetUpAuthenticator(visitor, app.Clock);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get(Addresses.Accounts)).Status);
    }

    [Fact]
    public async Task A_code_is_good_once_and_for_a_minute_or_so()
    {
        var authenticator = office.AuthenticatorOf(Administration.Security);
        office.App.Clock.Travel(minutes: 1);
        var figures = authenticator.Figures;
        using var first = office.App.Visitor();
        Assert.True((await Second(first, figures)).Redirects);
        using var second = office.App.Visitor();
        var again = await Second(second, figures);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("Z-11", again.Text, StringComparison.Ordinal);
        office.App.Clock.Travel(minutes: 1);
        var late = authenticator.Figures;
        office.App.Clock.Travel(minutes: 2);
        Assert.False((await Second(second, late)).Redirects);
    }

    [Fact]
    public async Task A_recovery_code_lets_in_once()
    {
        using var owner = await office.SignIn(Administration.Audit);
        var codes = (await owner.Press(await owner.Get(Addresses.SecondFactor), "重新生成恢复码", ("code", office.AuthenticatorOf(Administration.Audit).Next())))
            .Document.QuerySelectorAll(".recovery-codes code").Select(c => c.TextContent).ToList();
        Assert.Equal(10, codes.Distinct().Count());
        using var visitor = office.App.Visitor();
        Assert.True((await Second(visitor, codes[3].ToUpperInvariant(), Administration.Audit)).Redirects);
        using var other = office.App.Visitor();
        Assert.False((await Second(other, codes[3], Administration.Audit)).Redirects);
        Assert.True((await Second(other, codes[4], Administration.Audit)).Redirects);
    }

    [Fact]
    public async Task Wrong_codes_lock_the_account_though_the_password_was_right_each_time_and_the_journal_says_so()
    {
        var authenticator = office.AuthenticatorOf(Administration.Security);
        for (var i = 0; i < 5; i++)
        {
            using var visitor = office.App.Visitor();
            Assert.False((await Second(visitor, authenticator.Wrong)).Redirects);
        }

        using var locked = office.App.Visitor();
        Assert.False((await locked.SignInWith(Administration.Security, Administration.Password)).Redirects);
        var entries = await Entries(AccountAct.Kind.LockedAfterFailures);
        Assert.Equal(await office.IdOf(Administration.Security), Assert.Single(entries).Account);
        office.App.Clock.Travel(minutes: 31);
        (await office.SignIn(Administration.Security)).Dispose();
    }

    [Fact]
    public async Task After_the_password_there_are_five_minutes_for_the_rest()
    {
        using var visitor = office.App.Visitor();
        var page = await visitor.Follow(await visitor.SignInWith(Administration.Security, Administration.Password));
        office.App.Clock.Travel(minutes: 6);
        var late = await visitor.Send(page, "form[action='/sign-in/second']", ("code", office.AuthenticatorOf(Administration.Security).Figures));
        Assert.StartsWith(Addresses.SignIn + "?", late.Location, StringComparison.Ordinal);
        Assert.True((await visitor.Get(Addresses.Accounts)).Redirects);
    }

    [Fact]
    public async Task Nothing_of_it_is_changed_without_proof_and_the_secret_rests_sealed()
    {
        using var owner = await office.SignIn(Administration.Security);
        var page = await owner.Get(Addresses.SecondFactor);
        Assert.Contains("Z-11", (await owner.Press(page, "停用验证器")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await owner.Get(Addresses.Accounts)).Status);
        Assert.True((await owner.Press(page, "停用验证器", ("code", office.AuthenticatorOf(Administration.Security).Next()))).Redirects);
        Assert.Equal(Addresses.SecondFactor, (await owner.Get(Addresses.Accounts)).Location);

        var (_, codes) = await Administration.SetUpAuthenticator(owner, office.App.Clock);
        await using var scope = office.App.Services.CreateAsyncScope();
        var account = await scope.ServiceProvider.GetRequiredService<AccountsDb>().Users.SingleAsync(a => a.UserName == Administration.Security, TestContext.Current.CancellationToken);
        Assert.True(account.Authenticator!.Length > 100);
        var code = codes.Document.QuerySelector(".recovery-codes code")!.TextContent;
        Assert.DoesNotContain(code, account.RecoveryCodes, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<Page> Second(Visitor visitor, string code, string login = Administration.Security)
    {
        var half = await visitor.SignInWith(login, Administration.Password);
        return await visitor.Send(await visitor.Follow(half), "form[action='/sign-in/second']", ("code", code));
    }

    private async Task<IReadOnlyList<AccountAct>> Entries(string kind)
    {
        await using var scope = office.App.Services.CreateAsyncScope();
        return [.. (await scope.ServiceProvider.GetRequiredService<ZhengyanDb>().Journal.Where(e => e.Kind == kind).ToListAsync(TestContext.Current.CancellationToken))
            .Select(e => Content.ReadAccountAct(scope.ServiceProvider.GetRequiredService<Contents>().Open(scope.ServiceProvider.GetRequiredService<ZhengyanDb>(), e)))];
    }
}
