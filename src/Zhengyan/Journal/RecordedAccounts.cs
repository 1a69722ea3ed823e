using Zhengyan.Access;

namespace Zhengyan.Journal;

/// <summary>An account as the journal says it must be.</summary>
/// <param name="Role">Which of the three administrators it is; nobody's word where <paramref name="TellsRole"/> is not so, as of the first three of earlier versions.</param>
/// <param name="SecondFactor">By what it is known again: empty for none, none where no act has said so.</param>
internal sealed record RecordedAccount(int? Person, bool TellsRole, Administrator? Role, bool AwaitsRelease, bool IsLocked = false, string? SecondFactor = "")
{
    /// <summary>Whose it is, of one that is no person's.</summary>
    public int? Owner { get; init; }

    /// <summary>Two have said whose it is.</summary>
    public bool OwnerSaid { get; init; }
}

/// <summary>What follows from the acts on accounts: which there are, whose, with which role, opened and unlocked or not, with which second factor; and every role that was asked for.</summary>
internal sealed class RecordedAccounts
{
    private readonly Dictionary<string, RecordedAccount> accounts = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, RecordedGrant> grants = [];

    public IReadOnlyDictionary<string, RecordedAccount> Accounts => accounts;

    public IReadOnlyDictionary<Guid, RecordedGrant> Grants => grants;

    public void Apply(string kind, AccountAct act, DateTimeOffset at)
    {
        switch (kind)
        {
            // The first three are made by nobody, and are opened at once.
            case AccountAct.Kind.Made:
                accounts[act.Account!] = new(act.Person, act.By is not null || act.What is not null, act.What?.Administrator(), AwaitsRelease: act.By is not null) { Owner = act.Owner, OwnerSaid = act.OwnerSaid };
                break;
            case AccountAct.Kind.Released:
                Change(act, account => account with { AwaitsRelease = false });
                break;
            case AccountAct.Kind.PasswordReissued:
                Change(act, account => account with { AwaitsRelease = true });
                break;
            case AccountAct.Kind.Locked or AccountAct.Kind.Unlocked:
                Change(act, account => account with { IsLocked = kind == AccountAct.Kind.Locked });
                break;
            case AccountAct.Kind.SecondFactorSetUp or AccountAct.Kind.SecondFactorRemoved:
                Change(act, account => account with { SecondFactor = act.SecondFactor });
                break;
            case AccountAct.Kind.Granted:
                grants[act.Grant!.Value] = new(act, new(act.By, at));
                break;
            case AccountAct.Kind.Countersigned:
                Settle(act, grant => grant with { Answered = new(act.By, at), Accepted = true });
                Change(act, account => act.What switch
                {
                    Grantable.SecondFactorAnew => account with { SecondFactor = "" },
                    Grantable.Owner => account with { Owner = act.Person, OwnerSaid = true },
                    _ => account with { TellsRole = true, Role = act.What!.Value.Administrator() },
                });
                break;
            case AccountAct.Kind.Refused:
                Settle(act, grant => grant with { Answered = new(act.By, at) });
                break;
            case AccountAct.Kind.Withdrawn:
                Settle(act, grant => grant with { Ended = new(act.By, at) });
                break;
            case AccountAct.Kind.Ended:
                End(act, at);
                break;
        }
    }

    private void End(AccountAct act, DateTimeOffset at)
    {
        Change(act, account => account with { TellsRole = true, Role = null });
        foreach (var (id, grant) in grants.Where(g => g.Value is { Accepted: true, Ended: null, Said: var said } && said.What == act.What && said.Account == act.Account && said.Person == act.Person).ToList())
        {
            grants[id] = grant with { Ended = new(act.By, at) };
        }
    }

    private void Settle(AccountAct act, Func<RecordedGrant, RecordedGrant> settle)
    {
        if (act.Grant is { } id && grants.TryGetValue(id, out var grant))
        {
            grants[id] = settle(grant);
        }
    }

    // Those of the demonstration were made by no act.
    private void Change(AccountAct act, Func<RecordedAccount, RecordedAccount> change)
    {
        if (act.Account is { } id && accounts.TryGetValue(id, out var account))
        {
            accounts[id] = change(account);
        }
    }
}
