using Microsoft.EntityFrameworkCore;
using Zhengyan.Rules;
using Zhengyan.Storage;
using Zhengyan.Vault;

namespace Zhengyan.Journal;

/// <summary>
/// Compares what is kept for the custodians with what the journal says of it: every envelope that was sealed, a share for each who keeps it, every custodian's key, and nothing else. Of a
/// key set before entries had its hash, only that it is there.
/// </summary>
internal sealed class CustodyComparison(ZhengyanDb db, Suite suite)
{
    public IEnumerable<Misfit> Compare(Custody custody) => Wrong(custody).Select(what => new Misfit(null, JournalRow.Custody, null, what));

    private IEnumerable<Text> Wrong(Custody custody)
    {
        var expected = custody.Keys.ToDictionary(k => k.Id);
        var stored = db.CustodianKeys.ToDictionary(k => k.Id);
        return Keys(expected, stored).Concat(Envelopes(custody, expected.Keys.ToHashSet()));
    }

    private IEnumerable<Text> Keys(Dictionary<Guid, CustodyKey> expected, Dictionary<Guid, CustodianKeyRow> stored)
    {
        foreach (var key in expected.Values)
        {
            if (!stored.TryGetValue(key.Id, out var row))
            {
                yield return Text.Of("一位保管人的密钥不见了");
            }
            else if (key.Hash is { } hash && hash != SealedHash.Of(row, suite))
            {
                yield return Text.Of("一位保管人的密钥不是当时的那一把");
            }
        }

        if (stored.Keys.Except(expected.Keys).Any())
        {
            yield return Text.Of("有日志里没有的保管密钥");
        }
    }

    private IEnumerable<Text> Envelopes(Custody custody, HashSet<Guid> keys)
    {
        var said = custody.Sealed;
        // One after the other: with its scans an envelope is large.
        var stored = db.Envelopes.AsNoTracking().AsEnumerable().ToDictionary(e => e.Id, e => SealedHash.Of(e, suite));
        var shares = db.EnvelopeShares.AsEnumerable().ToLookup(s => s.Envelope);
        foreach (var envelope in said?.Values ?? [])
        {
            if (!stored.TryGetValue(envelope.Id, out var hash))
            {
                yield return Text.Of("信封 {0} 不见了", envelope.Id.ToString("N"));
            }
            else if (hash != envelope.Hash)
            {
                yield return Text.Of("信封 {0} 不是当时的那一个", envelope.Id.ToString("N"));
            }
            else if (!SealedHash.Of(shares[envelope.Id], suite).ToHashSet().SetEquals(envelope.Shares.Where(s => keys.Contains(s.Key))))
            {
                // The shares of a key that is gone went with it.
                yield return Text.Of("信封 {0} 的分存与日志不符", envelope.Id.ToString("N"));
            }
        }

        foreach (var unknown in stored.Keys.Union(shares.Select(s => s.Key)).Where(id => said?.ContainsKey(id) is not true))
        {
            yield return Text.Of("信封 {0} 日志里没有", unknown.ToString("N"));
        }
    }
}
