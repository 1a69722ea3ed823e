using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Zhengyan.Access;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Access;

/// <summary>Whatever address is added, nobody comes to it without being let in.</summary>
public sealed class ClosedByDefaultTests(Demonstration demonstration)
{
    // These pages are where one comes in, or complains as nobody; everything else is behind them.
    private static readonly string[] Doors = [Addresses.SignIn, Addresses.Demonstration, Addresses.Complaint];

    [Fact]
    public async Task Nobody_who_is_not_signed_in_gets_a_page()
    {
        var app = await demonstration.App;
        var addresses = Addressed(app).Where(a => a.Method == "GET" && !Doors.Contains(a.Path)).ToList();
        Assert.NotEmpty(addresses);
        foreach (var (_, path) in addresses)
        {
            using var visitor = app.Visitor();
            var page = await visitor.Get(path);
            Assert.True(
                page.Status == HttpStatusCode.NotFound || (page.Redirects && (page.Location!.StartsWith(Addresses.Demonstration, StringComparison.Ordinal) || page.Location.StartsWith(Addresses.SignIn + "?", StringComparison.Ordinal))),
                $"{page} is open to everybody.");
        }
    }

    [Fact]
    public async Task Nobody_who_is_not_signed_in_gets_anything_done()
    {
        var app = await demonstration.App;
        using var visitor = app.Visitor();
        foreach (var (method, path) in Addressed(app).Where(a => a.Method != "GET"))
        {
            using var request = new HttpRequestMessage(new(method), path);
            using var answer = await visitor.Http.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.True(
                answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.BadRequest or HttpStatusCode.NotFound,
                $"{method} {path} was answered with {(int)answer.StatusCode}.");
        }
    }

    [Fact]
    public async Task No_form_is_taken_that_was_not_handed_out_here()
    {
        var app = await demonstration.App;
        foreach (var (method, path) in Addressed(app).Where(a => a.Method != "GET" && a.Path != Addresses.SignOut))
        {
            using var visitor = await app.SignInAs("顾玉玉");
            using var request = new HttpRequestMessage(new(method), path);
            using var answer = await visitor.Http.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.True(
                answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.NotFound,
                $"{method} {path} was answered with {(int)answer.StatusCode}.");
        }
    }

    [Fact]
    public async Task The_three_administrators_get_no_page_that_does_not_name_them()
    {
        var app = await demonstration.App;
        var open = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.Any(m => m is Microsoft.AspNetCore.Authorization.IAuthorizeData or Microsoft.AspNetCore.Authorization.IAllowAnonymous))
            .Select(Filled).ToHashSet();
        foreach (var administrator in new[] { "系统管理员", "安全管理员", "审计员" })
        {
            using var visitor = await app.SignInAs(administrator);
            foreach (var (_, path) in Addressed(app).Where(a => a.Method == "GET" && a.Path != "/" && !open.Contains(a.Path)))
            {
                Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get(path)).Status);
            }
        }
    }

    [Fact]
    public async Task What_is_not_yours_looks_like_what_does_not_exist()
    {
        var app = await demonstration.App;
        using var visitor = await app.SignInAs("周涛霞");
        var (forbidden, missing) = (await visitor.Get(Addresses.Accounts), await visitor.Get("/nowhere"));
        Assert.Equal(HttpStatusCode.NotFound, forbidden.Status);
        Assert.Equal(missing.Status, forbidden.Status);
        Assert.Equal(missing.Text, forbidden.Text);
    }

    [Fact]
    public async Task Every_answer_carries_the_safe_headers()
    {
        var app = await demonstration.App;
        using var visitor = app.Visitor();
        foreach (var path in new[] { Addresses.Demonstration, "/nowhere", "/", "/css/zhengyan.css" })
        {
            using var answer = await visitor.Http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Contains("frame-ancestors 'none'", Header(answer, "Content-Security-Policy"), StringComparison.Ordinal);
            Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
            Assert.Equal("no-referrer", Header(answer, "Referrer-Policy"));
            Assert.Equal(path.EndsWith(".css", StringComparison.Ordinal) ? "no-cache" : "no-store", Header(answer, "Cache-Control"));
            Assert.Equal("", Header(answer, "Server"));
        }
    }

    private static string Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : "";

    private static IEnumerable<(string Method, string Path)> Addressed(RunningApp app) =>
        from endpoint in app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]
        select (method, Filled(endpoint));

    // A number fits parameters for numbers and for texts; an identifier of 32 digits fits those for matters.
    private static string Filled(RouteEndpoint endpoint) => "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment =>
        string.Concat(segment.Parts.Select(part => part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternParameterPart { ParameterPolicies: [{ Content: "guid" }, ..] } => Guid.Empty.ToString("N"),
            _ => "1",
        }))));
}
