using System.Collections.Concurrent;
using System.Diagnostics;

namespace Zhengyan.Fuzz;

/// <summary>A crash: the case that brought it about, and what was thrown.</summary>
internal sealed record Crash(long Case, string What);

/// <summary>What became of the cases of a target.</summary>
internal sealed record Tried(string Target, long Cases, long Accepted, IReadOnlyList<Crash> Crashes, IReadOnlyList<long> Hangs, TimeSpan Slowest, TimeSpan Time);

/// <summary>Tries a target with many cases on every core, each with a limit of time.</summary>
internal sealed class Trial(Target target, int seed, TimeSpan limit)
{
    private readonly Mutating mutating = new(target, seed);
    private readonly ConcurrentDictionary<string, Crash> crashes = new();
    private readonly ConcurrentBag<long> hangs = [];
    private long next = -1;
    private long accepted;
    private long slowest;

    public Tried Run(long cases, int threads)
    {
        var began = Stopwatch.StartNew();
        var workers = Enumerable.Range(0, threads).Select(_ => new Worker()).ToList();
        var running = workers.ConvertAll(w =>
        {
            var thread = new Thread(() => Work(w, cases), 1 << 20) { IsBackground = true };
            thread.Start();
            return thread;
        });
        // A thread that hangs cannot be ended; its case is noted, and the others go on without it.
        while (running.Where((t, i) => t.IsAlive && !workers[i].Hangs).Any())
        {
            Thread.Sleep(20);
            foreach (var worker in workers.Where(w => !w.Hangs && w.Began != 0 && Stopwatch.GetElapsedTime(w.Began) > limit))
            {
                worker.Hangs = true;
                hangs.Add(worker.Case);
            }
        }

        return new(target.Name, Math.Min(cases, next + 1), accepted, [.. crashes.Values.OrderBy(c => c.Case)], [.. hangs], TimeSpan.FromTicks(slowest), began.Elapsed);
    }

    /// <summary>Tries one case: none where it went well, otherwise what was thrown.</summary>
    public Crash? Try(long number)
    {
        var file = mutating.Case(number);
        try
        {
            if (target.Accepts(file))
            {
                Interlocked.Increment(ref accepted);
            }

            return null;
        }
        catch (Exception e)
        {
            // Whatever it is, it is what is looked for.
            return new(number, e.ToString());
        }
    }

    private void Work(Worker worker, long cases)
    {
        while ((worker.Case = Interlocked.Increment(ref next)) < cases && !worker.Hangs)
        {
            var began = Stopwatch.GetTimestamp();
            worker.Began = began;
            if (Try(worker.Case) is { } crash)
            {
                crashes.TryAdd(Kind(crash.What), crash);
            }

            worker.Began = 0;
            var ticks = Stopwatch.GetElapsedTime(began).Ticks;
            if (ticks > Volatile.Read(ref slowest))
            {
                Volatile.Write(ref slowest, ticks);
            }
        }
    }

    // The same exception at the same place is one crash.
    private static string Kind(string what) => string.Join('\n', what.Split('\n').Where(line => line.StartsWith("   at ", StringComparison.Ordinal)).Take(3)) is { Length: > 0 } places ? what.Split(':')[0] + places : what;

    private sealed class Worker
    {
        public long Case;
        public long Began;
        public volatile bool Hangs;
    }
}
