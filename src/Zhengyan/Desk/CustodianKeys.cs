using Microsoft.EntityFrameworkCore;
using Zhengyan.Rules;
using Zhengyan.Storage;
using Zhengyan.Vault;

namespace Zhengyan.Desk;

/// <summary>Unlocks a custodian's key with what they typed, and counts what was wrong.</summary>
internal sealed class CustodianKeys(IDbContextFactory<ZhengyanDb> databases, CustodyReading custody, Passphrases passphrases, PassphraseAttempts attempts)
{
    /// <summary>
    /// The private key; else the reason why not. <paramref name="by"/> is who sits at the keyboard, and answers for what was wrong; <paramref name="field"/> is where it was typed.
    /// </summary>
    public async Task<(byte[]? Private, Refusal? Refusal)> Unlock(PersonId by, PersonId person, string passphrase, string field, CancellationToken stop)
    {
        if (custody.Current.Of(person) is not { IsActive: true, Key: { } key })
        {
            return (null, CustodyRefusals.NotACustodian);
        }

        await using var db = await databases.CreateDbContextAsync(stop);
        if (await db.CustodianKeys.SingleOrDefaultAsync(k => k.Id == key.Id, stop) is not { } row)
        {
            return (null, CustodyRefusals.DoesNotFit);
        }

        var (tried, unlocked) = await attempts.Try(by, person, () => passphrases.Unlock(row, passphrase, stop), stop);
        return unlocked is not null ? (unlocked, null) : (null, tried ? CustodyRefusals.WrongPassphrase(field) : CustodyRefusals.TooManyAttempts(field));
    }
}
