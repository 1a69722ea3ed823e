using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Zhengyan.Tests.Support;

/// <summary>
/// Runs the application's own Main with its real arguments inside the test process. .NET announces each host just before
/// and just after it is built; that is where services are replaced and the host is taken hold of. (The factory in
/// Mvc.Testing listens to the same announcements, but hands arguments on as settings, in another form than people type them.)
/// </summary>
internal sealed class EntryPoint : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private static readonly AsyncLocal<EntryPoint?> Starting = new();
    private static readonly ConditionalWeakTable<IHost, Task> Ends = [];

    private readonly Action<IServiceCollection> replace;
    private readonly TaskCompletionSource<IHost> started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    static EntryPoint()
    {
        // The application runs from its own folder and under its own name, not under that of the tests.
        Environment.SetEnvironmentVariable("ASPNETCORE_CONTENTROOT", ProjectFolder.At("src/Zhengyan"));
        Environment.SetEnvironmentVariable("ASPNETCORE_APPLICATIONNAME", typeof(Program).Assembly.GetName().Name);
    }

    private EntryPoint(Action<IServiceCollection> replace) => this.replace = replace;

    /// <summary>The host, once it listens.</summary>
    public static Task<IHost> Start(string[] args, Action<IServiceCollection> replace)
    {
        var entry = new EntryPoint(replace);
        new Thread(() => entry.Run(args)) { IsBackground = true, Name = "zhengyan" }.Start();
        return entry.started.Task;
    }

    /// <summary>Completes when the application's Main has returned.</summary>
    public static Task Ended(IHost host) => Ends.TryGetValue(host, out var end) ? end : Task.CompletedTask;

    void IObserver<DiagnosticListener>.OnNext(DiagnosticListener value)
    {
        if (Starting.Value == this && value.Name == "Microsoft.Extensions.Hosting")
        {
            value.Subscribe(this);
        }
    }

    void IObserver<KeyValuePair<string, object?>>.OnNext(KeyValuePair<string, object?> value)
    {
        if (Starting.Value != this)
        {
            return;
        }

        if (value is { Key: "HostBuilding", Value: IHostBuilder builder })
        {
            builder.ConfigureServices(replace);
        }
        else if (value is { Key: "HostBuilt", Value: IHost host })
        {
            Ends.Add(host, ended.Task);
            host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStarted.Register(() => started.TrySetResult(host));
        }
    }

    void IObserver<DiagnosticListener>.OnCompleted() { }

    void IObserver<DiagnosticListener>.OnError(Exception error) { }

    void IObserver<KeyValuePair<string, object?>>.OnCompleted() { }

    void IObserver<KeyValuePair<string, object?>>.OnError(Exception error) { }

    private void Run(string[] args)
    {
        Starting.Value = this;
        using var announcements = DiagnosticListener.AllListeners.Subscribe(this);
        try
        {
            var code = typeof(Program).Assembly.EntryPoint!.Invoke(null, [args]);
            started.TrySetException(new InvalidOperationException($"The application ended before it listened, with code {code ?? 0}."));
            ended.SetResult();
        }
        catch (TargetInvocationException thrown)
        {
            started.TrySetException(thrown.InnerException!);
            ended.SetException(thrown.InnerException!);
        }
    }
}
