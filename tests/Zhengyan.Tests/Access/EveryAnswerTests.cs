using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Zhengyan.Access;
using Zhengyan.Tests.Browser;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Access;

/// <summary>Every page of the application as somebody who has something on it: what its answer tells the browser, and who is written over it.</summary>
public sealed partial class EveryAnswerTests
{
    [Fact]
    public async Task Every_page_is_kept_nowhere_takes_nothing_from_elsewhere_and_says_who_looks()
    {
        var clock = new Clock();
        clock.SetTo(new DateOnly(2026, 11, 23));
        await using var app = await RunningApp.Demonstration(clock);
        using var visits = new Visits(app);
        var faults = new List<string>();
        foreach (var person in visits.ByRoute.Values.SelectMany(v => v).Distinct().GroupBy(v => v.Person))
        {
            using var visitor = person.Key is null ? app.Visitor() : await app.SignInAs(person.Key);
            foreach (var (_, path) in person)
            {
                faults.AddRange((await Faults(visitor, path, person.Key)).Select(fault => $"{path} as {person.Key ?? "nobody"}: {fault}"));
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task Cookies_go_to_no_script_and_with_no_form_from_elsewhere()
    {
        await using var office = await Administration.SetUp();
        using var visitor = office.App.Visitor();
        var page = await visitor.Get(Addresses.SignIn);
        using var form = new FormUrlEncodedContent(
        [
            new("__RequestVerificationToken", page.Document.QuerySelector("input[name='__RequestVerificationToken']")!.GetAttribute("value")!),
            new("back", ""), new("account", Administration.Security), new("password", Administration.Password),
        ]);
        using var answer = await visitor.Http.PostAsync(new Uri(Addresses.SignIn, UriKind.Relative), form, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var cookies = answer.Headers.GetValues("Set-Cookie").ToList();
        Assert.Contains(cookies, c => c.StartsWith("zhengyan-half=", StringComparison.Ordinal) && c.Contains("samesite=strict", StringComparison.OrdinalIgnoreCase));
        Assert.All(cookies, c => Assert.Contains("httponly", c, StringComparison.OrdinalIgnoreCase));
        Assert.All(cookies, c => Assert.Contains("samesite=", c, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Over_https_the_browser_is_told_to_come_by_https_only_and_cookies_go_by_nothing_else()
    {
        await using var app = await RunningApp.Empty();
        async Task<HttpResponseMessage> Get(string scheme)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(app.Address, Addresses.SignIn));
            request.Headers.Add("X-Forwarded-Proto", scheme);
            using var client = new HttpClient();
            return await client.SendAsync(request, TestContext.Current.CancellationToken);
        }

        using var safe = await Get("https");
        Assert.StartsWith("max-age=", safe.Headers.GetValues("Strict-Transport-Security").Single(), StringComparison.Ordinal);
        using var plain = await Get("http");
        Assert.False(plain.Headers.Contains("Strict-Transport-Security"));
    }

    private static async Task<IReadOnlyList<string>> Faults(Visitor visitor, string path, string? person, int depth = 0)
    {
        using var answer = await visitor.Http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        var page = await visitor.Get(path);
        if (page.Redirects && depth == 0)
        {
            return await Faults(visitor, page.Location!, person, depth: 1);
        }

        var policy = string.Join(' ', answer.Headers.GetValues("Content-Security-Policy"));
        List<string> faults = [];
        void Demand(bool holds, string fault) => faults.AddRange(holds ? [] : [fault]);
        Demand(answer.StatusCode == HttpStatusCode.OK, $"answered with {answer.StatusCode}");
        Demand(answer.Headers.CacheControl is { NoStore: true }, "may be kept");
        Demand(policy.Contains("frame-ancestors 'none'", StringComparison.Ordinal) && !policy.Contains("unsafe", StringComparison.Ordinal), "its policy is weak");
        Demand(answer.Headers.GetValues("Referrer-Policy").Single() == "no-referrer", "it tells where one comes from");
        Demand(page.Document.QuerySelectorAll("script:not([src]), style, [style]").Length == 0, "it has a script or style of its own");
        Demand(page.Document.All.SelectMany(e => e.Attributes).All(a => !a.Name.StartsWith("on", StringComparison.Ordinal)), "it has a handler of its own");
        Demand(page.Document.QuerySelectorAll("[src], link[href]").All(e => (e.GetAttribute("src") ?? e.GetAttribute("href"))!.StartsWith('/')), "it takes something from elsewhere");
        var mark = page.Document.QuerySelector("svg.watermark")?.TextContent ?? "";
        Demand(person is null ? mark.Length == 0 : Mark().IsMatch(mark), $"the watermark says '{mark.Trim()}'");
        return faults;
    }

    // Name, staff number or account, and the moment.
    [GeneratedRegex(@"^\s*\S+ \S+ 2026年11月23日 \d\d:\d\d\s*$")]
    private static partial Regex Mark();
}
