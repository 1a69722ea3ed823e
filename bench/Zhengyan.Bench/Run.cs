using Zhengyan.Storage;

namespace Zhengyan.Bench;

/// <summary>One run: starts the servers and measures every page at one client and at eight.</summary>
internal sealed class Run(Wish wish, string folder) : IAsyncDisposable
{
    private const int Many = 8;
    private const int ApprovalsToWarmUp = 1500;
    private readonly List<IDisposable> readers = [];
    private readonly List<Row> rows = [];
    private readonly People people = new(Path.Combine(folder, StorageRegistration.FileName));

    public async Task<Report> Measure()
    {
        var officers = people.Officers();
        var approvers = people.Approvers();
        var lines = people.Lines(officers);
        double memory;
        TimeSpan ready;
        await using (var application = await Server.Application(folder))
        {
            ready = application.Ready;
            Console.WriteLine($"The application serves after {ready.TotalSeconds:F1} s.");
            var sessions = new List<(Reader Reader, Somebody Who)>();
            for (var i = 0; i < Many; i++)
            {
                sessions.Add((await SignIn(application, officers[i % officers.Count]), officers[i % officers.Count]));
            }

            await Pages(Report.Desk, application, sessions, (_, _) => "/");
            await Pages(Report.Matter, application, sessions, (who, i) => $"/matters/{who.Matters[i % who.Matters.Count]}");
            await Pages("lead list of 50", application, sessions, (_, _) => "/leads");
            await Bare(officers);
            await Approvals(application, approvers);
            memory = application.Memory;
        }

        return new(wish.Matters, lines, ready, memory, rows, DocumentSpeed.Measure());
    }

    // On the same matters: approving lengthens the desks of those who go on with them.
    private async Task Bare(IReadOnlyList<Somebody> officers)
    {
        await using var bare = await Server.Bare(folder);
        var clients = Enumerable.Range(0, Many).Select(i => (Keep(new Reader(bare.Address)), officers[i % officers.Count])).ToList();
        await Pages(Report.BareDesk, bare, clients, (who, _) => $"/desk?person={who.Person}");
        await Pages(Report.BareMatter, bare, clients, (who, i) => $"/matters/{who.Matters[i % who.Matters.Count]}?person={who.Person}");
        await Pages("bare constant", bare, clients, (_, _) => "/constant");
    }

    public ValueTask DisposeAsync()
    {
        readers.ForEach(r => r.Dispose());
        return ValueTask.CompletedTask;
    }

    private async Task Pages(string name, Server server, IReadOnlyList<(Reader Reader, Somebody Who)> clients, Func<Somebody, int, string> path)
    {
        List<Act> acts = [];
        foreach (var (reader, who) in clients)
        {
            var i = 0;
            acts.Add(async () => await reader.Get(path(who, i++)) > 0);
        }

        await ClosedLoop.WarmUp(acts, server);
        await Measured(name, server, acts);
    }

    // Each approval is of another matter, and its form was read from its page before the clock runs.
    private async Task Approvals(Server server, IReadOnlyList<Somebody> approvers)
    {
        var queues = new List<Queue<(Reader Reader, Approval Approval)>>();
        for (var i = 0; i < Many; i++)
        {
            var who = approvers[i % approvers.Count];
            var reader = await SignIn(server, who);
            var mine = new Queue<(Reader, Approval)>();
            var sharing = Enumerable.Range(0, Many).Where(n => n % approvers.Count == i % approvers.Count).ToList();
            foreach (var matter in who.Matters.Where((_, n) => sharing[n % sharing.Count] == i))
            {
                mine.Enqueue((reader, await reader.ApprovalOf(matter)));
            }

            queues.Add(mine);
        }

        await ClosedLoop.Run([.. queues.Select(q => Take(q, Math.Min(ApprovalsToWarmUp / Many, q.Count * 2 / 3)))], TimeSpan.FromMinutes(1), server);
        await Measured(Report.Approve, server, [.. queues.Select(q => Take(q, q.Count))], one: Take(queues.MaxBy(q => q.Count)!, queues.Max(q => q.Count) / 2));
    }

    private static Act Take(Queue<(Reader Reader, Approval Approval)> queue, int most) => async () =>
    {
        if (most-- == 0 || !queue.TryDequeue(out var next))
        {
            return false;
        }

        await next.Reader.Post(next.Approval.Path, next.Approval.Fields);
        return true;
    };

    private async Task Measured(string name, Server server, List<Act> acts, Act? one = null)
    {
        var alone = await ClosedLoop.Run([one ?? acts[0]], wish.Time, server);
        var together = await ClosedLoop.Run(acts, wish.Time, server);
        rows.Add(new(name, alone, together));
        Console.WriteLine(Report.Line(rows[^1]));
    }

    private async Task<Reader> SignIn(Server server, Somebody who) => Keep(await Reader.SignedIn(server.Address, who.Account));

    private Reader Keep(Reader reader)
    {
        readers.Add(reader);
        return reader;
    }
}
