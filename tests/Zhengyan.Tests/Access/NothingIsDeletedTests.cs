using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Access;

/// <summary>What happened stays: there is no address that takes it away.</summary>
public sealed class NothingIsDeletedTests(Demonstration demonstration)
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
        Assert.DoesNotContain(sources, file => File.ReadAllText(file) is var text
            && (text.Contains("Journal.Remove", StringComparison.Ordinal) || text.Contains("Journal.ExecuteDelete", StringComparison.Ordinal)
                || text.Contains("Journal.ExecuteUpdate", StringComparison.Ordinal) || text.Contains("Journal.Where(", StringComparison.Ordinal)
                    && text[text.IndexOf("Journal.Where(", StringComparison.Ordinal)..].Split(';')[0] is var statement
                    && (statement.Contains("ExecuteDelete", StringComparison.Ordinal) || statement.Contains("ExecuteUpdate", StringComparison.Ordinal))));
    }
}
