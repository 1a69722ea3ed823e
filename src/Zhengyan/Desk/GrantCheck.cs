using Zhengyan.Access;
using Zhengyan.Rules;

namespace Zhengyan.Desk;

/// <summary>What somebody would be given: whose account, or which person and from which day.</summary>
internal sealed record GrantWish(Grantable What, string? Account, PersonId? Person, string Reason)
{
    /// <summary>Who stands in for that person, where that is what is wished.</summary>
    public NameSubstitute? Substitute { get; init; }
}

/// <summary>What may be granted, and who may countersign it.</summary>
internal static class GrantCheck
{
    /// <summary>Why this cannot be asked for; none where it can.</summary>
    public static Refusal? Wrong(Caller by, GrantWish wish, Account? account, University university, DateOnly today)
    {
        if (wish.Reason.Length == 0)
        {
            return AccountRefusals.NoReason;
        }

        if (wish.What == Grantable.Registrar)
        {
            return wish.Person is { } person && university.Knows(person)
                ? new AppointRegistrar(person, today).Check(university, today).FirstOrDefault()
                : AccountRefusals.NoSuchPerson;
        }

        if (wish.What == Grantable.Substitute)
        {
            return wish.Substitute is { } order && university.Knows(order.For) ? order.Check(university, today).FirstOrDefault() : AccountRefusals.NoSuchPerson;
        }

        if (account is null || !Fits(wish.What, account))
        {
            return AccountRefusals.NoSuchAccount;
        }

        return account.Id == by.AccountId ? AccountRefusals.OwnGrant : null;
    }

    /// <summary>Why this caller cannot countersign or refuse; none where they can.</summary>
    public static Refusal? WrongToAnswer(Caller by, Grant grant) =>
        !grant.IsOpen ? AccountRefusals.NotOpen
        : grant.AskedBy == by.AccountId || grant.AccountId == by.AccountId || (by.IsPerson && (grant.PersonId == by.Person.Value || grant.SubstituteId == by.Person.Value)) ? AccountRefusals.OwnGrant
        : null;

    /// <summary>Whether the account can have it: nobody has two of the three administrators' roles, and no person of the directory has one.</summary>
    public static bool Fits(Grantable what, Account account) => what == Grantable.SecondFactorAnew
        ? account.HasSecondFactor || account is { Administrator: Administrator.System, AwaitsRelease: true }
        : account is { PersonId: null, Administrator: null };
}
