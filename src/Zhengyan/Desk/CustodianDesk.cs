using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Storage;
using Zhengyan.Vault;

namespace Zhengyan.Desk;

/// <summary>The door for what concerns the custodians: naming, leaving, passphrases, sharing out anew.</summary>
internal sealed class CustodianDesk(
    CustodyWriting writing, CustodyReading custody, Surroundings surroundings, Passphrases passphrases, CustodianKeys keys, Renewal renewal, Suite suite)
{
    public Task<CustodyGiven> Name(PersonId? person, PersonId by, Guid command, CancellationToken stop) =>
        writing.Give(by, command, _ => Order(new NameCustodian(person)), stop);

    /// <summary>Their key and their shares go with them.</summary>
    public Task<CustodyGiven> End(PersonId person, string reason, PersonId by, Guid command, CancellationToken stop) => writing.Give(
        by, command, async turn => new EndCustodian(person, reason, await WouldBeLost(turn, person)), stop,
        async (turn, _) =>
        {
            await Forget(turn, turn.Custody.Of(person)?.Key);
            await Forget(turn, turn.Custody.Of(person)?.NewKey);
            return [];
        });

    /// <summary>The first passphrase, or a new one for a lost one.</summary>
    public async Task<CustodyGiven> SetPassphrase(string passphrase, string repeated, PersonId by, Guid command, CancellationToken stop)
    {
        if (custody.Current.Of(by) is not { } custodian)
        {
            return new CustodyGiven.NotThere();
        }

        List<Refusal> wrong =
        [
            .. CustodyRefusals.IsWeak(passphrase, surroundings.University.Person(by)) ? [CustodyRefusals.WeakPassphrase] : Array.Empty<Refusal>(),
            .. passphrase == repeated ? [] : new[] { CustodyRefusals.NotRepeated },
        ];
        if (wrong.Count > 0)
        {
            return new CustodyGiven.Refused(wrong);
        }

        var (row, open) = await passphrases.NewKey(passphrase, stop);
        return await writing.Give(by, command, _ => Order(new SetCustodyKey(row.Id, open) { Hash = SealedHash.Of(row, suite) }), stop, async (turn, _) =>
        {
            await Forget(turn, turn.Custody.Of(by)?.NewKey);
            turn.Db.CustodianKeys.Add(row);
            return [];
        });
    }

    /// <summary>The old passphrase was found.</summary>
    public Task<CustodyGiven> TakeBack(PersonId by, Guid command, CancellationToken stop) => writing.Give(
        by, command, _ => Order(new TakeBackCustodyKey()), stop,
        async (turn, _) =>
        {
            await Forget(turn, turn.Custody.Of(by)?.NewKey);
            return [];
        });

    /// <summary>Two custodians, both at this screen, share out anew whatever is not in the hands of just those who keep envelopes now.</summary>
    public async Task<CustodyGiven> Renew(
        string passphrase, PersonId? with, string otherPassphrase, PersonId by, Guid command, CancellationToken stop)
    {
        var (own, wrong) = await keys.Unlock(by, by, passphrase, "passphrase", stop);
        if (with is not { } other || own is null || other == by || custody.Current.Of(other) is not { IsActive: true })
        {
            var refused = new RenewShares(with, 1, 0).Decide(custody.Current, surroundings.Now(by)).Refusals;
            return new CustodyGiven.Refused([.. refused, .. wrong is null || refused.Contains(wrong) ? [] : new[] { wrong }]);
        }

        var (others, alsoWrong) = await keys.Unlock(by, other, otherPassphrase, "otherPassphrase", stop);
        if (others is null)
        {
            return new CustodyGiven.Refused([alsoWrong!]);
        }

        try
        {
            return await Renew(new(by, own), new(other, others), command, stop);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(own);
            CryptographicOperations.ZeroMemory(others);
        }
    }

    private async Task<CustodyGiven> Renew(Unlocked one, Unlocked other, Guid command, CancellationToken stop)
    {
        IReadOnlyList<Renewed> done = [];
        return await writing.Give(one.Person, command, async turn =>
        {
            done = await renewal.ShareOut(turn, one, other);
            return new RenewShares(other.Person, done.Count(d => d.Shares is not null), done.Count(d => d.Shares is null))
            {
                Shares = [.. done.Where(d => d.Shares is not null).Select(d => new RenewedShares(d.Envelope, SealedHash.Of(d.Shares!, suite)))],
            };
        }, stop, async (turn, _) =>
        {
            await Renewal.Write(turn, done);
            // What was lost stays lost.
            foreach (var lost in turn.Custody.Custodians.Where(c => c.NewKey is not null).Select(c => c.Key))
            {
                await Forget(turn, lost);
            }

            return [];
        });
    }

    private static async Task<int> WouldBeLost(CustodyTurn turn, PersonId person)
    {
        if (turn.Custody.Of(person) is not { IsActive: true })
        {
            return 0;
        }

        var others = turn.Custody.Custodians.Where(c => c.IsActive && c.Person != person).Select(c => c.Key!.Id).ToList();
        return await turn.Db.Envelopes.CountAsync(e => turn.Db.EnvelopeShares.Count(s => s.Envelope == e.Id && others.Contains(s.Key)) < CustodyRights.Two, turn.Stop);
    }

    private static async Task Forget(CustodyTurn turn, CustodyKey? key)
    {
        if (key is not null)
        {
            await turn.Db.HandedShares.Where(s => s.Key == key.Id).ExecuteDeleteAsync(turn.Stop);
            await turn.Db.EnvelopeShares.Where(s => s.Key == key.Id).ExecuteDeleteAsync(turn.Stop);
            await turn.Db.CustodianKeys.Where(k => k.Id == key.Id).ExecuteDeleteAsync(turn.Stop);
        }
    }

    private static Task<CustodyOrder?> Order(CustodyOrder order) => Task.FromResult<CustodyOrder?>(order);
}
