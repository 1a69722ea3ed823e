using Microsoft.EntityFrameworkCore;
using Zhengyan.Rules;
using Zhengyan.Storage;
using Zhengyan.Vault;

namespace Zhengyan.Desk;

/// <summary>Unlocks a custodian's key with what they typed, and counts what was wrong.</summary>
internal sealed class CustodianKeys(IDbContextFactory<ZhengyanDb> databases, CustodyReading custody, Passphrases passphrases, PassphraseAttempts attempts)
{
    /// <summary>The private key; else the reason why not. <paramref name="field"/> is where it was typed.</summary>
    public async Task<(byte[]? Private, Refusal? Refusal)> Unlock(PersonId person, string passphrase, string field, CancellationToken stop)
    {
        if (custody.Current.Of(person) is not { IsActive: true, Key: { } key })
        {
            return (null, CustodyRefusals.NotACustodian);
        }

        if (attempts.IsClosedTo(person))
        {
            return (null, CustodyRefusals.TooManyAttempts(field));
        }

        await using var db = await databases.CreateDbContextAsync(stop);
        if (await db.CustodianKeys.SingleOrDefaultAsync(k => k.Id == key.Id, stop) is not { } row)
        {
            return (null, CustodyRefusals.DoesNotFit);
        }

        if (await passphrases.Unlock(row, passphrase, stop) is not { } unlocked)
        {
            attempts.Wrong(person);
            return (null, CustodyRefusals.WrongPassphrase(field));
        }

        attempts.Right(person);
        return (unlocked, null);
    }
}
