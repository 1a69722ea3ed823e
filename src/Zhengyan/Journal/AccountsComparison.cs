using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Zhengyan.Access;
using Zhengyan.Rules;
using Zhengyan.Storage;
using Zhengyan.Vault;

namespace Zhengyan.Journal;

/// <summary>
/// Compares accounts and grants with what follows from the acts on them. Passwords, recovery codes and the counting of failures change without an act and are not compared. An account
/// that no act made and that has no password lets nobody in: those of the demonstration are such.
/// </summary>
internal sealed class AccountsComparison(AccountsDb accounts, Suite suite)
{
    /// <summary>Compares as of the moment that <paramref name="db"/> sees.</summary>
    public IEnumerable<Misfit> Compare(ZhengyanDb db, RecordedAccounts recorded)
    {
        accounts.Database.SetDbConnection(db.Database.GetDbConnection());
        accounts.Database.UseTransaction(db.Database.CurrentTransaction?.GetDbTransaction());
        return Accounts(recorded).Concat(Grants(recorded)).Select(what => new Misfit(null, JournalRow.Accounts, null, what)).ToList();
    }

    /// <summary>By what the second factor of an account is known again; empty where there is none.</summary>
    public static string SecondFactorOf(Account account, IEnumerable<(byte[] Id, byte[] Public)> passkeys, Suite suite)
    {
        var hash = new ChainHash(suite).Add(account.Authenticator ?? "").Add(account.Passkeys);
        foreach (var (id, key) in passkeys.OrderBy(p => Convert.ToHexString(p.Id), StringComparer.Ordinal))
        {
            hash.Add(id).Add(key);
        }

        return account.HasSecondFactor ? Checkpoint.Hex(hash.End()) : "";
    }

    private IEnumerable<Text> Accounts(RecordedAccounts recorded)
    {
        var stored = accounts.Users.AsNoTracking().ToDictionary(a => a.Id);
        var passkeys = accounts.Set<IdentityUserPasskey<string>>().AsNoTracking().ToList().ToLookup(p => p.UserId, p => (p.CredentialId, p.Data.PublicKey));
        foreach (var (id, said) in recorded.Accounts)
        {
            if (!stored.TryGetValue(id, out var account))
            {
                yield return Text.Of("账号 {0} 不见了", id);
            }
            else if (account.PersonId != said.Person || (account.OwnerId, account.OwnerSaid) != (said.Owner, said.OwnerSaid) || (said.TellsRole && account.Administrator != said.Role))
            {
                yield return Text.Of("账号 {0} 属于谁、是什么角色，与日志不符", id);
            }
            else if (account.AwaitsRelease != said.AwaitsRelease || IsLocked(account) != said.IsLocked)
            {
                yield return Text.Of("账号 {0} 是否开通、是否锁定，与日志不符", id);
            }
            else if (said.SecondFactor is { } known && known != SecondFactorOf(account, passkeys[id], suite))
            {
                yield return Text.Of("账号 {0} 的第二重验证与日志不符", id);
            }
        }

        foreach (var unknown in stored.Values.Where(a => a.PasswordHash is not null && !recorded.Accounts.ContainsKey(a.Id)))
        {
            yield return Text.Of("账号 {0} 日志里没有", unknown.Id);
        }
    }

    private IEnumerable<Text> Grants(RecordedAccounts recorded)
    {
        var stored = accounts.Grants.AsNoTracking().ToDictionary(g => g.Id);
        foreach (var id in recorded.Grants.Keys.Union(stored.Keys).Where(id => !(recorded.Grants.GetValueOrDefault(id) is { } said && stored.GetValueOrDefault(id) is { } grant && said.Fits(grant))))
        {
            yield return Text.Of("授权 {0} 与日志不符", id.ToString("N"));
        }
    }

    // By somebody, and not for half an hour.
    private static bool IsLocked(Account account) => account.LockoutEnd is { Year: 9999 };
}
