using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Zhengyan.Rules;
using Zhengyan.Storage;
using Zhengyan.Vault;

namespace Zhengyan.Desk;

/// <summary>A custodian who is here with their passphrase: their private key, for as long as this takes.</summary>
internal sealed record Unlocked(PersonId Person, byte[] Private);

/// <summary>An envelope that is to be shared out anew; no shares where these two could not.</summary>
internal sealed record Renewed(Guid Envelope, IReadOnlyList<EnvelopeShareRow>? Shares);

/// <summary>Shares out anew: which envelopes need it, and the shares that two custodians make together.</summary>
internal sealed class Renewal(Envelopes envelopes)
{
    /// <summary>How many envelopes are not in the hands of just those who are to keep them.</summary>
    public static async Task<int> Wanting(ZhengyanDb db, Custody custody, Now now, CancellationToken stop) =>
        (await Plan(db, After(custody), now, stop)).Count;

    public async Task<IReadOnlyList<Renewed>> ShareOut(CustodyTurn turn, Unlocked one, Unlocked other)
    {
        var done = new List<Renewed>();
        foreach (var (envelope, keys) in await Plan(turn.Db, After(turn.Custody), turn.Now, turn.Stop))
        {
            var row = await turn.Db.Envelopes.AsNoTracking().SingleAsync(e => e.Id == envelope, turn.Stop);
            var shares = await turn.Db.EnvelopeShares.Where(s => s.Envelope == envelope).ToListAsync(turn.Stop);
            done.Add(new(envelope, ShareOut(row, shares, keys, Mine(turn, one, shares), Mine(turn, other, shares), one, other)));
        }

        return done;
    }

    public static async Task Write(CustodyTurn turn, IReadOnlyList<Renewed> done)
    {
        foreach (var renewed in done.Where(d => d.Shares is not null))
        {
            await turn.Db.EnvelopeShares.Where(s => s.Envelope == renewed.Envelope).ExecuteDeleteAsync(turn.Stop);
            turn.Db.EnvelopeShares.AddRange(renewed.Shares!);
        }
    }

    private List<EnvelopeShareRow>? ShareOut(
        EnvelopeRow envelope, List<EnvelopeShareRow> shares, IReadOnlyList<CustodyKey> keys, EnvelopeShareRow? mine, EnvelopeShareRow? theirs,
        Unlocked one, Unlocked other)
    {
        if (mine is null || theirs is null || keys.Count < CustodyRights.Two || shares.Count < CustodyRights.Two)
        {
            return null;
        }

        try
        {
            var (first, second) = (Envelopes.Read(envelope, mine, one.Private), Envelopes.Read(envelope, theirs, other.Private));
            var key = Shamir.Combine(first, second);
            // Shares of nothing would be worse than none.
            CryptographicOperations.ZeroMemory(Envelopes.Open(envelope, key));
            List<EnvelopeShareRow> made = [.. envelopes.ShareOut(envelope, key, keys)];
            CryptographicOperations.ZeroMemory(key);
            first.Forget();
            second.Forget();
            return made;
        }
        catch (CryptographicException)
        {
            // Somebody touched it: it is counted among those that are left.
            return null;
        }
    }

    private static EnvelopeShareRow? Mine(CustodyTurn turn, Unlocked who, List<EnvelopeShareRow> shares) =>
        shares.FirstOrDefault(s => s.Key == turn.Custody.Of(who.Person)?.Key?.Id);

    // A new key for a lost one takes its place by this very act.
    private static Custody After(Custody custody) => custody with
    {
        Custodians = [.. custody.Custodians.Select(c => c.NewKey is { } key ? c with { Key = key, NewKey = null } : c)],
    };

    private static async Task<List<(Guid Envelope, IReadOnlyList<CustodyKey> Keys)>> Plan(ZhengyanDb db, Custody custody, Now now, CancellationToken stop)
    {
        var held = (await db.EnvelopeShares.Select(s => new { s.Envelope, s.Key }).ToListAsync(stop)).ToLookup(s => s.Envelope, s => s.Key);
        var subjects = (await db.Matters.Where(m => m.LeadNumber != "" && m.Subject != null).Select(m => new { m.LeadNumber, m.Subject }).ToListAsync(stop))
            .ToLookup(m => m.LeadNumber, m => m.Subject!.Value);
        var plan = new List<(Guid, IReadOnlyList<CustodyKey>)>();
        foreach (var envelope in await db.Envelopes.Select(e => new { e.Id, e.LeadNumber }).ToListAsync(stop))
        {
            var keys = CustodyRights.Keepers(custody, [.. subjects[envelope.LeadNumber]], now).Select(c => c.Key!).ToList();
            if (!held[envelope.Id].ToHashSet().SetEquals(keys.Select(k => k.Id)))
            {
                plan.Add((envelope.Id, keys));
            }
        }

        return plan;
    }
}
