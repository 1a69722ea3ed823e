using Zhengyan.Access;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Storage;

namespace Zhengyan.Desk;

/// <summary>Registrars and substitutes (代理): roles that stand in the directory. Directory and roles change together or not at all.</summary>
internal sealed class AppointmentDesk(AccountDesk accounts, DirectoryDesk directories, Storage.Directory directory, TimeProvider clock)
{
    /// <summary>Carries out what was countersigned, together with what settles the grant.</summary>
    public async Task<Acted<Answered>> Appoint(Caller by, Grant asked, Func<IServiceProvider, Task<Acted<Answered>>> settle, CancellationToken stop)
    {
        var person = new PersonId(asked.PersonId!.Value);
        DirectoryOrder order = asked is { What: Grantable.Substitute, SubstituteId: { } substitute }
            ? new NameSubstitute(person, new(substitute), Later(asked.From!.Value), asked.Until)
            : new AppointRegistrar(person, clock.Today());
        if (order.Check(directory.Current, clock.Today()).FirstOrDefault() is { } wrong)
        {
            return wrong;
        }

        return await Change(by, order, settle, stop);
    }

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

        return await Change<Grant>(by, order, async services =>
        {
            await services.GetRequiredService<AccountKeeping>().End(g => g.PersonId == person.Value && g.What == what, by.AccountId, clock.Now());
            return new(null, null, AccountAct.Kind.Ended, new AccountAct(null, person.Value, by.AccountId, what));
        }, stop);
    }

    // It holds from the countersignature on at the earliest.
    private DateOnly Later(DateOnly from) => from < clock.Today() ? clock.Today() : from;

    // All of it or nothing: where the roles refuse, the directory stays as it was.
    private async Task<Acted<T>> Change<T>(Caller by, DirectoryOrder order, Func<IServiceProvider, Task<Acted<T>>> also, CancellationToken stop) where T : class
    {
        var acted = Acted<T>.NotThere;
        var today = clock.Today();
        var changed = await directories.Change(
            before => order.Apply(before, today), order.Kind, directory.Version, by, Guid.NewGuid(), stop,
            async writing => (acted = await accounts.Within(writing, by, also, stop)).Kind is not null);
        accounts.Forget(acted);
        return changed is DirectoryChanged.Done ? acted : AccountRefusals.NotOpen;
    }
}
