using Zhengyan.Access;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Storage;

namespace Zhengyan.Desk;

/// <summary>What was countersigned or refused; and the password that whoever countersigned hands over, where nobody else could give out one.</summary>
internal sealed record Answered(Grant Grant, Account? Account = null, string? Password = null);

/// <summary>
/// Roles that no roster gives. A security administrator grants, somebody else countersigns, and only then it holds; nobody does either for themself. Taking one away
/// needs no second person.
/// </summary>
internal sealed class GrantDesk(AccountDesk accounts, AppointmentDesk appointments, Storage.Directory directory, CustodyReading custody, TimeProvider clock)
{
    /// <summary>Puts it before whoever countersigns. Nothing has changed yet.</summary>
    public Task<Acted<Grant>> Ask(Caller by, GrantWish wish, CancellationToken stop) => accounts.Act<Grant>(by, async services =>
    {
        var keeping = services.GetRequiredService<AccountKeeping>();
        var account = wish.Account is { } login ? await services.GetRequiredService<Accounts>().FindByNameAsync(login.Trim()) : null;
        if (GrantCheck.Wrong(by, wish, account, await Facts(services)) is { } wrong)
        {
            return wrong;
        }

        if ((await keeping.Grants()).Any(g => g.IsOpen && g.What == wish.What && g.AccountId == account?.Id && g.PersonId == wish.Person?.Value))
        {
            return AccountRefusals.AskedAlready;
        }

        var grant = await keeping.Ask(new()
        {
            What = wish.What, AccountId = account?.Id, PersonId = wish.Person?.Value, Reason = wish.Reason,
            OwnerName = wish.OwnerName, SubstituteId = wish.Substitute?.By?.Value, From = wish.Substitute?.From, Until = wish.Substitute?.Until, AskedBy = by.AccountId, AskedAt = clock.Now(),
        });
        return Done(grant, AccountAct.Kind.Granted, by);
    }, stop);

    /// <summary>Countersigns, and it holds; or refuses, and it never will.</summary>
    public async Task<Acted<Answered>> Answer(Caller by, Guid id, bool accept, CancellationToken stop)
    {
        Grant? appointment = null;
        var acted = await accounts.Act<Answered>(by, async services =>
        {
            if (await services.GetRequiredService<AccountKeeping>().Find(id) is not { } grant)
            {
                return Acted<Answered>.NotThere;
            }

            var facts = await Facts(services);
            if (GrantCheck.WrongToAnswer(by, grant, facts) is { } wrong)
            {
                return wrong;
            }

            if (accept && grant.What.IsOfDirectory() && GrantCheck.WrongForPerson(new(grant.SubstituteId ?? grant.PersonId!.Value), facts) is { } both)
            {
                return both;
            }

            if (accept && grant.What.IsOfDirectory())
            {
                // The directory changes, too: in a turn of its own, together with this.
                appointment = grant;
                return new(new Answered(grant));
            }

            return await Settle(services, grant, accept, by);
        }, stop);
        return appointment is null ? acted : await appointments.Appoint(by, appointment, async services =>
            await services.GetRequiredService<AccountKeeping>().Find(id) is { IsOpen: true } grant ? await Settle(services, grant, accept: true, by) : AccountRefusals.NotOpen, stop);
    }

    /// <summary>Takes back what has not been countersigned.</summary>
    public Task<Acted<Grant>> Withdraw(Caller by, Guid id, CancellationToken stop) => accounts.Act<Grant>(by, async services =>
    {
        var keeping = services.GetRequiredService<AccountKeeping>();
        if (await keeping.Find(id) is not { } grant)
        {
            return Acted<Grant>.NotThere;
        }

        if (!grant.IsOpen)
        {
            return AccountRefusals.NotOpen;
        }

        (grant.EndedBy, grant.EndedAt) = (by.AccountId, clock.Now());
        await keeping.Keep();
        return Done(grant, AccountAct.Kind.Withdrawn, by);
    }, stop);

    /// <summary>An administrator is one no longer.</summary>
    public Task<Acted<Account>> EndAdministrator(Caller by, string id, CancellationToken stop) => accounts.Act<Account>(by, async services =>
    {
        var keeping = services.GetRequiredService<AccountKeeping>();
        if (await services.GetRequiredService<Accounts>().FindByIdAsync(id) is not { Administrator: { } was } account)
        {
            return Acted<Account>.NotThere;
        }

        if (id == by.AccountId)
        {
            return AccountRefusals.OwnGrant;
        }

        await keeping.Become(account, null);
        await keeping.End(g => g.AccountId == id && g.What.Administrator() == was, by.AccountId, clock.Now());
        return new(account, null, AccountAct.Kind.Ended, AccountDesk.On(account, by) with { What = Grantables.Of(was) });
    }, stop);

    private async Task<Acted<Answered>> Settle(IServiceProvider services, Grant grant, bool accept, Caller by)
    {
        var keeping = services.GetRequiredService<AccountKeeping>();
        var answered = new Answered(grant);
        if (accept && grant.AccountId is { } id)
        {
            // Both may have changed since it was asked for.
            if (await services.GetRequiredService<Accounts>().FindByIdAsync(id) is not { } account)
            {
                return AccountRefusals.NoSuchAccount;
            }

            if (GrantCheck.WrongToHold(grant.What, account, await Facts(services)) is { } wrong)
            {
                return wrong;
            }

            if (grant.What == Grantable.SecondFactorAnew && await keeping.IsLastToOpen(account))
            {
                return AccountRefusals.LastSecurityAdministrator;
            }

            answered = await Hold(keeping, grant, account);
        }

        (grant.AnsweredBy, grant.AnsweredAt, grant.Accepted) = (by.AccountId, clock.Now(), accept);
        await keeping.Keep();
        var done = Done(grant, accept ? AccountAct.Kind.Countersigned : AccountAct.Kind.Refused, by);
        return new(answered, null, done.Kind, done.Acts);
    }

    private static async Task<Answered> Hold(AccountKeeping keeping, Grant grant, Account account)
    {
        if (grant.What == Grantable.Owner)
        {
            await keeping.Belong(account, grant.PersonId, grant.OwnerName);
            return new(grant);
        }

        if (grant.What != Grantable.SecondFactorAnew)
        {
            await keeping.Become(account, grant.What.Administrator());
            return new(grant);
        }

        await keeping.TakeSecondFactor(account);
        return await keeping.IsLastToGiveOut(account) ? new(grant, account, await keeping.Reissue(account)) : new(grant);
    }

    /// <summary>What is known at this moment.</summary>
    public async Task<GrantFacts> Facts(IServiceProvider services) =>
        new(await services.GetRequiredService<Accounts>().All(), directory.Current, clock.Today(), custody.Current);

    private static Acted<Grant> Done(Grant grant, string kind, Caller by) =>
        new(grant, null, kind, new AccountAct(grant.AccountId, grant.PersonId, by.AccountId, grant.What, grant.Id, grant.Reason)
        {
            Substitute = grant.SubstituteId, From = grant.From, Until = grant.Until, OwnerName = grant.OwnerName,
        });
}
