using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Zhengyan.Tests.Support;
using Zhengyan.Ui;

namespace Zhengyan.Tests.House;

/// <summary>No address can be added without a word about what is read there.</summary>
public sealed class ReadingsTests(Demonstration demonstration)
{
    [Fact]
    public async Task Clause_5_8_every_endpoint_says_what_is_read_there() => Faults.None(
        "An endpoint says neither .Reads(ReadingOf.…), with a model that is IShows, nor .ShowsNoMatter(). Say which, where it is mapped.",
        (await demonstration.App).Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<ReadingDeclared>() is null).Select(e => e.DisplayName ?? e.RoutePattern.RawText!));

    [Fact]
    public void Clause_5_8_there_is_one_place_for_endpoints_and_it_writes_readings_down() => Assert.Contains(
        ".AddEndpointFilter(Readings.Write)", File.ReadAllText(ProjectFolder.At("src/Zhengyan/Routes.cs")), StringComparison.Ordinal);
}
