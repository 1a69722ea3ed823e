using Zhengyan.Access;
using Zhengyan.Rules;

namespace Zhengyan.Desk;

/// <summary>What somebody would be given: whose account, or which person and from which day.</summary>
internal sealed record GrantWish(Grantable What, string? Account, PersonId? Person, string Reason)
{
    /// <summary>Who stands in for that person, where that is what is wished.</summary>
    public NameSubstitute? Substitute { get; init; }

    /// <summary>Whose the account is, where the directory does not know them.</summary>
    public string? OwnerName { get; init; }
}

/// <summary>What is known when something is granted: every account, the directory, the day, and who keeps envelopes.</summary>
internal sealed record GrantFacts(IReadOnlyList<Account> Accounts, University University, DateOnly Today, Custody Custody)
{
    public Account Of(string id) => Accounts.Single(a => a.Id == id);
}

/// <summary>What may be granted, and who may countersign it. One human with two accounts is one: <see cref="Owners"/>.</summary>
internal static class GrantCheck
{
    /// <summary>Why this cannot be asked for; none where it can.</summary>
    public static Refusal? Wrong(Caller by, GrantWish wish, Account? account, GrantFacts facts)
    {
        var own = facts.Of(by.AccountId);
        if (wish.Reason.Length == 0)
        {
            return AccountRefusals.NoReason;
        }

        if (wish.What == Grantable.Owner)
        {
            // Also of one's own account: somebody else confirms it.
            return account is not null && Fits(wish.What, account) ? null : AccountRefusals.NoSuchAccount;
        }

        if (Owners.IsUnsaid(own))
        {
            return AccountRefusals.OwnerUnsaid;
        }

        if (wish.What.IsOfDirectory())
        {
            return WrongInDirectory(wish, facts);
        }

        return account is null || !Fits(wish.What, account) ? AccountRefusals.NoSuchAccount
            : Owners.MayBeOne(own, account, facts.University) ? AccountRefusals.OwnGrant
            : WrongToHold(wish.What, account, facts);
    }

    /// <summary>Why this caller cannot countersign or refuse; none where they can.</summary>
    public static Refusal? WrongToAnswer(Caller by, Grant grant, GrantFacts facts)
    {
        if (!grant.IsOpen)
        {
            return AccountRefusals.NotOpen;
        }

        var (own, asker) = (facts.Of(by.AccountId), facts.Of(grant.AskedBy));
        var theirs = Owners.Of(own, facts.University);
        if (asker.Id == own.Id || grant.AccountId == own.Id || IsAbout(grant, facts.University).Intersect(theirs).Any())
        {
            return AccountRefusals.OwnGrant;
        }

        if (Owners.IsUnsaid(own) || (Owners.IsUnsaid(asker) && grant.What != Grantable.Owner))
        {
            return AccountRefusals.OwnerUnsaid;
        }

        return Owners.MayBeOne(own, asker, facts.University) || (grant.AccountId is { } id && Owners.MayBeOne(own, facts.Of(id), facts.University)) ? AccountRefusals.SameHuman : null;
    }

    /// <summary>Why that account cannot be what was asked for, as things are now; none where it can.</summary>
    public static Refusal? WrongToHold(Grantable what, Account account, GrantFacts facts) =>
        !Fits(what, account) ? AccountRefusals.NoSuchAccount
        : what.Administrator() is null ? null
        : Owners.IsUnsaid(account) ? AccountRefusals.OwnerUnsaid
        : WrongToOwn(account, facts.Accounts.Where(a => a.Administrator is not null), facts);

    /// <summary>Why its owner cannot be an administrator: they may be one of these others already, or know of matters.</summary>
    public static Refusal? WrongToOwn(Account account, IEnumerable<Account> others, GrantFacts facts) =>
        others.Any(a => a.Id != account.Id && Owners.MayBeOne(a, account, facts.University)) ? AccountRefusals.TwoOfThree
        : Owners.Of(account, facts.University).Any(p => facts.Custody.Of(p) is not null || Owners.KnowsOfMatters(p, facts.University, facts.Today)) ? AccountRefusals.KnowsOfMatters
        : null;

    /// <summary>Why that person cannot have a role in the directory; none where they can.</summary>
    public static Refusal? WrongForPerson(PersonId? person, GrantFacts facts) =>
        person is { } one && Owners.IsAdministrators(one, facts.Accounts, facts.University) ? AccountRefusals.IsAdministrators : null;

    /// <summary>Whether the account can have it: nobody has two of the three administrators' roles, and no person of the directory has one.</summary>
    public static bool Fits(Grantable what, Account account) => what switch
    {
        Grantable.SecondFactorAnew => account.HasSecondFactor || account is { Administrator: Administrator.System, AwaitsRelease: true },
        Grantable.Owner => account.PersonId is null,
        _ => account is { PersonId: null, Administrator: null },
    };

    // Of the directory: who would get it, who is away, whose the account is said to be or may be by its name.
    private static IEnumerable<PersonId> IsAbout(Grant grant, University university) => new[] { grant.PersonId, grant.SubstituteId }.OfType<int>().Select(id => new PersonId(id))
        .Concat(grant.OwnerName is { } name ? university.Bearing(name) : []);

    private static Refusal? WrongInDirectory(GrantWish wish, GrantFacts facts)
    {
        var (university, today) = (facts.University, facts.Today);
        var order = wish.What == Grantable.Registrar
            ? wish.Person is { } person && university.Knows(person) ? new AppointRegistrar(person, today) : null
            : wish.Substitute is { } substitute && university.Knows(substitute.For) ? (DirectoryOrder)substitute : null;
        return order is null ? AccountRefusals.NoSuchPerson
            : order.Check(university, today).FirstOrDefault() ?? WrongForPerson(wish.Substitute is { } by ? by.By : wish.Person, facts);
    }
}
