using Microsoft.Extensions.DependencyInjection;
using Zhengyan.Access;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Access;

/// <summary>An installation whose three administrators have been set up and have chosen their passwords.</summary>
internal sealed class Administration(RunningApp app) : IAsyncDisposable
{
    public const string System = "xitong";
    public const string Security = "anquan";
    public const string Audit = "shenji";
    public const string Password = "Proper-2026";

    public RunningApp App => app;

    /// <summary>What is typed on the page for the first accounts.</summary>
    public static (string Name, string Value)[] Three =>
    [
        ("SystemLogin", System), ("SystemName", "甲一"), ("SecurityLogin", Security), ("SecurityName", "乙二"),
        ("AuditLogin", Audit), ("AuditName", "丙三"),
    ];

    public static async Task<Administration> SetUp(Clock? clock = null)
    {
        var app = await RunningApp.Empty(clock);
        using var visitor = app.Visitor();
        var page = await visitor.Send(await visitor.Get(SetupPath(app)), "main form", Three);
        foreach (var (login, password) in Passwords(page))
        {
            await ChooseOwn(app, login, password);
        }

        return new(app);
    }

    /// <summary>The address that the console has shown.</summary>
    public static string SetupPath(RunningApp app) =>
        $"{Addresses.Setup}/{app.Services.GetRequiredService<SetupCode>().Current}";

    /// <summary>Account names and passwords on the page that shows them once.</summary>
    public static IReadOnlyList<(string Login, string Password)> Passwords(Page page) =>
        [.. page.Document.QuerySelectorAll("main .facts").Select(f => (f.QuerySelectorAll("dd")[0].TextContent, f.QuerySelector("code")!.TextContent))];

    public static async Task ChooseOwn(RunningApp app, string login, string oneTime)
    {
        using var visitor = app.Visitor();
        Assert.True((await visitor.SignInWith(login, oneTime)).Redirects, $"{login} cannot sign in with the one-time password.");
        var answer = await visitor.Send(
            await visitor.Get(Addresses.Password), "form[action='/password']",
            ("current", oneTime), ("password", Password), ("repeated", Password));
        Assert.True(answer.Redirects, answer.Text);
    }

    public async Task<Visitor> SignIn(string login)
    {
        var visitor = app.Visitor();
        Assert.True((await visitor.SignInWith(login, Password)).Redirects, $"{login} cannot sign in.");
        return visitor;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
