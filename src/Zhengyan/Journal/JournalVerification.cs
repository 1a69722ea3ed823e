using Microsoft.EntityFrameworkCore;
using Zhengyan.Access;
using Zhengyan.Rules;
using Zhengyan.Storage;
using Zhengyan.Vault;

namespace Zhengyan.Journal;

/// <summary>
/// Replays the whole journal: each stream's chain, no version missing, and what is stored of every matter and of the directory equal to what follows, the numbers counted as far as they were given, and every form that was acted on remembered.
/// Where <paramref name="files"/> are given, each file of a matter is read and compared too, and where <paramref name="accounts"/> are, what follows from the acts on them. <paramref name="now"/>
/// are the circumstances for which parts and demands were computed.
/// </summary>
internal sealed class JournalVerification(ZhengyanDb db, Contents contents, Func<Matter, Now> now, KeptFiles? files = null, AccountsDb? accounts = null)
{
    private const int AtATime = 200;

    private readonly StoredComparison stored = new(db, contents, now);
    private readonly List<Misfit> misfits = [];
    private readonly NumbersComparison numbers = new();
    private readonly HashSet<Guid> streams = [];
    private readonly List<MatterReplay> waiting = [];
    private MissingPositions missing = MissingPositions.None;
    private IReadOnlySet<Guid> destroyed = new HashSet<Guid>();
    private HashSet<Guid> keys = [];
    private long entries;

    /// <summary>Goes through everything as it stands at one moment.</summary>
    public async Task<Findings> Run(CancellationToken stop)
    {
        using var moment = Snapshot.Begin(db);
        missing = await MissingPositions.Find(db, stop);
        destroyed = await DestroyedStreams.Find(db, contents, stop);
        keys = [.. await db.ContentKeys.Select(k => k.Owner).ToListAsync(stop)];
        await Replay(stop);
        await LookForMattersWithoutEntries(stop);
        misfits.AddRange(numbers.Compare(db));
        misfits.AddRange(new CommandsComparison(db, contents, destroyed).Compare());
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
                replay = ReplayOf(entry.Stream);
                streams.Add(entry.Stream);
            }

            replay.Next(entry);
        }

        await End(replay, stop);
        if (!streams.Contains(JournalRow.Directory))
        {
            CompareDirectory(new(db, contents));
        }

        if (!streams.Contains(JournalRow.Templates))
        {
            CompareTemplates(new(db, contents));
        }

        if (!streams.Contains(JournalRow.Accounts))
        {
            CompareAccounts(new());
        }

        if (!streams.Contains(JournalRow.Custody))
        {
            CompareCustody(Custody.None);
        }

        await CompareWaiting(stop);
    }

    private StreamReplay ReplayOf(Guid stream) =>
        stream == JournalRow.Directory ? new DirectoryReplay(db, contents)
        : stream == JournalRow.Accounts ? new AccountsReplay(db, contents)
        : stream == JournalRow.Custody ? new CustodyReplay(db, contents)
        : stream == JournalRow.Archive ? new ArchiveReplay(db, contents)
        : stream == JournalRow.Templates ? new TemplatesReplay(db, contents)
        : stream == JournalRow.Complaints ? new ComplaintReplay(db, contents)
        : destroyed.Contains(stream) || !keys.Contains(stream) ? new KeylessReplay(stream, destroyed.Contains(stream))
        : new MatterReplay(stream, db, contents);

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
            case AccountsReplay acts:
                CompareAccounts(acts.Recorded);
                break;
            case CustodyReplay custody:
                CompareCustody(custody.Custody);
                break;
            case KeylessReplay { OnRecord: false }:
                misfits.Add(new(null, replay.Stream, replay.Version, Text.Of("密钥不在了，又没有销毁记录")));
                break;
            case KeylessReplay when keys.Contains(replay.Stream) || await db.Matters.AnyAsync(m => m.Id == new MatterId(replay.Stream), stop):
                misfits.Add(new(null, replay.Stream, replay.Version, Text.Of("有销毁记录，密钥或者事项却还在")));
                break;
            case TemplatesReplay templates:
                CompareTemplates(templates);
                break;
            case MatterReplay matter:
                numbers.Add(matter.Matter, now(matter.Matter).Book.Archive);
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
        misfits.AddRange(waiting.SelectMany(replay => files is null ? [] : FileComparison.Of(db, files, replay.Matter)));
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

    private void CompareAccounts(RecordedAccounts recorded) =>
        misfits.AddRange(accounts is null ? [] : new AccountsComparison(accounts, contents.Suite).Compare(db, recorded));

    private void CompareCustody(Custody custody) => misfits.AddRange(new CustodyComparison(db, contents.Suite).Compare(custody));

    private void CompareTemplates(TemplatesReplay replay)
    {
        if (!replay.Fits())
        {
            misfits.Add(new(null, JournalRow.Templates, null, Text.Of("文书模板与重放的结果不符")));
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
