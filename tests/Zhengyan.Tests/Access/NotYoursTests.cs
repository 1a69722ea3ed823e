using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Zhengyan.Desk;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Storage;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Access;

/// <summary>
/// What is not yours looks like what does not exist: every route that names a matter, as found in the table of endpoints, is asked by everybody for a matter that is
/// not theirs and for one that there is not. Status, body and headers are the same.
/// </summary>
public sealed partial class NotYoursTests(Demonstration demonstration)
{
    private static readonly string[] Administrators = ["系统管理员", "安全管理员", "审计员"];

    // They differ from one answer to the next, whatever was asked.
    private static readonly string[] Passing = ["Date", "Set-Cookie"];

    [Fact]
    public async Task Every_route_answers_for_a_matter_of_others_as_for_none()
    {
        var app = await demonstration.App;
        var matters = Matters(app);
        var routes = Routes(app).Where(r => r.Path.Contains("{id:guid}", StringComparison.Ordinal) && r.Path.StartsWith("/matters", StringComparison.Ordinal)).ToList();
        Assert.True(routes.Count >= 4, "the routes of matters were not found");
        var compared = 0;
        foreach (var (name, person) in People(app, matters))
        {
            using var visitor = await app.SignInAs(name);
            var token = await Token(visitor);
            if (matters.FirstOrDefault(m => person is { } p && m.Audience.Contains(p)) is { } own)
            {
                Assert.Equal(HttpStatusCode.OK, (await visitor.Get($"/matters/{own.Matter.Id}")).Status);
            }

            foreach (var matter in Others(app, matters, person).Take(3))
            {
                foreach (var (method, route) in routes)
                {
                    foreach (var path in Filled(route, matter.Matter))
                    {
                        var theirs = await Answer(visitor, method, path.Replace("{id:guid}", matter.Matter.Id.ToString(), StringComparison.Ordinal), token, matter.Matter.Id.ToString());
                        var none = Guid.NewGuid().ToString("N");
                        var nothing = await Answer(visitor, method, path.Replace("{id:guid}", none, StringComparison.Ordinal), token, none);
                        Assert.True(theirs == nothing, $"{method} {path} tells {name} that there is something:\n{theirs}\n---\n{nothing}");
                        Assert.StartsWith("404", theirs, StringComparison.Ordinal);
                        compared++;
                    }
                }
            }
        }

        Assert.True(compared > 300, $"only {compared} answers were compared");
    }

    [Fact]
    public async Task No_page_of_anybodys_holds_the_number_of_a_matter_that_does_not_exist_for_them()
    {
        var app = await demonstration.App;
        var matters = Matters(app);
        var pages = Routes(app).Where(r => r is { Method: "GET" } && !r.Path.Contains('{', StringComparison.Ordinal)).Select(r => r.Path).ToList();
        foreach (var (name, person) in People(app, matters))
        {
            using var visitor = await app.SignInAs(name);
            var others = Others(app, matters, person).SelectMany(m => new[] { m.Matter.TalkNumber, m.Matter.LeadNumber }).Where(n => n.Length > 0)
                .Except(Theirs(app, matters, person).SelectMany(m => new[] { m.TalkNumber, m.LeadNumber })).ToList();
            // The audit administrator's log holds numbers, and nothing else of a matter (people.md).
            foreach (var path in pages.Where(p => name != "审计员" || !p.StartsWith("/audit", StringComparison.Ordinal)).Concat(others.Take(4).Select(n => $"/search?q={Uri.EscapeDataString(n)}")))
            {
                var text = (await visitor.Get(path)).Html.Replace(path, "", StringComparison.Ordinal);
                var asked = path.StartsWith("/search?q=", StringComparison.Ordinal) ? Uri.UnescapeDataString(path["/search?q=".Length..]) : null;
                Assert.True(!others.Where(n => n != asked).Any(n => text.Contains(n, StringComparison.Ordinal)), $"{path} shows {name} a number that is not theirs");
            }
        }
    }

    [Fact]
    public async Task A_search_for_the_number_of_others_answers_as_one_for_a_number_that_was_never_given()
    {
        var app = await demonstration.App;
        var matters = Matters(app);
        foreach (var (name, person) in People(app, matters))
        {
            if (Others(app, matters, person).FirstOrDefault(m => m.Matter.LeadNumber.Length > 0) is not { Matter.LeadNumber: { } number } || Theirs(app, matters, person).Any(m => m.LeadNumber == number))
            {
                continue;
            }

            using var visitor = await app.SignInAs(name);
            var never = "线索〔1999〕1号";
            var theirs = Same((await visitor.Get($"/search?q={Uri.EscapeDataString(number)}")).Html, number);
            var nothing = Same((await visitor.Get($"/search?q={Uri.EscapeDataString(never)}")).Html, never);
            Assert.Equal(nothing, theirs);
        }
    }

    private static List<Known> Matters(RunningApp app)
    {
        using var scope = app.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<ZhengyanDb>();
        var contents = app.Services.GetRequiredService<Contents>();
        var surroundings = app.Services.GetRequiredService<Surroundings>();
        return [.. db.Matters.AsEnumerable().OrderBy(m => m.LeadNumber).Select(m => contents.ReadMatter(db, m.Id, m.State))
            .Select(m => new Known(m, [.. Visibility.Audience(m, surroundings.Now(m)).Select(a => a.Person)]))];
    }

    // Whoever has a part anywhere, somebody who has none, and the administrators.
    private static IEnumerable<(string Name, PersonId? Person)> People(RunningApp app, List<Known> matters)
    {
        var university = app.Services.GetRequiredService<Surroundings>().University;
        var cast = matters.SelectMany(m => m.Audience).Distinct().Select(p => (university.Person(p).Name, (PersonId?)p));
        return cast.Concat(Administrators.Select(a => (a, (PersonId?)null)));
    }

    private static IEnumerable<Known> Others(RunningApp app, List<Known> matters, PersonId? person)
    {
        var surroundings = app.Services.GetRequiredService<Surroundings>();
        // A registrar may enter paper for a matter that does not exist for them otherwise, by the number that stands on it.
        return matters.Where(m => person is not { } p || (!m.Audience.Contains(p) && !Parts.MayEnterPaper(p, m.Matter, surroundings.Now(m.Matter))));
    }

    private static IEnumerable<Matter> Theirs(RunningApp app, List<Known> matters, PersonId? person) =>
        matters.Except(Others(app, matters, person)).Select(m => m.Matter);

    private static IEnumerable<string> Filled(string route, Matter matter) =>
        route.Contains("{kind}", StringComparison.Ordinal)
            ? Enum.GetValues<DocumentKind>().Select(kind => route.Replace("{kind}", kind.ToString().ToLowerInvariant(), StringComparison.Ordinal)).Take(9)
        : !route.Contains("{action}", StringComparison.Ordinal) ? [route]
        : new[] { StepTable.Of(matter.Stage).FirstOrDefault()?.Action ?? nameof(Approve), nameof(Recuse), "nothing" }
            .Select(action => route.Replace("{action}", action.ToLowerInvariant(), StringComparison.Ordinal));

    private static IEnumerable<(string Method, string Path)> Routes(RunningApp app) =>
        from endpoint in app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]
        select (method, "/" + endpoint.RoutePattern.RawText!.Trim('/'));

    private static async Task<string> Token(Visitor visitor) =>
        TokenField().Match((await visitor.Get("/rules")).Html) is { Success: true } found ? found.Groups[1].Value : "";

    private static async Task<string> Answer(Visitor visitor, string method, string path, string token, string id)
    {
        using var request = new HttpRequestMessage(new(method), path);
        if (method != "GET")
        {
            KeyValuePair<string, string>[] fields = [new("__RequestVerificationToken", token), new("command", Guid.Empty.ToString("N")), new("version", "1")];
            // Where a file is handed in, nothing but a form with parts is looked at.
            request.Content = path.EndsWith("/attach", StringComparison.Ordinal) ? InParts(fields) : new FormUrlEncodedContent(fields);
        }

        using var answer = await visitor.Http.SendAsync(request, TestContext.Current.CancellationToken);
        var headers = answer.Headers.Concat(answer.Content.Headers).Where(h => !Passing.Contains(h.Key)).OrderBy(h => h.Key, StringComparer.Ordinal)
            .Select(h => $"{h.Key}: {string.Join(", ", h.Value)}");
        return $"{(int)answer.StatusCode}\n{string.Join('\n', headers)}\n{Same(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), id)}";
    }

    private static MultipartFormDataContent InParts(KeyValuePair<string, string>[] fields)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            form.Add(new StringContent(value), name);
        }

        return form;
    }

    // Without what was asked for, which the page repeats, and without what is new in every answer.
    private static string Same(string html, string asked) => Minute().Replace(
        TokenField().Replace(html, "").Replace(asked, "…", StringComparison.Ordinal).Replace(WebUtility.UrlEncode(asked), "…", StringComparison.Ordinal)
            .Replace(Uri.EscapeDataString(asked), "…", StringComparison.Ordinal), "…");

    private sealed record Known(Matter Matter, HashSet<PersonId> Audience);

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex TokenField();

    [GeneratedRegex(@"\d{4}-\d{2}-\d{2} \d{2}:\d{2}(:\d{2})?|\d{2}:\d{2}")]
    private static partial Regex Minute();
}
