using System.Net;
using Zhengyan.Access;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Access;

/// <summary>Coming in with a password, staying in, and going.</summary>
public sealed class SignInTests : IAsyncLifetime
{
    private Administration office = null!;

    public async ValueTask InitializeAsync() => office = await Administration.SetUp();

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task An_unknown_account_and_a_wrong_password_are_answered_alike()
    {
        using var visitor = office.App.Visitor();
        var unknown = await visitor.SignInWith("nobody", Administration.Password);
        var wrong = await visitor.SignInWith(Administration.Security, "Wrong-12345");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Equal(unknown.Status, wrong.Status);
        Assert.Equal(unknown.Text, wrong.Text);
        Assert.Contains("Z-01", wrong.Text, StringComparison.Ordinal);
        Assert.Equal(Administration.Security, wrong.Document.QuerySelector("#account")!.GetAttribute("value"));
        Assert.DoesNotContain("Wrong-12345", wrong.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_failures_lock_for_half_an_hour()
    {
        using var visitor = office.App.Visitor();
        for (var i = 0; i < 5; i++)
        {
            Assert.False((await visitor.SignInWith(Administration.Security, "Wrong-12345")).Redirects);
        }

        Assert.False((await visitor.SignInWith(Administration.Security, Administration.Password)).Redirects);
        office.App.Clock.Travel(minutes: 29);
        Assert.False((await visitor.SignInWith(Administration.Security, Administration.Password)).Redirects);
        office.App.Clock.Travel(minutes: 2);
        Assert.True((await visitor.SignInWith(Administration.Security, Administration.Password)).Redirects);
    }

    [Fact]
    public async Task Of_many_passwords_tried_at_once_no_more_than_five_count()
    {
        using var visitor = office.App.Visitor();
        var page = await visitor.Get(Addresses.SignIn);
        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ =>
            visitor.Send(page, "form[action='/sign-in']", ("account", Administration.Security), ("password", "Wrong-12345"))));
        Assert.False((await visitor.SignInWith(Administration.Security, Administration.Password)).Redirects);
    }

    [Fact]
    public async Task A_quarter_of_an_hour_without_a_request_ends_the_sign_in()
    {
        using var visitor = await office.SignIn(Administration.Security);
        for (var i = 0; i < 4; i++)
        {
            office.App.Clock.Travel(minutes: 14);
            Assert.Equal(HttpStatusCode.OK, (await visitor.Get(Addresses.Accounts)).Status);
        }

        office.App.Clock.Travel(minutes: 16);
        Assert.Equal("/sign-in?back=%2Faccounts", (await visitor.Get(Addresses.Accounts)).Location);
    }

    [Fact]
    public async Task One_comes_back_to_the_page_one_asked_for_and_never_to_another_site()
    {
        using var visitor = office.App.Visitor();
        var page = await visitor.Follow(await visitor.Get("/accounts?q=x"));
        var half = await visitor.Send(
            page, "form[action='/sign-in']", ("account", Administration.Security), ("password", Administration.Password));
        var answer = await visitor.Send(
            await visitor.Follow(half), "form[action='/sign-in/second']", ("code", office.AuthenticatorOf(Administration.Security).Next()));
        Assert.Equal("/accounts?q=x", answer.Location);
        foreach (var elsewhere in new[] { "//evil.example", "https://evil.example/", "/\\evil.example", "/\t/evil.example", "" })
        {
            Assert.Equal("/", Addresses.Local(elsewhere));
        }
    }

    [Fact]
    public async Task Signing_out_ends_it()
    {
        using var visitor = await office.SignIn(Administration.Security);
        var page = await visitor.Get(Addresses.Accounts);
        Assert.True((await visitor.Send(page, "form[action='/sign-out']")).Redirects);
        Assert.True((await visitor.Get(Addresses.Accounts)).Redirects);
    }

    [Fact]
    public async Task A_copy_of_the_cookie_is_worth_nothing_once_its_owner_has_signed_out()
    {
        using var owner = await office.SignIn(Administration.Security);
        using var copy = office.App.Visitor();
        copy.Cookies.SetCookies(office.App.Address, owner.Cookies.GetCookieHeader(office.App.Address).Replace("; ", ",", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, (await copy.Get(Addresses.Accounts)).Status);
        Assert.True((await owner.Send(await owner.Get(Addresses.Accounts), "form[action='/sign-out']")).Redirects);
        Assert.True((await copy.Get(Addresses.Accounts)).Redirects);
        (await office.SignIn(Administration.Security)).Dispose();
    }

    [Fact]
    public async Task The_sign_in_survives_a_restart()
    {
        using var visitor = await office.SignIn(Administration.Security);
        var cookies = visitor.Cookies.GetCookieHeader(office.App.Address);
        await office.App.Restart();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(office.App.Address, Addresses.Accounts));
        request.Headers.Add("Cookie", cookies);
        using var plain = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false });
        using var answer = await plain.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_new_sign_in_ends_the_older_one()
    {
        using var older = await office.SignIn(Administration.Security);
        Assert.Equal(HttpStatusCode.OK, (await older.Get(Addresses.Accounts)).Status);
        using var newer = await office.SignIn(Administration.Security);
        Assert.True((await older.Get(Addresses.Accounts)).Redirects);
        Assert.Equal(HttpStatusCode.OK, (await newer.Get(Addresses.Accounts)).Status);
    }

    [Fact]
    public async Task The_password_alone_ends_nobody_elses_sign_in_and_opens_nothing()
    {
        using var here = await office.SignIn(Administration.Security);
        using var half = office.App.Visitor();
        Assert.StartsWith(Addresses.SecondStep, (await half.SignInWith(Administration.Security, Administration.Password)).Location, StringComparison.Ordinal);
        Assert.True((await half.Get(Addresses.Accounts)).Redirects);
        Assert.Equal(HttpStatusCode.OK, (await here.Get(Addresses.Accounts)).Status);
    }

    [Fact]
    public async Task The_last_five_passwords_are_not_used_again()
    {
        using var here = await office.SignIn(Administration.Security);
        string[] passwords = [Administration.Password, "Second-2026", "Third-2026", "Fourth-2026", "Fifth-2026", "Sixth-2026"];
        async Task<Page> Change(string current, string password) => await here.Send(
            await here.Get(Addresses.Password), "form[action='/password']", ("current", current), ("password", password), ("repeated", password));

        for (var i = 1; i < 5; i++)
        {
            Assert.True((await Change(passwords[i - 1], passwords[i])).Redirects);
        }

        foreach (var used in passwords[..5])
        {
            Assert.Contains("Z-05", (await Change(passwords[4], used)).Text, StringComparison.Ordinal);
        }

        Assert.True((await Change(passwords[4], passwords[5])).Redirects);
        Assert.True((await Change(passwords[5], passwords[0])).Redirects);
    }

    [Fact]
    public async Task A_new_password_must_be_strong_and_ends_sign_ins_elsewhere()
    {
        using var here = await office.SignIn(Administration.Security);
        using var elsewhere = office.App.Visitor();
        elsewhere.Cookies.SetCookies(office.App.Address, here.Cookies.GetCookieHeader(office.App.Address).Replace("; ", ",", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, (await elsewhere.Get(Addresses.Accounts)).Status);
        async Task<Page> Change(string current, string password, string repeated) => await here.Send(
            await here.Get(Addresses.Password), "form[action='/password']", ("current", current), ("password", password), ("repeated", repeated));

        Assert.Contains("Z-02", (await Change("Wrong-12345", "Another-2026", "Another-2026")).Text, StringComparison.Ordinal);
        Assert.Contains("Z-03", (await Change(Administration.Password, "Short-1", "Short-1")).Text, StringComparison.Ordinal);
        Assert.Contains("Z-03", (await Change(Administration.Password, "onlysmall12", "onlysmall12")).Text, StringComparison.Ordinal);
        Assert.Contains("Z-04", (await Change(Administration.Password, "Another-2026", "Another-2027")).Text, StringComparison.Ordinal);
        Assert.Contains("Z-05", (await Change(Administration.Password, Administration.Password, Administration.Password)).Text, StringComparison.Ordinal);
        Assert.True((await Change(Administration.Password, "Another-2026", "Another-2026")).Redirects);
        Assert.Equal(HttpStatusCode.OK, (await here.Get(Addresses.Accounts)).Status);
        Assert.True((await elsewhere.Get(Addresses.Accounts)).Redirects);
    }
}
