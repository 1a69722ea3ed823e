[assembly: AssemblyFixture(typeof(Zhengyan.Tests.Support.Demonstration))]

namespace Zhengyan.Tests.Support;

/// <summary>
/// The demonstration university, started once by the first test that asks, for tests that only look. Who changes
/// something starts one of their own with <see cref="RunningApp.Demonstration"/>.
/// </summary>
public sealed class Demonstration : IAsyncDisposable
{
    private readonly Lazy<Task<RunningApp>> app = new(() => RunningApp.Demonstration());

    internal Task<RunningApp> App => app.Value;

    public async ValueTask DisposeAsync()
    {
        if (app.IsValueCreated)
        {
            await (await app.Value).DisposeAsync();
        }
    }
}
