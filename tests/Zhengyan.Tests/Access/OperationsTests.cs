using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhengyan.Access;
using Zhengyan.Storage;
using Zhengyan.Tests.Browser;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Access;

/// <summary>The handbook of the system administrator, carried out with their account, which sees no matter.</summary>
public sealed partial class OperationsTests
{
    private static readonly string Handbook = File.ReadAllText(ProjectFolder.At("docs/operations.md"));

    [Fact]
    public void Every_command_of_the_handbook_is_understood()
    {
        var commands = Commands().Matches(Handbook).Select(m => m.Groups[1].Value).ToList();
        Assert.NotEmpty(commands);
        foreach (var command in commands)
        {
            Assert.True(Arguments.Read(command.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Wrong is null, $"zhengyan {command}");
        }
    }

    [Fact]
    public async Task Every_address_of_the_handbook_is_there()
    {
        await using var app = await RunningApp.Empty();
        var routes = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Select(e => "/" + e.RoutePattern.RawText!.Trim('/')).ToHashSet();
        var named = Named().Matches(Handbook).Select(m => m.Groups[1].Value).ToList();
        Assert.NotEmpty(named);
        Assert.DoesNotContain(named, address => !routes.Contains(address));
    }

    [Fact]
    public async Task Its_steps_can_be_done_from_an_empty_folder_on()
    {
        await using var office = await Administration.SetUp();
        using var system = await office.SignIn(Administration.System);
        Assert.Equal(Addresses.Health, (await system.Get("/")).Location);
        Assert.True((await Administration.ImportRoster(system)).Redirects);
        Assert.Contains("金海梓", (await system.Get($"{Addresses.Accounts}?q={Uri.EscapeDataString("金海梓")}")).Text, StringComparison.Ordinal);

        // One account, made by the one and opened by the other.
        var person = await system.Get($"{Addresses.Accounts}?q={Uri.EscapeDataString("姚志")}");
        var (login, oneTime) = Assert.Single(Administration.Passwords(await system.Press(person, "开设账号")));
        using var security = await office.SignIn(Administration.Security);
        await office.MakeOwn(login, oneTime, Administration.ReleaseCode(await security.Press(await security.Get($"{Addresses.Accounts}?q={login}"), "开通")));
        using var owner = await office.SignIn(login);
        Assert.Equal(HttpStatusCode.OK, (await owner.Get("/")).Status);

        Assert.True((await system.Press(await system.Get(Addresses.Health), "立即备份")).Redirects);
        Assert.Equal(0, await Maintenance.Run(Arguments.Read(["verify", "--data", office.App.Data, "--empty"]), new(office.App.Data, false)));
    }

    [Fact]
    public async Task Their_account_sees_no_matter_no_lead_and_no_name_in_one_on_any_route()
    {
        var clock = new Clock();
        clock.SetTo(new DateOnly(2026, 11, 23));
        await using var app = await RunningApp.Demonstration(clock);
        using var visits = new Visits(app);
        using var system = await app.SignInAs("系统管理员");
        await using var scope = app.Services.CreateAsyncScope();
        var matters = await scope.ServiceProvider.GetRequiredService<ZhengyanDb>().Matters.ToListAsync(TestContext.Current.CancellationToken);
        var secret = matters.SelectMany(m => new[] { m.LeadNumber, m.TalkNumber, m.Id.ToString() }).Where(s => !string.IsNullOrEmpty(s)).Distinct().ToList();
        var routes = Visits.Routes(app).Where(r => !r.Contains('{', StringComparison.Ordinal)).Concat(visits.ByRoute.Values.SelectMany(v => v).Select(v => v.Path))
            .Concat(matters.Select(m => $"/matters/{m.Id}")).Distinct().ToList();
        Assert.True(routes.Count > 60);
        foreach (var path in routes)
        {
            var page = await system.Get(path);
            Assert.True(page.Status is HttpStatusCode.OK or HttpStatusCode.Redirect or HttpStatusCode.NotFound, page.ToString());
            Assert.DoesNotContain(secret, s => page.Html.Contains(s, StringComparison.Ordinal) && !path.Contains(s, StringComparison.Ordinal));
            var shows = page.Status == HttpStatusCode.OK;
            Assert.False(shows && (path.StartsWith("/matters", StringComparison.Ordinal) || path.StartsWith("/leads", StringComparison.Ordinal) || path.StartsWith("/archive", StringComparison.Ordinal)), path);
        }
    }

    [GeneratedRegex(@"^zhengyan ([^\n#]+?)\s*(?:#.*)?$", RegexOptions.Multiline)]
    private static partial Regex Commands();

    [GeneratedRegex(@"\(`(/[\w/-]+)`\)")]
    private static partial Regex Named();
}
