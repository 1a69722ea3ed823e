using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Zhengyan.Access;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Storage;

namespace Zhengyan.Desk;

/// <summary>What became of an act on an account: its result, or why not; neither where there is no such account.</summary>
internal sealed record Acted<T>(T? Value, Refusal? Refusal = null, string? Kind = null, params AccountAct[] Acts) where T : class
{
    public static Acted<T> NotThere { get; } = new(null, null);

    public static implicit operator Acted<T>(Refusal refusal) => new(null, refusal);
}

/// <summary>
/// The door for what is done with accounts: the act and its entry in the journal, in one turn. What is not recorded has not happened.
/// </summary>
internal sealed class AccountDesk(WriteTurns turns, IServiceScopeFactory scopes, KnownAccounts known, Contents contents, TimeProvider clock)
{
    public async Task<Acted<T>> Act<T>(Caller? by, Func<IServiceProvider, Task<Acted<T>>> act, CancellationToken stop) where T : class
    {
        Acted<T> acted;
        await using (var writing = await turns.Begin(stop))
        {
            acted = await Within(writing, by, act, stop);
            if (acted.Kind is not null)
            {
                await writing.Commit();
            }
        }

        Forget(acted);
        return acted;
    }

    /// <summary>The same within a turn that somebody else ends; afterwards they tell <see cref="Forget"/>.</summary>
    public async Task<Acted<T>> Within<T>(Writing writing, Caller? by, Func<IServiceProvider, Task<Acted<T>>> act, CancellationToken stop) where T : class
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AccountsDb>();
        db.Database.SetDbConnection(writing.Db.Database.GetDbConnection());
        await db.Database.UseTransactionAsync(writing.Db.Database.CurrentTransaction!.GetDbTransaction(), stop);
        var acted = await act(scope.ServiceProvider);
        if (acted.Kind is { } kind)
        {
            await AccountRecording.Record(writing.Db, contents, clock, kind, acted.Acts, by, stop);
        }

        return acted;
    }

    /// <summary>What was known of these accounts before the turn ended may be no longer so.</summary>
    public void Forget<T>(Acted<T> acted) where T : class => acted.Acts.Select(a => a.Account).OfType<string>().ToList().ForEach(known.Forget);

    /// <summary>An act on an account that is there.</summary>
    public Task<Acted<Account>> OnAccount(
        Caller by, string id, string kind, Func<AccountKeeping, Account, Task> act, CancellationToken stop, Func<Account, Refusal?>? check = null) =>
        Act<Account>(by, async services =>
        {
            if (await services.GetRequiredService<Accounts>().FindByIdAsync(id) is not { } account)
            {
                return Acted<Account>.NotThere;
            }

            if (check?.Invoke(account) is { } refusal)
            {
                return refusal;
            }

            await act(services.GetRequiredService<AccountKeeping>(), account);
            return new(account, null, kind, On(account, by));
        }, stop);

    /// <summary>An account was locked by failures.</summary>
    public Task NoteLockout(string account, CancellationToken stop) => Act<Account>(
        null, _ => Task.FromResult(new Acted<Account>(null, null, AccountAct.Kind.LockedAfterFailures, new AccountAct(account, null, null))), stop);

    public static AccountAct On(Account account, Caller? by) => new(account.Id, account.PersonId, by?.AccountId);

    /// <summary>Something was done with the installation itself, and with no account.</summary>
    public Task Note(Caller by, string kind, CancellationToken stop) => Act<Account>(
        by, _ => Task.FromResult(new Acted<Account>(null, null, kind, new AccountAct(null, null, by.AccountId))), stop);
}
