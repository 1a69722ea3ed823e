using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Access;

/// <summary>What happened stays: there is no address that takes it away.</summary>
public sealed partial class NothingIsDeletedTests(Demonstration demonstration)
{
    [Fact]
    public async Task No_address_of_the_application_deletes_and_no_form_touches_the_journal()
    {
        var app = await demonstration.App;
        var methods = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .SelectMany(e => e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Distinct().Order();
        Assert.Equal(["GET", "POST"], methods);
        // Nothing in the source takes an entry out of a log, or changes one.
        var sources = Directory.EnumerateFiles(ProjectFolder.At("src/Zhengyan"), "*.cs", SearchOption.AllDirectories).Where(f => !f.Contains("/obj/", StringComparison.Ordinal)).ToList();
        Assert.True(sources.Count > 200);
        Assert.DoesNotContain(sources, file => Taking().IsMatch(File.ReadAllText(file)));
    }

    [GeneratedRegex(@"\bJournal\b[^;]*\.\s*(Remove|RemoveRange|ExecuteDelete|ExecuteDeleteAsync|ExecuteUpdate|ExecuteUpdateAsync)\(")]
    private static partial Regex Taking();
}
