using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Storage;
using Zhengyan.Vault;

namespace Zhengyan.Desk;

/// <summary>Seals what a lead brings of its reporter, with the lead and in its turn; or says that nobody could keep it (§5.8).</summary>
internal sealed class EnvelopeSealing(CustodyReading custody, Envelopes envelopes, Contents contents)
{
    /// <summary>Why the lead cannot be saved: there is something to seal, and fewer than two to keep it.</summary>
    public IEnumerable<Refusal> Check(OpeningCommand command, Opening opening, Now now) =>
        command is RegisterLead lead && SealedContent.IsNeeded(lead) && (opening.Refusals.Count > 0 || KeepsContent(opening))
        && Keepers(lead, now).Count < CustodyRights.Two
            ? [CustodyRefusals.NobodyToKeepIt]
            : [];

    /// <summary>
    /// Adds the envelopes of a lead to what is about to be written, and to the journal by what they are known again. A stub keeps no content, in no envelope either (§4.2). Gives the custody
    /// as it will be; none where nothing is sealed.
    /// </summary>
    public Custody? Seal(ZhengyanDb db, OpeningCommand command, Opening opening, string number, Now now, Guid commandId)
    {
        if (command is not RegisterLead lead || !KeepsContent(opening) || Keepers(lead, now) is not { Count: >= CustodyRights.Two } keepers)
        {
            return null;
        }

        var known = new List<SealedEnvelope>();
        foreach (var (kind, content) in SealedContent.Of(lead))
        {
            var (envelope, shares) = envelopes.Seal(kind, content, number, keepers, now.At);
            CryptographicOperations.ZeroMemory(content);
            db.Envelopes.Add(envelope);
            db.EnvelopeShares.AddRange(shares);
            known.Add(SealedHash.Of(envelope, shares, contents.Suite));
        }

        return known.Count == 0 ? null : CustodyRecording.Record(db, contents, custody.Current, [new EnvelopesSealed(known)], now.Person, now, commandId);
    }

    /// <summary>After the turn in which something was sealed.</summary>
    public void Keep(Custody? after)
    {
        if (after is not null)
        {
            custody.Keep(after);
        }
    }

    /// <summary>Takes down, once, what had been sealed before the journal said so of anything.</summary>
    public async Task TakeDownEarlier(WriteTurns turns, Surroundings surroundings, CancellationToken stop)
    {
        await using var writing = await turns.Begin(stop);
        if (custody.Current.Sealed is null && await writing.Db.Envelopes.ToListAsync(stop) is { Count: > 0 } earlier)
        {
            var shares = (await writing.Db.EnvelopeShares.ToListAsync(stop)).ToLookup(s => s.Envelope);
            var known = new EnvelopesSealed([.. earlier.Select(e => SealedHash.Of(e, shares[e.Id], contents.Suite))]);
            var after = CustodyRecording.Record(writing.Db, contents, custody.Current, [known], null, surroundings.Now(default(PersonId)), Guid.NewGuid());
            await writing.Commit();
            custody.Keep(after);
        }
    }

    private static bool KeepsContent(Opening opening) => opening.Events.Any(e => e.Event is LeadRegistered);

    private List<CustodyKey> Keepers(RegisterLead lead, Now now) =>
        [.. CustodyRights.Keepers(custody.Current, [.. lead.Subjects.Select(s => s.Person)], now).Select(c => c.Key!)];
}
