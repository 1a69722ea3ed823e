using System.Net;
using System.Text;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Zhengyan.Access;
using Zhengyan.Tests.Browser;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Access;

/// <summary>What no page of the application would send is refused with a page at every address in the table of endpoints, and nothing of it stands in the log.</summary>
public sealed class MalformedTests
{
    private const string Typed = "隐情";
    private static readonly string[] Visitors = ["梁生远", "姚志", "孟雨华", "系统管理员", "安全管理员", "审计员"];

    private static readonly string[] Queries =
    [
        $"page={Typed}", "page=999999999999", "page=-1", "page=0", "page=2147483647", "page=", "page=1&page=2", $"by={Typed}", "by=999999999999", "by=-1", "by=2147483647", "by=",
        $"q=%00%ED%A0%80{Typed}", $"year={Typed}&state={Typed}&stage={Typed}&kind={Typed}", $"from={Typed}&until=9999-99-99&who=%00&before={Typed}", "%zz&=&==&%", $"number=%FF{Typed}",
    ];

    private static readonly string[] OddFields =
        ["version", "command", "after", "by", "on", "person", "language", "back", "account", "password", "login", "name", "role", "what", "from", "until", "of", "day", "code", "credential", "which", "envelope", "opening", "Person", "Role"];

    private static readonly (string What, Func<string, HttpContent> Of)[] Forms =
    [
        ("no boundary", _ => Sent("a=1", "multipart/form-data")),
        ("no end", token => Sent($"--x\r\nContent-Disposition: form-data; name=\"__RequestVerificationToken\"\r\n\r\n{token}\r\n--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n{Typed}", "multipart/form-data; boundary=x")),
        ("no parts", _ => Sent(Typed, "multipart/form-data; boundary=x")),
        ("no name", token => Sent($"--x\r\n\r\n{token}\r\n--x--\r\n", "multipart/form-data; boundary=x")),
        ("no headers", _ => Sent($"--x\r\n{Typed}\r\n--x--\r\n", "multipart/form-data; boundary=x")),
        ("too many fields", token => Sent(Own(token) + string.Concat(Enumerable.Range(0, 1100).Select(i => $"&f{i}={Typed}")), "application/x-www-form-urlencoded")),
        ("too long a name", token => Sent($"{Own(token)}&{new string('n', 5000)}=1", "application/x-www-form-urlencoded")),
        ("no form", _ => Sent($"{{\"a\":\"{Typed}\"}}", "application/json")),
        ("nothing", _ => Sent("", "application/x-www-form-urlencoded")),
        ("nothing but the token", token => Sent(Own(token), "application/x-www-form-urlencoded")),
        ("odd values", token => Sent(Own(token) + string.Concat(OddFields.Select(f => $"&{f}=%00{Typed}%ED%A0%80")), "application/x-www-form-urlencoded")),
        ("odd numbers", token => Sent(Own(token) + string.Concat(OddFields.Select(f => $"&{f}=999999999999&{f}=-1")), "application/x-www-form-urlencoded")),
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_address_stumbles_over_what_is_asked_for_behind_the_question_mark()
    {
        await using var app = await RunningApp.Demonstration();
        using var visits = new Visits(app);
        var faults = new List<string>();
        var visited = Visits.Routes(app).SelectMany(route => visits.ByRoute.TryGetValue(route, out var known) ? known.Take(3) : Visitors.Select(v => new Visit(v, Filled(route))));
        foreach (var person in visited.GroupBy(v => v.Person))
        {
            using var visitor = person.Key is null ? app.Visitor() : await app.SignInAs(person.Key);
            foreach (var address in person.SelectMany(v => Queries.Select(q => $"{v.Path}{(v.Path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{q}")))
            {
                using var answer = await visitor.Http.GetAsync(new Uri(address, UriKind.Relative), Stop);
                faults.AddRange(answer.StatusCode >= HttpStatusCode.InternalServerError ? [$"GET {address} as {person.Key}: {answer.StatusCode}"] : []);
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults.Take(40)));
        Assert.Empty(app.Complaints);
    }

    [Fact]
    public async Task No_address_stumbles_over_a_form_that_no_page_has()
    {
        await using var app = await RunningApp.Demonstration();
        using var visits = new Visits(app);
        var faults = new List<string>();
        foreach (var name in Visitors.Append(null))
        {
            using var visitor = name is null ? app.Visitor() : await app.SignInAs(name);
            foreach (var path in Posted(app).Select(route => Filled(route, visits.ByRoute["/matters/{id:guid}/{action}"].FirstOrDefault(v => v.Person == name)?.Path)))
            {
                faults.AddRange((await Faults(visitor, path)).Select(fault => $"POST {path} as {name ?? "nobody"}: {fault}"));
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults.Take(40)));
        AssertQuiet(app);
    }

    [Fact]
    public async Task What_cannot_be_read_is_answered_with_a_page_that_says_so()
    {
        await using var app = await RunningApp.Demonstration();
        using var visitor = await app.SignInAs("姚志");
        foreach (var address in new[] { $"/matters?page={Typed}", "/matters?page=999999999999", $"/matters/{Guid.NewGuid():N}/approve?by={Typed}" })
        {
            var page = await visitor.Get(address);
            Assert.Equal(HttpStatusCode.BadRequest, page.Status);
            Assert.Contains("读不懂这个地址", page.Text, StringComparison.Ordinal);
        }

        using var nobody = app.Visitor();
        // What is no form at all finds nobody there who would take it.
        foreach (var (what, of) in Forms.Where(f => f.What != "no form"))
        {
            using var content = of("");
            using var answer = await nobody.Http.PostAsync(new Uri(Addresses.SignIn, UriKind.Relative), content, Stop);
            Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{what}: {answer.StatusCode}");
            Assert.Contains("没有收下", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        }

        AssertQuiet(app);
    }

    // That a form was not handed out here is worth a warning; what stood in it is not, and nothing went wrong.
    private static void AssertQuiet(RunningApp app) => Assert.DoesNotContain(
        app.Complaints, line => line.StartsWith("Error", StringComparison.Ordinal) || line.Contains(Typed, StringComparison.Ordinal) || line.Contains(" at ", StringComparison.Ordinal));

    private static async Task<IReadOnlyList<string>> Faults(Visitor visitor, string path)
    {
        var faults = new List<string>();
        foreach (var (what, of) in Forms)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = of(await Token(visitor)) };
            // What the framework takes in place of the field.
            request.Headers.Add("RequestVerificationToken", what == "no form" ? await Token(visitor) : "");
            using var answer = await visitor.Http.SendAsync(request, Stop);
            faults.AddRange(answer.StatusCode >= HttpStatusCode.InternalServerError ? [$"{what}: {answer.StatusCode}"] : []);
        }

        return faults;
    }

    private static async Task<string> Token(Visitor visitor)
    {
        var page = await visitor.Get("/rules");
        page = page.Redirects ? await visitor.Get(page.Location!) : page;
        return page.Document.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
    }

    // Whoever signs out is no visitor any more: that comes last.
    private static IEnumerable<string> Posted(RunningApp app) =>
        app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("POST") == true)
            .Select(e => "/" + e.RoutePattern.RawText!.Trim('/')).Distinct().OrderBy(route => route.Contains("sign", StringComparison.Ordinal));

    private static string Filled(string route, string? like = null)
    {
        var known = like?.Split('/', '?');
        return string.Join('/', route.Split('/').Select(part => part switch
        {
            "{id:guid}" or "{opening:guid}" or "{attachment:guid}" => part == "{id:guid}" && known is not null ? known[2] : Guid.NewGuid().ToString("N"),
            "{action}" => known is not null ? known[3] : "approve",
            "{kind}" => "notice",
            _ when part.StartsWith('{') => part.Contains("int", StringComparison.Ordinal) ? "1" : Guid.NewGuid().ToString("N"),
            _ => part,
        }));
    }

    private static string Own(string token) => $"__RequestVerificationToken={Uri.EscapeDataString(token)}";

    private static ByteArrayContent Sent(string body, string type)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        return content;
    }
}
