using Microsoft.Extensions.Primitives;

namespace Zhengyan;

/// <summary>
/// All endpoints, made once and by a second thread while the data folder is being opened. By itself the framework makes each twice, for its router and for its authorization,
/// and the first page waits for both.
/// </summary>
internal sealed class EndpointsMadeOnce : EndpointDataSource
{
    private readonly Task<List<Endpoint>> made;

    private EndpointsMadeOnce(IReadOnlyList<EndpointDataSource> sources) => made = Task.Run(() => sources.SelectMany(source => source.Endpoints).ToList());

    public override IReadOnlyList<Endpoint> Endpoints => made.GetAwaiter().GetResult();

    /// <summary>Takes the place of what was mapped so far.</summary>
    public static void Of(IEndpointRouteBuilder app)
    {
        var once = new EndpointsMadeOnce([.. app.DataSources]);
        app.DataSources.Clear();
        app.DataSources.Add(once);
    }

    /// <summary>No route comes or goes while the application runs.</summary>
    public override IChangeToken GetChangeToken() => new CancellationChangeToken(CancellationToken.None);
}
