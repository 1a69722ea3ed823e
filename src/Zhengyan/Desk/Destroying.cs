using Microsoft.EntityFrameworkCore;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Storage;
using Zhengyan.Vault;

namespace Zhengyan.Desk;

/// <summary>
/// Carries out what was decided on a file whose time has run out: the keys go, and with them every sentence in the journal, in what follows from it, and in every backup
/// made from now on. What stays are links of the chain, and one entry that says which file it was and who decided.
/// </summary>
internal sealed class Destroying(Contents contents, KeptFiles files, KeptMatters kept, Settling settling, CustodyReading custody)
{
    /// <summary>Within the turn of the decision. Gives what went.</summary>
    public async Task<Destroyed> CarryOut(ZhengyanDb db, Matter matter, Now now, Guid command, CancellationToken stop)
    {
        var gone = await Joined(db, matter, stop);
        var streams = gone.Select(m => m.Value).ToList();
        var scans = await Scans(db, gone, stop);
        await Write(db, ArchiveAct.Destroyed, ArchiveAct.Of(matter, streams, now), now.At, now.RecordedOn, now.Person, command, stop);
        // The decision itself must stand before its content can be lost.
        await db.SaveChangesAsync(stop);
        await db.Drafts.Where(d => gone.Contains(d.Matter)).ExecuteDeleteAsync(stop);
        await db.Uploads.Where(u => gone.Contains(u.Matter)).ExecuteDeleteAsync(stop);
        await Involvement.Remove(db, gone, stop);
        await db.Matters.Where(m => gone.Contains(m.Id)).ExecuteDeleteAsync(stop);
        await db.Commands.Where(c => streams.Contains(c.Stream)).ExecuteDeleteAsync(stop);
        await db.ContentKeys.Where(k => streams.Contains(k.Owner)).ExecuteDeleteAsync(stop);
        var envelopes = new List<Guid>();
        foreach (var number in matter.JoinedLeads.Select(l => l.Number).Prepend(matter.LeadNumber).Where(n => n.Length > 0))
        {
            envelopes.AddRange(await DestroyEnvelopes(db, number, stop));
        }

        return new(streams, scans)
        {
            Custody = envelopes.Count == 0 ? null : CustodyRecording.Record(db, contents, custody.Current, [new EnvelopesDestroyed(envelopes)], now.Person, now, command),
        };
    }

    /// <summary>After the turn: what was known of them in memory, the files, and what the write-ahead log still holds of their keys.</summary>
    public async Task Forget(ZhengyanDb db, Destroyed gone)
    {
        if (gone.Custody is { } after)
        {
            custody.Keep(after);
        }

        contents.Forget(gone.Streams);
        kept.Forget(gone.Streams);
        gone.Files.ToList().ForEach(files.Remove);
        await settling.Empty(db, CancellationToken.None);
    }

    /// <summary>An entry of the archive's own stream.</summary>
    public async Task Write(ZhengyanDb db, string kind, ArchiveAct act, DateTimeOffset at, DateOnly on, PersonId? by, Guid command, CancellationToken stop)
    {
        var version = await db.Journal.Where(e => e.Stream == JournalRow.Archive).MaxAsync(e => (int?)e.Version, stop) ?? 0;
        new JournalWriting(db, contents).Add(
            new()
            {
                Stream = JournalRow.Archive, Version = version + 1, At = at, On = on, Person = by, Command = command, Kind = kind, Clause = "§5.7",
                Content = Content.Of(act),
            });
    }

    // A repeated lead that was joined has no file of its own: it lies in this one.
    private static async Task<List<MatterId>> Joined(ZhengyanDb db, Matter matter, CancellationToken stop)
    {
        var numbers = matter.JoinedLeads.Select(l => l.Number).ToList();
        var subject = matter.Subject?.Person;
        var joined = numbers.Count == 0 ? [] : await db.Matters
            .Where(m => m.Stage == Stage.Joined && numbers.Contains(m.LeadNumber) && m.Subject == subject).Select(m => m.Id).ToListAsync(stop);
        return [matter.Id, .. joined];
    }

    // Those taken out of sight and those in quarantine lie there too. What a crash leaves of them is swept away at the next start.
    private async Task<IReadOnlyList<Guid>> Scans(ZhengyanDb db, List<MatterId> gone, CancellationToken stop)
    {
        var states = await db.Matters.Where(m => gone.Contains(m.Id)).Select(m => new StateRow(m.Id, m.State)).ToListAsync(stop);
        return [.. states.SelectMany(s => contents.ReadMatter(db, s).Attachments).Select(a => a.Id), .. await db.Uploads.Where(u => gone.Contains(u.Matter)).Select(u => u.Id).ToListAsync(stop)];
    }

    // A lead may have named others too, whose matters still need what is sealed.
    private static async Task<IReadOnlyList<Guid>> DestroyEnvelopes(ZhengyanDb db, string lead, CancellationToken stop)
    {
        // A transfer stub keeps no content and needs none.
        if (await db.Matters.AnyAsync(m => m.LeadNumber == lead && m.Subject != null, stop))
        {
            return [];
        }

        var gone = await db.Envelopes.Where(e => e.LeadNumber == lead).Select(e => e.Id).ToListAsync(stop);
        await db.EnvelopeShares.Where(s => gone.Contains(s.Envelope)).ExecuteDeleteAsync(stop);
        await db.Envelopes.Where(e => gone.Contains(e.Id)).ExecuteDeleteAsync(stop);
        return gone;
    }
}

/// <summary>What went with a destroyed file: the streams of the journal whose keys are gone, and the files that lay beside the database.</summary>
internal sealed record Destroyed(IReadOnlyList<Guid> Streams, IReadOnlyList<Guid> Files)
{
    /// <summary>The custody without the envelopes that went too; none where none did.</summary>
    public Custody? Custody { get; init; }
}
