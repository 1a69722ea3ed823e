using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Zhengyan.Desk;
using Zhengyan.Vault;

namespace Zhengyan.Tests.Support;

/// <summary>
/// The real application, started with the arguments that <c>./dev run</c> gives it, on a real port and a data folder of
/// its own. Only the clock is the test's, and what it would log is kept in <see cref="Complaints"/>.
/// </summary>
internal sealed class RunningApp : IAsyncDisposable
{
    private readonly string[] kind;
    private readonly bool ownsData;
    private IHost host;

    private RunningApp(IHost host, string[] kind, string data, bool ownsData, Clock clock, Complaints complaints)
    {
        this.host = host;
        this.kind = kind;
        this.ownsData = ownsData;
        Data = data;
        Clock = clock;
        Complaints = complaints;
    }

    public string Data { get; }

    public Clock Clock { get; }

    /// <summary>Every warning and error that the application has logged.</summary>
    public Complaints Complaints { get; }

    public IServiceProvider Services => host.Services;

    public Uri Address => new(Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First());

    /// <summary>With the demonstration university.</summary>
    public static Task<RunningApp> Demonstration(Clock? clock = null, Suite? suite = null) => Start(["--demo", .. Named(suite)], clock, data: null);

    /// <summary>Without anybody; its first accounts are still to be set up.</summary>
    public static Task<RunningApp> Empty(Clock? clock = null, Suite? suite = null) => Start(["--empty", .. Named(suite)], clock, data: null);

    /// <summary>On a folder that the test made, keeps and removes.</summary>
    public static Task<RunningApp> EmptyOn(string data, Clock? clock = null, Suite? suite = null) => Start(["--empty", .. Named(suite)], clock, data);

    /// <summary>With the demonstration, on a folder that the test made, keeps and removes.</summary>
    public static Task<RunningApp> DemonstrationOn(string data, Clock? clock = null) => Start(["--demo"], clock, data);

    /// <summary>Somebody with a fresh browser, not signed in.</summary>
    public Visitor Visitor() => new(Address);

    /// <summary>Somebody of the demonstration, signed in.</summary>
    public async Task<Visitor> SignInAs(string person)
    {
        var visitor = Visitor();
        await visitor.SignInAs(person);
        return visitor;
    }

    /// <summary>Stops and starts again on the same folder; the address is a new one.</summary>
    public async Task Restart()
    {
        await Stop();
        host = await Launch(kind, Data, Clock, Complaints);
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        if (ownsData)
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(Data, recursive: true);
        }
    }

    private static string[] Named(Suite? suite) => suite is null ? [] : ["--suite", suite.Name];

    private static async Task<RunningApp> Start(string[] kind, Clock? clock, string? data)
    {
        var folder = data ?? Directory.CreateTempSubdirectory("zhengyan-").FullName;
        clock ??= new Clock();
        var complaints = new Complaints();
        return new(await Launch(kind, folder, clock, complaints), kind, folder, data is null, clock, complaints);
    }

    private static Task<IHost> Launch(string[] kind, string data, Clock clock, Complaints complaints) =>
        EntryPoint.Start(
            ["--data", data, "--urls", "http://127.0.0.1:0", .. kind],
            services =>
            {
                services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
                // Always those who came last: none of them has a part in what the tests tell.
                services.Replace(ServiceDescriptor.Singleton<Lot>(below => below - 1));
                services.AddLogging(logging => logging.ClearProviders().AddProvider(complaints));
            });

    private async Task Stop()
    {
        await host.StopAsync();
        await EntryPoint.Ended(host);
    }
}
