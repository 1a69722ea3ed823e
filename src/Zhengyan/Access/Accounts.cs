using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Zhengyan.Rules;

namespace Zhengyan.Access;

/// <summary>The accounts, with locks counted by the application's clock, and no change unnoticed by those who are signed in.</summary>
internal sealed class Accounts(
    IUserStore<Account> store, IOptions<IdentityOptions> options, IPasswordHasher<Account> hasher,
    IEnumerable<IUserValidator<Account>> userValidators, IEnumerable<IPasswordValidator<Account>> passwordValidators,
    ILookupNormalizer normalizer, IdentityErrorDescriber errors, IServiceProvider services, ILogger<UserManager<Account>> logger,
    TimeProvider clock, AccountsDb db, KnownAccounts known)
    : UserManager<Account>(store, options, hasher, userValidators, passwordValidators, normalizer, errors, services, logger)
{
    // What the password of an account that does not exist is compared with, so that the answer takes as long.
    private static readonly Account Nobody = new();
    private static readonly Lazy<string> NobodysPassword = new(() => new PasswordHasher<Account>().HashPassword(Nobody, OneTimeSecret.Code()));

    // One attempt at a time for one name: of a hundred sent at once, too, only five are tried.
    private static readonly SemaphoreSlim[] Turns = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1))];

    /// <summary>The account with that name and password; none for an unknown name, a wrong password and a locked account alike.</summary>
    public async Task<Account?> Recognise(string login, string password)
    {
        var name = NormalizeName(login.Trim());
        var turn = Turns[(uint)name.GetHashCode(StringComparison.Ordinal) % Turns.Length];
        await turn.WaitAsync(CancellationToken);
        try
        {
            if (await FindByNameAsync(name) is { } account && !await IsLockedOutAsync(account))
            {
                return await Confirm(account, password) ? account : null;
            }

            PasswordHasher.VerifyHashedPassword(Nobody, NobodysPassword.Value, password);
            return null;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Whether it is that account's password. Failures are counted, also of those who are signed in.</summary>
    public async Task<bool> Confirm(Account account, string password)
    {
        if (await IsLockedOutAsync(account))
        {
            return false;
        }

        if (await CheckPasswordAsync(account, password))
        {
            await ResetAccessFailedCountAsync(account);
            return true;
        }

        await AccessFailedAsync(account);
        return false;
    }

    public async Task<Account> Of(Caller caller) =>
        await FindByIdAsync(caller.AccountId) ?? throw new InvalidOperationException($"The account {caller.AccountId} of a caller is gone.");

    public async Task<bool> IsStrong(Account account, string password) =>
        (await ValidatePasswordAsync(account, password)).Succeeded;

    /// <summary>A person's own new password. Ends every sign-in of the account.</summary>
    public async Task ChangePassword(Account account, string current, string password)
    {
        account.MustChangePassword = false;
        Demand(await ChangePasswordAsync(account, current, password));
    }

    /// <summary>Everybody's.</summary>
    public async Task<IReadOnlyList<Account>> All() => await Users.AsNoTracking().ToListAsync();

    public Task<bool> Any() => Users.AnyAsync();

    /// <summary>The first three, each with a password that is shown once.</summary>
    public async Task<IReadOnlyList<(Account Account, string Password)>> Create(
        IReadOnlyList<(string Login, string Name, Administrator Administrator)> administrators)
    {
        var given = administrators.Select(a => (
            Account: new Account { UserName = a.Login, Name = a.Name, Administrator = a.Administrator, MustChangePassword = true },
            Password: OneTimeSecret.Password())).ToList();
        await using var all = await db.Database.BeginTransactionAsync(CancellationToken);
        foreach (var (account, password) in given)
        {
            Demand(await CreateAsync(account, password));
        }

        await all.CommitAsync(CancellationToken);
        return given;
    }

    /// <summary>An account for a person of the directory, and its password, shown once; none where they have one already.</summary>
    public async Task<(Account Account, string Password)?> Give(PersonId person, string staffNumber)
    {
        if (await Users.AnyAsync(a => a.PersonId == person.Value))
        {
            return null;
        }

        // Two people may stand in the roster with one number, or with none.
        var free = staffNumber.Length > 0 && await FindByNameAsync(staffNumber) is null;
        var account = new Account { UserName = free ? staffNumber : $"p{person.Value}", PersonId = person.Value, MustChangePassword = true };
        var password = OneTimeSecret.Password();
        Demand(await CreateAsync(account, password));
        return (account, password);
    }

    /// <summary>Until somebody unlocks it; ends every sign-in of the account.</summary>
    public async Task Lock(Account account)
    {
        account.LockoutEnd = DateTimeOffset.MaxValue;
        Demand(await UpdateSecurityStampAsync(account));
    }

    public async Task Unlock(Account account)
    {
        account.LockoutEnd = null;
        account.AccessFailedCount = 0;
        Demand(await UpdateAsync(account));
    }

    /// <summary>A new password, shown once; ends every sign-in of the account.</summary>
    public async Task<string> Reset(Account account)
    {
        var password = OneTimeSecret.Password();
        account.MustChangePassword = true;
        Demand(await UpdatePasswordHash(account, password, validatePassword: true));
        Demand(await UpdateAsync(account));
        return password;
    }

    public async Task Speak(string id, string language)
    {
        if (await FindByIdAsync(id) is { } account)
        {
            account.Language = language;
            Demand(await UpdateAsync(account));
        }
    }

    public override Task<bool> IsLockedOutAsync(Account user) =>
        Task.FromResult(user.LockoutEnd is { } end && end > clock.GetUtcNow());

    public override async Task<IdentityResult> AccessFailedAsync(Account user)
    {
        user.AccessFailedCount++;
        if (user.AccessFailedCount >= Options.Lockout.MaxFailedAccessAttempts)
        {
            user.AccessFailedCount = 0;
            user.LockoutEnd = clock.GetUtcNow() + Options.Lockout.DefaultLockoutTimeSpan;
        }

        return await UpdateUserAsync(user);
    }

    private static void Demand(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException($"An account was not changed: {string.Join(", ", result.Errors.Select(e => e.Code))}.");
        }
    }

    protected override async Task<IdentityResult> UpdateUserAsync(Account user)
    {
        var result = await base.UpdateUserAsync(user);
        known.Forget(user.Id);
        return result;
    }
}
