using System.Diagnostics;

namespace Zhengyan.Bench;

/// <summary>What one client does, again and again; gives no more when there is nothing left to do.</summary>
internal delegate Task<bool> Act();

/// <summary>Requests a second, and how long they took in milliseconds; <paramref name="Work"/> is the server's processor time for one.</summary>
internal sealed record Figures(int Count, double PerSecond, double Median, double P99, double Work);

/// <summary>Each client sends its next request when the last one is answered.</summary>
internal static class ClosedLoop
{
    private const int Most = 200_000;

    private const int Window = 1500;
    private const int MostWindows = 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Until the code that answers is compiled for good: until the work for one request has stopped falling.</summary>
    public static async Task WarmUp(IReadOnlyList<Act> clients, Server server)
    {
        var least = double.MaxValue;
        var settled = 0;
        for (var window = 0; window < MostWindows && settled < 2; window++)
        {
            var work = (await Run([.. clients.Select(act => Only(act, Window / clients.Count))], Patience, server)).Work;
            settled = work > least * 0.97 ? settled + 1 : 0;
            least = Math.Min(least, work);
        }
    }

    public static async Task<Figures> Run(IReadOnlyList<Act> clients, TimeSpan time, Server server)
    {
        var worked = server.Worked;
        var began = Stopwatch.StartNew();
        var took = await Task.WhenAll(clients.Select(act => Task.Run(() => Loop(act, began, time, Most / clients.Count))));
        var elapsed = began.Elapsed;
        worked = server.Worked - worked;
        var all = took.SelectMany(t => t).Order().ToList();
        return new(all.Count, all.Count / elapsed.TotalSeconds, At(all, 0.50), At(all, 0.99), worked.TotalMilliseconds / Math.Max(1, all.Count));
    }

    private static Act Only(Act act, int most) => async () => most-- > 0 && await act();

    private static async Task<List<double>> Loop(Act act, Stopwatch began, TimeSpan time, int most)
    {
        var took = new List<double>();
        while (began.Elapsed < time && took.Count < most)
        {
            var sent = Stopwatch.GetTimestamp();
            if (!await act())
            {
                break;
            }

            took.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
        }

        return took;
    }

    private static double At(List<double> ordered, double part) =>
        ordered.Count == 0 ? 0 : ordered[Math.Min(ordered.Count - 1, (int)(ordered.Count * part))];
}
