using System.Collections;
using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Zhengyan.Tests.Support;

/// <summary>What the application logs as a warning or worse, for a test to look at or to print when it fails.</summary>
internal sealed class Complaints : ILoggerProvider, IEnumerable<string>
{
    private readonly ConcurrentQueue<string> lines = new();

    public ILogger CreateLogger(string categoryName) => new Logger(categoryName, lines);

    public IEnumerator<string> GetEnumerator() => lines.GetEnumerator();

    public void Dispose() { }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private sealed class Logger(string category, ConcurrentQueue<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                lines.Enqueue($"{logLevel} {category}: {formatter(state, exception)} {exception}".TrimEnd());
            }
        }
    }
}
