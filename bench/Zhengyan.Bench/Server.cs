using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Zhengyan.Bench;

/// <summary>A server as a process of its own, on a free port of this machine alone.</summary>
internal sealed class Server : IAsyncDisposable
{
    private readonly Process process;

    private Server(Process process, Uri address, TimeSpan ready) => (this.process, Address, Ready) = (process, address, ready);

    public Uri Address { get; }

    /// <summary>From the start of the process to its first answer.</summary>
    public TimeSpan Ready { get; }

    /// <summary>Resident, in MB.</summary>
    public double Memory
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1024.0 / 1024.0;
        }
    }

    /// <summary>The processor time it has used so far.</summary>
    public TimeSpan Worked
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>The application on a data folder.</summary>
    public static Task<Server> Application(string data) =>
        Start(Project.ApplicationFolder, "/demonstration", url => [Project.Application, "--data", data, "--urls", url, "--demo"]);

    /// <summary>The bare endpoints on the same database.</summary>
    public static Task<Server> Bare(string data) =>
        Start(Project.Root, "/constant", url => [typeof(Server).Assembly.Location, "--bare", url, "--data", data]);

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    private static async Task<Server> Start(string folder, string first, Func<string, string[]> arguments)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var started = Stopwatch.StartNew();
        var process = Process.Start(new ProcessStartInfo("dotnet", arguments(address.ToString()))
        {
            WorkingDirectory = folder, RedirectStandardOutput = true,
        }) ?? throw new InvalidOperationException("dotnet could not be started");
        process.OutputDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        await Answers(process, new Uri(address, first), started);
        return new(process, address, started.Elapsed);
    }

    private static async Task Answers(Process process, Uri page, Stopwatch started)
    {
        using var http = new HttpClient();
        while (started.Elapsed < TimeSpan.FromMinutes(3))
        {
            if (process.HasExited)
            {
                throw new InvalidOperationException($"The server ended with {process.ExitCode} before it served {page}.");
            }

            if (await Serves(http, page))
            {
                return;
            }

            await Task.Delay(20);
        }

        process.Kill();
        throw new TimeoutException($"{page} was not served within three minutes.");
    }

    private static async Task<bool> Serves(HttpClient http, Uri page)
    {
        try
        {
            using var answer = await http.GetAsync(page);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            // Nobody listens yet.
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
