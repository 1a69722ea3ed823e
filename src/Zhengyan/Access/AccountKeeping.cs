using Microsoft.EntityFrameworkCore;
using Zhengyan.Rules;

namespace Zhengyan.Access;

/// <summary>
/// What administrators do with the accounts of others. Nobody alone brings about an account that they could use: who makes one sees its password, and somebody else
/// opens it and sees the code that the first sign-in asks for as well; where a second factor is set up, a new password is of no use to anybody else.
/// </summary>
internal sealed class AccountKeeping(Accounts accounts, AccountsDb db)
{
    /// <summary>The first three, each with a password that is shown once.</summary>
    public async Task<IReadOnlyList<(Account Account, string Password)>> Create(
        IReadOnlyList<(string Login, string Name, Administrator Administrator)> administrators)
    {
        var given = new List<(Account, string)>();
        foreach (var (login, name, administrator) in administrators)
        {
            given.Add(await Add(new() { UserName = login, Name = name, Administrator = administrator }));
        }

        return given;
    }

    /// <summary>An account for a person of the directory; none where they have one already.</summary>
    public async Task<(Account Account, string Password)?> Give(PersonId person, string staffNumber)
    {
        if (await accounts.Users.AnyAsync(a => a.PersonId == person.Value))
        {
            return null;
        }

        // Two people may stand in the roster with one number, or with none.
        var free = staffNumber.Length > 0 && await accounts.FindByNameAsync(staffNumber) is null;
        return await Add(new() { UserName = free ? staffNumber : $"p{person.Value}", PersonId = person.Value, AwaitsRelease = true });
    }

    /// <summary>
    /// An account that gives nobody a part and may do nothing yet: for somebody who is to become an administrator, of the directory or not. Whoever opens it, and whoever countersigns what it
    /// is to be, sees whose it is said to be.
    /// </summary>
    public async Task<(Account Account, string Password)?> Make(string login, string name, PersonId? owner) => await accounts.FindByNameAsync(login) is null
        ? await Add(new() { UserName = login, Name = name, OwnerId = owner?.Value, OwnerSaid = true, AwaitsRelease = true })
        : null;

    /// <summary>Whose it is, as two have said: somebody of the directory, or that name.</summary>
    public async Task Belong(Account account, int? owner, string? name)
    {
        (account.OwnerId, account.OwnerSaid, account.Name) = (owner, true, name ?? account.Name);
        await accounts.Save(account);
    }

    /// <summary>From now on its owner may sign in: with the password they were given and with this code, which is shown once.</summary>
    public async Task<string> Release(Account account)
    {
        var code = OneTimeSecret.RecoveryCode();
        (account.AwaitsRelease, account.ReleaseCode) = (false, SecondFactors.Hash(code));
        await accounts.Save(account);
        return code;
    }

    /// <summary>Until somebody unlocks it; ends every sign-in of the account.</summary>
    public async Task Lock(Account account)
    {
        account.LockoutEnd = DateTimeOffset.MaxValue;
        await accounts.Begin(account);
    }

    public async Task Unlock(Account account)
    {
        account.LockoutEnd = null;
        account.AccessFailedCount = 0;
        await accounts.Save(account);
    }

    /// <summary>A new one-time password for an account whose owner has set up no second factor yet: somebody else must open it again.</summary>
    public Task<string> Reissue(Account account)
    {
        account.AwaitsRelease = true;
        return accounts.GiveOutPassword(account);
    }

    /// <summary>Without it nobody could open an account, this one included.</summary>
    public async Task<bool> IsLastToOpen(Account account) => account.Administrator == Administrator.Security
        && !await accounts.Users.AnyAsync(a => a.Administrator == Administrator.Security && a.Id != account.Id && !a.AwaitsRelease);

    /// <summary>Without it nobody could give out a password, for this account neither.</summary>
    public async Task<bool> IsLastToGiveOut(Account account) => account.Administrator == Administrator.System
        && !await accounts.Users.AnyAsync(a => a.Administrator == Administrator.System && a.Id != account.Id && !a.AwaitsRelease);

    /// <summary>Whether they have seen the password of that system administrator, who had nobody else to get one from; with whichever of their accounts.</summary>
    public async Task<bool> HasGivenOut(Account account, string by, University university) => account.Administrator == Administrator.System
        && (await Grants()).Where(g => g.Accepted && g.What == Grantable.SecondFactorAnew && g.AccountId == account.Id).MaxBy(g => g.AnsweredAt)?.AnsweredBy is { } giver
        && (giver == by || (await accounts.FindByIdAsync(giver) is { } one && await accounts.FindByIdAsync(by) is { } other && Owners.MayBeOne(one, other, university)));

    /// <summary>Makes it an administrator's, or nobody's; ends every sign-in of the account.</summary>
    public async Task Become(Account account, Administrator? administrator)
    {
        account.Administrator = administrator;
        await accounts.Begin(account);
    }

    /// <summary>
    /// Its owner sets up another, once they have a new password and somebody else has opened the account, as with a new one: somebody may know the password there is, who asked for
    /// this or not, and it would let them in alone.
    /// </summary>
    public async Task TakeSecondFactor(Account account)
    {
        foreach (var passkey in await accounts.GetPasskeysAsync(account))
        {
            Accounts.Demand(await accounts.RemovePasskeyAsync(account, passkey.CredentialId));
        }

        (account.Authenticator, account.Passkeys, account.RecoveryCodes, account.AwaitsRelease) = (null, 0, "", true);
        await accounts.VoidPassword(account);
    }

    public async Task<Grant> Ask(Grant grant)
    {
        db.Grants.Add(grant);
        await db.SaveChangesAsync();
        return grant;
    }

    public Task<Grant?> Find(Guid grant) => db.Grants.SingleOrDefaultAsync(g => g.Id == grant);

    /// <summary>Those of them that hold, hold no longer.</summary>
    public async Task End(Func<Grant, bool> which, string by, DateTimeOffset at)
    {
        foreach (var grant in (await db.Grants.ToListAsync()).Where(g => g.Holds && which(g)))
        {
            (grant.EndedBy, grant.EndedAt) = (by, at);
        }

        await db.SaveChangesAsync();
    }

    public Task Keep() => db.SaveChangesAsync();

    /// <summary>Every grant there is or was, the latest first.</summary>
    public async Task<IReadOnlyList<Grant>> Grants() =>
        [.. (await db.Grants.AsNoTracking().ToListAsync()).OrderByDescending(g => g.AskedAt).ThenBy(g => g.Id)];

    private async Task<(Account Account, string Password)> Add(Account account)
    {
        var password = OneTimeSecret.Password();
        account.MustChangePassword = true;
        Accounts.Demand(await accounts.CreateAsync(account, password));
        return (account, password);
    }
}
