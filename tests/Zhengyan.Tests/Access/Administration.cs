using Microsoft.Extensions.DependencyInjection;
using Zhengyan.Access;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Access;

/// <summary>An installation whose three administrators have been set up, have chosen their passwords and carry an authenticator each.</summary>
internal sealed class Administration(RunningApp app) : IAsyncDisposable
{
    public const string System = "xitong";
    public const string Security = "anquan";
    public const string Audit = "shenji";
    public const string Password = "Proper-2026";

    private readonly Dictionary<string, Authenticator> authenticators = [];

    public RunningApp App => app;

    /// <summary>What is typed on the page for the first accounts.</summary>
    public static (string Name, string Value)[] Three =>
    [
        ("SystemLogin", System), ("SystemName", "甲一"), ("SecurityLogin", Security), ("SecurityName", "乙二"),
        ("AuditLogin", Audit), ("AuditName", "丙三"),
    ];

    public static async Task<Administration> SetUp(Clock? clock = null, string securityName = "乙二")
    {
        var app = await RunningApp.Empty(clock);
        var office = new Administration(app);
        using var visitor = app.Visitor();
        var page = await visitor.Send(await visitor.Get(SetupPath(app)), "main form", [.. Three.Where(t => t.Name != "SecurityName"), ("SecurityName", securityName)]);
        foreach (var (login, password) in Passwords(page))
        {
            await office.MakeOwn(login, password);
        }

        return office;
    }

    /// <summary>The address that the console has shown.</summary>
    public static string SetupPath(RunningApp app) =>
        $"{Addresses.Setup}/{app.Services.GetRequiredService<SetupCode>().Current}";

    /// <summary>Account names and passwords on the page that shows them once.</summary>
    public static IReadOnlyList<(string Login, string Password)> Passwords(Page page) =>
        [.. page.Document.QuerySelectorAll("main .facts").Select(f => (f.QuerySelectorAll("dd")[0].TextContent, f.QuerySelector("code")!.TextContent))];

    /// <summary>The first sign-in: another password, and outside the demonstration an authenticator.</summary>
    public async Task MakeOwn(string login, string oneTime, string? release = null)
    {
        await ChooseOwn(app, login, oneTime, release);
        using var visitor = app.Visitor();
        Assert.True((await visitor.SignInWith(login, Password)).Redirects, $"{login} cannot sign in.");
        authenticators[login] = (await SetUpAuthenticator(visitor, app.Clock)).Authenticator;
    }

    /// <summary>Sets up an authenticator for whoever is signed in; with it the page that shows the recovery codes.</summary>
    public static async Task<(Authenticator Authenticator, Page Codes)> SetUpAuthenticator(Visitor visitor, Clock clock)
    {
        var page = await visitor.Get(Addresses.SecondFactor);
        var authenticator = Authenticator.On(page, clock);
        var codes = await visitor.Press(page, "启用验证器", ("figures", authenticator.Figures));
        Assert.Equal(10, codes.Document.QuerySelectorAll(".recovery-codes code").Length);
        return (authenticator, codes);
    }

    public async Task<string> IdOf(string login)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<Accounts>().FindByNameAsync(login))!.Id;
    }

    public Authenticator AuthenticatorOf(string login) => authenticators[login];

    /// <summary>The code on the page that shows it once, after an account was opened.</summary>
    public static string ReleaseCode(Page page) =>
        page.Document.QuerySelector("main .facts code")?.TextContent ?? throw new InvalidOperationException($"{page} shows no release code: {page.Text}");

    /// <summary>Comes in for the first time, with what the two administrators handed over.</summary>
    public static async Task<Page> SignInFirst(Visitor visitor, string login, string oneTime, string release) => await visitor.Send(
        await visitor.Follow(await visitor.SignInWith(login, oneTime)), "form[action='/sign-in/second']", ("code", release));

    public static async Task ChooseOwn(RunningApp app, string login, string oneTime, string? release = null)
    {
        using var visitor = app.Visitor();
        var signedIn = release is null ? await visitor.SignInWith(login, oneTime) : await SignInFirst(visitor, login, oneTime, release);
        Assert.True(signedIn.Redirects, $"{login} cannot sign in with the one-time password.");
        var answer = await visitor.Send(
            await visitor.Get(Addresses.Password), "form[action='/password']",
            ("current", oneTime), ("password", Password), ("repeated", Password));
        Assert.True(answer.Redirects, answer.Text);
    }

    public async Task<Visitor> SignIn(string login)
    {
        var visitor = app.Visitor();
        await SignIn(visitor, login);
        return visitor;
    }

    /// <summary>With the password and the authenticator; the answer leads to where they wanted to go.</summary>
    public async Task<Page> SignIn(Visitor visitor, string login)
    {
        var half = await visitor.SignInWith(login, Password);
        Assert.True(half.Redirects, $"{login} cannot sign in.");
        var signedIn = await visitor.Send(await visitor.Follow(half), "form[action='/sign-in/second']", ("code", authenticators[login].Next()));
        Assert.True(signedIn.Redirects, $"{login} cannot sign in: {signedIn.Text}");
        return signedIn;
    }

    /// <summary>Hands in the roster of the demonstration, and confirms it.</summary>
    public static async Task<Page> ImportRoster(Visitor system)
    {
        var form = await system.Get("/people/import");
        using var body = new MultipartFormDataContent();
        body.Add(new StringContent(form.Document.QuerySelector("main input[type=hidden]")!.GetAttribute("value")!), "__RequestVerificationToken");
        body.Add(new ByteArrayContent(await File.ReadAllBytesAsync(ProjectFolder.At("src/Zhengyan/Demo/干部名册.xlsx"), TestContext.Current.CancellationToken)), "roster", "名册.xlsx");
        using var handedIn = await system.Http.PostAsync(new Uri("/people/import", UriKind.Relative), body, TestContext.Current.CancellationToken);
        var preview = await system.Get(handedIn.Headers.Location!.OriginalString);
        return await system.Send(preview, $"form[action='{preview.Path}']");
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
