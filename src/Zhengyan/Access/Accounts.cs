using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Zhengyan.Access;

/// <summary>Who was recognised; and whose account this failure has just locked.</summary>
internal sealed record Recognition(Account? Account, Account? JustLocked = null);

/// <summary>The accounts, with locks counted by the application's clock, and no change unnoticed by those who are signed in.</summary>
internal sealed class Accounts(
    IUserStore<Account> store, IOptions<IdentityOptions> options, IPasswordHasher<Account> hasher,
    IEnumerable<IUserValidator<Account>> userValidators, IEnumerable<IPasswordValidator<Account>> passwordValidators,
    ILookupNormalizer normalizer, IdentityErrorDescriber errors, IServiceProvider services, ILogger<UserManager<Account>> logger,
    TimeProvider clock, KnownAccounts known)
    : UserManager<Account>(store, options, hasher, userValidators, passwordValidators, normalizer, errors, services, logger)
{
    /// <summary>The present password and the four before it.</summary>
    public const int PasswordsNotReused = 5;

    // What the password of an account that does not exist is compared with, so that the answer takes as long.
    private static readonly Account Nobody = new();
    private static readonly Lazy<string> NobodysPassword = new(() => new PasswordHasher<Account>().HashPassword(Nobody, OneTimeSecret.Code()));

    // One attempt at a time for one account: of a hundred sent at once, too, only five are tried.
    private static readonly SemaphoreSlim[] Turns = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1))];

    /// <summary>The account with that name and password; none for an unknown name, a wrong password and an account that is closed alike.</summary>
    public async Task<Recognition> Recognise(string login, string password)
    {
        var name = NormalizeName(login.Trim());
        var id = await Users.Where(a => a.NormalizedUserName == name).Select(a => a.Id).SingleOrDefaultAsync(CancellationToken);
        return await InTurn(id ?? name, async () =>
        {
            if (id is not null && await FindByIdAsync(id) is { AwaitsRelease: false } account && !await IsLockedOutAsync(account))
            {
                return await Confirm(account, password)
                    ? new Recognition(account)
                    : new(null, await IsLockedOutAsync(account) ? account : null);
            }

            PasswordHasher.VerifyHashedPassword(Nobody, NobodysPassword.Value, password);
            return new(null);
        });
    }

    /// <summary>
    /// Whether it is that account's password. Failures are counted, also of those who are signed in; where more is asked for, they are forgiven only once that
    /// was right, too.
    /// </summary>
    public async Task<bool> Confirm(Account account, string password)
    {
        if (await IsLockedOutAsync(account))
        {
            return false;
        }

        if (await CheckPasswordAsync(account, password))
        {
            if (!account.AsksForMore)
            {
                await ResetAccessFailedCountAsync(account);
            }

            return true;
        }

        await AccessFailedAsync(account);
        return false;
    }

    /// <summary>Whatever is tried for one account is tried in its turn.</summary>
    public async Task<T> InTurn<T>(string account, Func<Task<T>> attempt)
    {
        var turn = Turns[(uint)account.GetHashCode(StringComparison.Ordinal) % Turns.Length];
        await turn.WaitAsync(CancellationToken);
        try
        {
            return await attempt();
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>A new sign-in begins: those before it end.</summary>
    public async Task Begin(Account account) => Demand(await UpdateSecurityStampAsync(account));

    /// <summary>Whoever it is goes: every sign-in of the account ends.</summary>
    public Task End(Caller caller) => InTurn(caller.AccountId, async () =>
    {
        var account = await Of(caller);
        await Begin(account);
        return account;
    });

    public async Task<Account> Of(Caller caller) =>
        await FindByIdAsync(caller.AccountId) ?? throw new InvalidOperationException($"The account {caller.AccountId} of a caller is gone.");

    public async Task<bool> IsStrong(Account account, string password) =>
        (await ValidatePasswordAsync(account, password)).Succeeded;

    /// <summary>One of the last five.</summary>
    public bool IsReused(Account account, string password) => Past(account).Any(hash =>
        PasswordHasher.VerifyHashedPassword(account, hash, password) != PasswordVerificationResult.Failed);

    /// <summary>A person's own new password. Ends every sign-in of the account.</summary>
    public async Task ChangePassword(Account account, string current, string password)
    {
        if (!account.MustChangePassword)
        {
            account.EarlierPasswords = string.Join('\n', Past(account).Take(PasswordsNotReused - 1));
        }

        (account.MustChangePassword, account.ReleaseCode) = (false, null);
        Demand(await ChangePasswordAsync(account, current, password));
    }

    /// <summary>A password that somebody else gives out, shown once. Ends every sign-in of the account.</summary>
    public async Task<string> GiveOutPassword(Account account)
    {
        var password = OneTimeSecret.Password();
        PutPasswordAside(account);
        Demand(await UpdatePasswordHash(account, password, validatePassword: true));
        Demand(await UpdateAsync(account));
        return password;
    }

    /// <summary>Nobody signs in with the password there is; its owner does not use it again either. Ends every sign-in of the account.</summary>
    public async Task VoidPassword(Account account)
    {
        PutPasswordAside(account);
        account.PasswordHash = null;
        await Begin(account);
    }

    /// <summary>Everybody's.</summary>
    public async Task<IReadOnlyList<Account>> All() => await Users.AsNoTracking().ToListAsync();

    public Task<bool> Any() => Users.AnyAsync();

    public async Task Speak(string id, string language)
    {
        if (await FindByIdAsync(id) is { } account)
        {
            account.Language = language;
            await Save(account);
        }
    }

    public async Task Save(Account account) => Demand(await UpdateAsync(account));

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

    public static void Demand(IdentityResult result)
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

    private static void PutPasswordAside(Account account)
    {
        if (!account.MustChangePassword)
        {
            account.EarlierPasswords = string.Join('\n', Past(account).Take(PasswordsNotReused - 1));
        }

        account.MustChangePassword = true;
    }

    private static IEnumerable<string> Past(Account account) =>
        (account.PasswordHash is { } present ? [present] : Array.Empty<string>()).Concat(account.EarlierPasswords.Split('\n', StringSplitOptions.RemoveEmptyEntries));
}
