using Zhengyan.Access;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Storage;

namespace Zhengyan.Desk;

/// <summary>What somebody would be given: whose account, or which person and from which day.</summary>
internal sealed record GrantWish(Grantable What, string? Account, PersonId? Person, string Reason)
{
    /// <summary>Who stands in for that person, where that is what is wished.</summary>
    public NameSubstitute? Substitute { get; init; }
}

/// <summary>
/// Roles that no roster gives. A security administrator grants, somebody else countersigns, and only then it holds; nobody does either for themself. Taking one away
/// needs no second person.
/// </summary>
internal sealed class GrantDesk(AccountDesk accounts, DirectoryDesk directories, Storage.Directory directory, TimeProvider clock)
{
    /// <summary>Puts it before whoever countersigns. Nothing has changed yet.</summary>
    public Task<Acted<Grant>> Ask(Caller by, GrantWish wish, CancellationToken stop) => accounts.Act<Grant>(by, async services =>
    {
        var keeping = services.GetRequiredService<AccountKeeping>();
        var account = wish.Account is { } login ? await services.GetRequiredService<Accounts>().FindByNameAsync(login.Trim()) : null;
        if (Wrong(by, wish, account) is { } wrong)
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
            SubstituteId = wish.Substitute?.By?.Value, From = wish.Substitute?.From, Until = wish.Substitute?.Until, AskedBy = by.AccountId, AskedAt = clock.Now(),
        });
        return Done(grant, AccountAct.Kind.Granted, by);
    }, stop);

    /// <summary>Countersigns, and it holds; or refuses, and it never will.</summary>
    public async Task<Acted<Grant>> Answer(Caller by, Guid id, bool accept, CancellationToken stop)
    {
        var appointment = new Appointment();
        var acted = await accounts.Act<Grant>(by, async services =>
        {
            if (await services.GetRequiredService<AccountKeeping>().Find(id) is not { } grant)
            {
                return Acted<Grant>.NotThere;
            }

            if (WrongToAnswer(by, grant) is { } wrong)
            {
                return wrong;
            }

            if (accept && grant.What.IsOfDirectory())
            {
                // The directory changes, too: in a turn of its own, together with this.
                appointment.Of = grant;
                return new(grant);
            }

            return await Settle(services, grant, accept, by);
        }, stop);
        return appointment.Of is { } registrar ? await Appoint(by, registrar, stop) : acted;
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
        return new(account, null, AccountAct.Kind.Ended, AccountDesk.On(account, by) with { What = Enum.GetValues<Grantable>().Single(w => w.Administrator() == was) });
    }, stop);

    /// <summary>The registrar is one no longer.</summary>
    public Task<Acted<Grant>> EndRegistrar(Caller by, PersonId person, CancellationToken stop) => End(by, new EndRegistrar(person), person, Grantable.Registrar, stop);

    /// <summary>Whoever was away is back.</summary>
    public Task<Acted<Grant>> EndSubstitute(Caller by, PersonId person, CancellationToken stop) => End(by, new EndSubstitute(person), person, Grantable.Substitute, stop);

    private async Task<Acted<Grant>> End(Caller by, DirectoryOrder order, PersonId person, Grantable what, CancellationToken stop)
    {
        if (order.Check(directory.Current, clock.Today()).FirstOrDefault() is { } wrong)
        {
            return wrong;
        }

        return await Change(by, order, async services =>
        {
            await services.GetRequiredService<AccountKeeping>().End(g => g.PersonId == person.Value && g.What == what, by.AccountId, clock.Now());
            return new(null, null, AccountAct.Kind.Ended, new AccountAct(null, person.Value, by.AccountId, what));
        }, stop);
    }

    private Refusal? Wrong(Caller by, GrantWish wish, Account? account)
    {
        if (wish.Reason.Length == 0)
        {
            return AccountRefusals.NoReason;
        }

        if (wish.What == Grantable.Registrar)
        {
            return wish.Person is { } person && directory.Current.Knows(person)
                ? new AppointRegistrar(person, clock.Today()).Check(directory.Current, clock.Today()).FirstOrDefault()
                : AccountRefusals.NoSuchPerson;
        }

        if (wish.What == Grantable.Substitute)
        {
            return wish.Substitute is { } order && directory.Current.Knows(order.For) ? order.Check(directory.Current, clock.Today()).FirstOrDefault() : AccountRefusals.NoSuchPerson;
        }

        if (account is null || !Fits(wish.What, account))
        {
            return AccountRefusals.NoSuchAccount;
        }

        return account.Id == by.AccountId ? AccountRefusals.OwnGrant : null;
    }

    private static Refusal? WrongToAnswer(Caller by, Grant grant) =>
        !grant.IsOpen ? AccountRefusals.NotOpen
        : grant.AskedBy == by.AccountId || grant.AccountId == by.AccountId || (by.IsPerson && (grant.PersonId == by.Person.Value || grant.SubstituteId == by.Person.Value)) ? AccountRefusals.OwnGrant
        : null;

    // Nobody has two of the three, and no person of the directory has one.
    private static bool Fits(Grantable what, Account account) => what == Grantable.SecondFactorAnew
        ? account.HasSecondFactor
        : account is { PersonId: null, Administrator: null };

    private async Task<Acted<Grant>> Settle(IServiceProvider services, Grant grant, bool accept, Caller by)
    {
        var keeping = services.GetRequiredService<AccountKeeping>();
        if (accept && grant.AccountId is { } id)
        {
            // Both may have changed since it was asked for.
            if (await services.GetRequiredService<Accounts>().FindByIdAsync(id) is not { } account || !Fits(grant.What, account))
            {
                return AccountRefusals.NoSuchAccount;
            }

            await (grant.What == Grantable.SecondFactorAnew ? keeping.TakeSecondFactor(account) : keeping.Become(account, grant.What.Administrator()));
        }

        (grant.AnsweredBy, grant.AnsweredAt, grant.Accepted) = (by.AccountId, clock.Now(), accept);
        await keeping.Keep();
        return Done(grant, accept ? AccountAct.Kind.Countersigned : AccountAct.Kind.Refused, by);
    }

    private async Task<Acted<Grant>> Appoint(Caller by, Grant asked, CancellationToken stop)
    {
        var person = new PersonId(asked.PersonId!.Value);
        DirectoryOrder order = asked is { What: Grantable.Substitute, SubstituteId: { } substitute }
            ? new NameSubstitute(person, new(substitute), Later(asked.From!.Value), asked.Until)
            : new AppointRegistrar(person, clock.Today());
        if (order.Check(directory.Current, clock.Today()).FirstOrDefault() is { } wrong)
        {
            return wrong;
        }

        return await Change(by, order, async services =>
        {
            var grant = await services.GetRequiredService<AccountKeeping>().Find(asked.Id);
            return grant is { IsOpen: true } ? await Settle(services, grant, accept: true, by) : AccountRefusals.NotOpen;
        }, stop);
    }

    // It holds from the countersignature on at the earliest.
    private DateOnly Later(DateOnly from) => from < clock.Today() ? clock.Today() : from;

    // All of it or nothing: where the roles refuse, the directory stays as it was.
    private async Task<Acted<Grant>> Change(Caller by, DirectoryOrder order, Func<IServiceProvider, Task<Acted<Grant>>> also, CancellationToken stop)
    {
        var acted = Acted<Grant>.NotThere;
        var today = clock.Today();
        var changed = await directories.Change(
            before => order.Apply(before, today), order.Kind, directory.Version, by, Guid.NewGuid(), stop,
            async writing => (acted = await accounts.Within(writing, by, also, stop)).Kind is not null);
        accounts.Forget(acted);
        return changed is DirectoryChanged.Done ? acted : AccountRefusals.NotOpen;
    }

    private static Acted<Grant> Done(Grant grant, string kind, Caller by) =>
        new(grant, null, kind, new AccountAct(grant.AccountId, grant.PersonId, by.AccountId, grant.What, grant.Id, grant.Reason));

    private sealed class Appointment
    {
        public Grant? Of { get; set; }
    }
}
