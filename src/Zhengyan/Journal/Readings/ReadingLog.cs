using System.Collections.Concurrent;
using Zhengyan.Vault;

namespace Zhengyan.Journal;

/// <summary>
/// The log of who read what. Whoever shows a page waits until its entry is written. Whoever finds nobody writing writes what has queued up, in one
/// transaction for all who wait.
/// </summary>
internal sealed class ReadingLog(string dataFolder) : IDisposable
{
    private readonly ConcurrentQueue<Waiting> queue = new();
    private readonly Lock turn = new();
    private ReadingStore? store;

    /// <summary>Completes when the entry is written; throws <see cref="UnwrittenReading"/> where it could not be.</summary>
    public Task Write(ReadingEntry entry)
    {
        var waiting = new Waiting(entry);
        queue.Enqueue(waiting);
        // Who queued while somebody else was writing, and came too late for it, is seen here by that one.
        while (!queue.IsEmpty && turn.TryEnter())
        {
            try
            {
                WriteQueued();
            }
            finally
            {
                turn.Exit();
            }
        }

        return waiting.Written.Task;
    }

    /// <summary>Opens the file, and makes it where there is none: at the start, so that it is not made anew when somebody takes it away.</summary>
    public void Open(Suite suite)
    {
        lock (turn)
        {
            store ??= new(Path.Combine(dataFolder, ReadingStore.FileName), suite);
        }
    }

    /// <summary>Whether the file is there as it was left; where it is not, no page that shows something of a matter is shown.</summary>
    public bool Look()
    {
        lock (turn)
        {
            return store?.Look() != false;
        }
    }

    public void Dispose()
    {
        lock (turn)
        {
            store?.Dispose();
            store = null;
        }
    }

    private void WriteQueued()
    {
        List<Waiting> all = [];
        while (queue.TryDequeue(out var next))
        {
            all.Add(next);
        }

        try
        {
            (store ?? throw new InvalidOperationException("the reading log is not open")).Add([.. all.Select(w => w.Entry)]);
        }
        catch (Exception wrong)
        {
            all.ForEach(w => w.Written.SetException(new UnwrittenReading(wrong)));
            return;
        }

        all.ForEach(w => w.Written.SetResult());
    }

    private sealed record Waiting(ReadingEntry Entry)
    {
        public TaskCompletionSource Written { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}

/// <summary>A reading that could not be written down. The page it was for is not shown.</summary>
internal sealed class UnwrittenReading(Exception why) : Exception("a reading could not be written down", why);
