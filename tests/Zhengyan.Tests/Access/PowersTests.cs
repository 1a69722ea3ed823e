using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Zhengyan.Access;
using Zhengyan.Desk;
using Zhengyan.Rules;
using Zhengyan.Storage;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Access;

/// <summary>Every kind of account beside every endpoint, found in the endpoint table: no account can do everything, and the three administrators share nothing but what is their own.</summary>
public sealed class PowersTests(Demonstration demonstration)
{
    // What everybody who is signed in does for themself.
    private static readonly string[] Own = ["/sign-out", "/password", "/second-factor", "/passkeys"];

    private static readonly string[] Kinds = ["person", "discipline secretary", "system", "security", "audit", "without a role"];

    [Fact]
    public async Task No_account_can_do_everything()
    {
        var table = await Table();
        foreach (var kind in Kinds)
        {
            Assert.Contains(table, row => !row.Kinds.Contains(kind));
        }
    }

    [Fact]
    public async Task The_three_administrators_share_nothing_and_see_no_matter()
    {
        var table = (await Table()).Where(row => !Own.Any(own => row.Path.StartsWith(own, StringComparison.Ordinal))).ToList();
        string[] three = ["system", "security", "audit"];
        foreach (var (one, other) in three.SelectMany(one => three.Where(other => other != one).Select(other => (one, other))))
        {
            var shared = table.Where(row => row.Method == "POST" && row.Kinds.Contains(one) && row.Kinds.Contains(other)).Select(row => row.Path).ToList();
            Assert.True(shared.Count == 0, $"{one} and {other} both may {string.Join(", ", shared)}");
        }

        Assert.DoesNotContain(table, row => row.Path.StartsWith("/matters", StringComparison.Ordinal) && row.Kinds.Intersect(three).Any());
        Assert.DoesNotContain(table, row => row.Path.StartsWith("/leads", StringComparison.Ordinal) && row.Kinds.Intersect(three).Any());
    }

    [Fact]
    public async Task Who_makes_accounts_neither_opens_them_nor_grants_and_who_has_no_role_has_nothing()
    {
        var table = await Table();
        Assert.Equal(["system"], Who(table, "POST", "/accounts/new"));
        Assert.Equal(["security"], Who(table, "POST", "/accounts/{id}/release"));
        Assert.Equal(["security"], Who(table, "POST", "/accounts/{id}/lock"));
        Assert.Equal(["security"], Who(table, "POST", "/roles"));
        Assert.Equal(["discipline secretary", "security"], Who(table, "POST", "/roles/{grant:guid}/countersign"));
        Assert.Equal(["system"], Who(table, "GET", "/health"));
        Assert.All(table.Where(row => row.Kinds.Contains("without a role") && row.Method == "POST"), row => Assert.Contains(Own, own => row.Path.StartsWith(own, StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Who(IReadOnlyList<Row> table, string method, string path) =>
        table.Single(row => row.Method == method && row.Path == path).Kinds.Order(StringComparer.Ordinal);

    private async Task<IReadOnlyList<Row>> Table()
    {
        var app = await demonstration.App;
        var services = app.Services;
        var university = services.GetRequiredService<Surroundings>().University;
        var today = app.Clock.Today;
        var secretary = university.With(Duty.DisciplineSecretary, today).First();
        var person = university.People.Select(p => p.Id).First(p => p != secretary && university.PostsOf(p, today).Any());
        Caller As(PersonId? who, Administrator? administrator) => new(new("x", "x", null, who, administrator, "x", false, true, false, null), university, today);
        var callers = Kinds.Zip([As(person, null), As(secretary, null), As(null, Administrator.System), As(null, Administrator.Security), As(null, Administrator.Audit), As(null, null)]).ToList();
        var rows = new List<Row>();
        foreach (var endpoint in services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is null))
        {
            var provider = services.GetRequiredService<IAuthorizationPolicyProvider>();
            var policy = await AuthorizationPolicy.CombineAsync(provider, endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>()) ?? await provider.GetFallbackPolicyAsync();
            var may = new List<string>();
            foreach (var (kind, caller) in callers)
            {
                var http = new DefaultHttpContext { RequestServices = services };
                http.Features.Set(caller);
                if ((await services.GetRequiredService<IAuthorizationService>().AuthorizeAsync(http.User, http, policy!)).Succeeded)
                {
                    may.Add(kind);
                }
            }

            rows.AddRange((endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(method => new Row(method, "/" + endpoint.RoutePattern.RawText!.Trim('/'), may)));
        }

        return rows;
    }

    private sealed record Row(string Method, string Path, IReadOnlyList<string> Kinds);
}
