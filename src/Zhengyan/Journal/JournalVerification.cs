using Microsoft.EntityFrameworkCore;
using Zhengyan.Rules;
using Zhengyan.Storage;

namespace Zhengyan.Journal;

/// <summary>
/// Replays the whole journal: each stream's chain, no version missing, and what is stored of every matter and of the directory equal to what follows.
/// <paramref name="now"/> are the circumstances for which parts and demands were computed; none where other rules computed them, and they cannot be compared.
/// </summary>
internal sealed class JournalVerification(ZhengyanDb db, Contents contents, Func<Matter, Now>? now)
{
    private const int AtATime = 200;

    private readonly StoredComparison stored = new(db, contents, now);
    private readonly List<Misfit> misfits = [];
    private readonly HashSet<Guid> streams = [];
    private readonly List<MatterReplay> waiting = [];
    private MissingPositions missing = MissingPositions.None;
    private long entries;

    /// <summary>Goes through everything as it stands at one moment.</summary>
    public async Task<Findings> Run(CancellationToken stop)
    {
        using var moment = Snapshot.Begin(db);
        missing = await MissingPositions.Find(db, stop);
        await Replay(stop);
        await LookForMattersWithoutEntries(stop);
        misfits.AddRange(missing.Left.Select(p => new Misfit(p, null, null, Text.Of("这一条不在日志里"))));
        return new(entries, streams.Count(s => !JournalRow.IsOwn(s)), [.. misfits.OrderBy(m => m.Position ?? long.MaxValue)]);
    }

    private async Task Replay(CancellationToken stop)
    {
        StreamReplay? replay = null;
        await foreach (var entry in db.Journal.OrderBy(e => e.Stream).ThenBy(e => e.Version).AsAsyncEnumerable().WithCancellation(stop))
        {
            entries++;
            if (replay?.Stream != entry.Stream)
            {
                await End(replay, stop);
                replay = entry.Stream == JournalRow.Directory ? new DirectoryReplay(db, contents)
                    : entry.Stream == JournalRow.Accounts ? new AccountsReplay(db, contents)
                    : entry.Stream == JournalRow.Custody ? new CustodyReplay(db, contents)
                    : new MatterReplay(entry.Stream, db, contents);
                streams.Add(entry.Stream);
            }

            replay.Next(entry);
        }

        await End(replay, stop);
        if (!streams.Contains(JournalRow.Directory))
        {
            CompareDirectory(new(db, contents));
        }

        await CompareWaiting(stop);
    }

    private async Task End(StreamReplay? replay, CancellationToken stop)
    {
        switch (replay)
        {
            case { Misfit: { } misfit }:
                misfits.Add(replay.Missing is null ? misfit : misfit with { Position = missing.Take(replay.Position) ?? misfit.Position });
                break;
            case DirectoryReplay directory:
                CompareDirectory(directory);
                break;
            case MatterReplay matter:
                waiting.Add(matter);
                if (waiting.Count == AtATime)
                {
                    await CompareWaiting(stop);
                }

                break;
        }
    }

    private async Task CompareWaiting(CancellationToken stop)
    {
        var last = waiting.ToDictionary(r => r.Stream, r => (r.Position, r.Version));
        misfits.AddRange((await stored.Compare(waiting, stop)).Select(m =>
            m.Version > last[m.Stream!.Value].Version ? m with { Position = missing.Take(last[m.Stream.Value].Position) } : m));
        waiting.Clear();
    }

    private async Task LookForMattersWithoutEntries(CancellationToken stop)
    {
        foreach (var id in await db.Matters.Select(m => m.Id).ToListAsync(stop))
        {
            if (!streams.Contains(id.Value))
            {
                misfits.Add(new(missing.Take(0), id.Value, 1, Text.Of("这一版不在日志里")));
            }
        }
    }

    private void CompareDirectory(DirectoryReplay replay)
    {
        var version = db.DirectoryVersions.Single().Version;
        if (version > replay.Version)
        {
            misfits.Add(new(missing.Take(replay.Position), JournalRow.Directory, replay.Version + 1, Text.Of("这一版不在日志里")));
        }
        else if (version < replay.Version || !DirectoryChange.Same(DirectoryRows.Read(db), replay.University))
        {
            misfits.Add(new(null, JournalRow.Directory, replay.Version, Text.Of("名册与重放的结果不符")));
        }
    }
}
