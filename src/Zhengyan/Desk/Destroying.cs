using Microsoft.EntityFrameworkCore;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Storage;

namespace Zhengyan.Desk;

/// <summary>
/// Carries out what was decided on a file whose time has run out: the keys go, and with them every sentence in the journal, in what follows from it, and in every backup
/// made from now on. What stays are links of the chain, and one entry that says which file it was and who decided.
/// </summary>
internal sealed class Destroying(Contents contents)
{
    /// <summary>Within the turn of the decision. Gives the streams that went.</summary>
    public async Task<IReadOnlyList<Guid>> CarryOut(ZhengyanDb db, Matter matter, Now now, Guid command, CancellationToken stop)
    {
        var gone = await Joined(db, matter, stop);
        var streams = gone.Select(m => m.Value).ToList();
        await Write(db, ArchiveAct.Destroyed, ArchiveAct.Of(matter, streams, now), now.At, now.RecordedOn, now.Person, command, stop);
        // The decision itself must stand before its content can be lost.
        await db.SaveChangesAsync(stop);
        await db.Demands.Where(d => gone.Contains(d.Matter)).ExecuteDeleteAsync(stop);
        await db.Parts.Where(p => gone.Contains(p.Matter)).ExecuteDeleteAsync(stop);
        await db.Matters.Where(m => gone.Contains(m.Id)).ExecuteDeleteAsync(stop);
        await db.Commands.Where(c => streams.Contains(c.Stream)).ExecuteDeleteAsync(stop);
        await db.ContentKeys.Where(k => streams.Contains(k.Owner)).ExecuteDeleteAsync(stop);
        foreach (var number in matter.JoinedLeads.Select(l => l.Number).Prepend(matter.LeadNumber).Where(n => n.Length > 0))
        {
            await DestroyEnvelopes(db, number, stop);
        }

        return streams;
    }

    /// <summary>After the turn: what was known of them in memory, and what the write-ahead log still holds of their keys.</summary>
    public async Task Forget(ZhengyanDb db, IReadOnlyList<Guid> streams)
    {
        contents.Forget(streams);
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    /// <summary>An entry of the archive's own stream.</summary>
    public async Task Write(ZhengyanDb db, string kind, ArchiveAct act, DateTimeOffset at, DateOnly on, PersonId? by, Guid command, CancellationToken stop)
    {
        var version = await db.Journal.Where(e => e.Stream == JournalRow.Archive).MaxAsync(e => (int?)e.Version, stop) ?? 0;
        await new JournalWriting(db, contents).Add(
            new()
            {
                Stream = JournalRow.Archive, Version = version + 1, At = at, On = on, Person = by, Command = command, Kind = kind, Clause = "§5.7",
                Content = Content.Of(act),
            }, stop);
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

    // A lead may have named others too, whose matters still need what is sealed.
    private static async Task DestroyEnvelopes(ZhengyanDb db, string lead, CancellationToken stop)
    {
        if (!await db.Matters.AnyAsync(m => m.LeadNumber == lead, stop))
        {
            await db.EnvelopeShares.Where(s => db.Envelopes.Any(e => e.Id == s.Envelope && e.LeadNumber == lead)).ExecuteDeleteAsync(stop);
            await db.Envelopes.Where(e => e.LeadNumber == lead).ExecuteDeleteAsync(stop);
        }
    }
}
