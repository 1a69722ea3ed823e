using Zhengyan.Rules;

namespace Zhengyan.Access;

/// <summary>
/// Which human is behind an account, as far as anybody has said. The three exclude each other, and who has one of them has no part in matters, as people and not only as accounts: one human
/// with two accounts is still one.
/// </summary>
internal static class Owners
{
    /// <summary>
    /// Everybody of the directory whose it may be. Of an administrator's account that is the one it was said to be; beside them, or where nobody was said, everybody who bears the name it was
    /// made for, so that no word of its owner makes it somebody else's.
    /// </summary>
    public static IReadOnlyCollection<PersonId> Of(Account account, University university)
    {
        if ((account.PersonId ?? account.OwnerId) is not { } id || !university.Knows(new(id)))
        {
            return [.. Bearers(account, university)];
        }

        var owner = new PersonId(id);
        var named = account.PersonId is not null || university.Bearing(account.Name ?? "").Contains(owner);
        return named ? [owner] : [owner, .. Bearers(account, university)];
    }

    /// <summary>Two accounts may be one human's.</summary>
    public static bool MayBeOne(Account one, Account other, University university) =>
        one.Id == other.Id || Of(one, university).Intersect(Of(other, university)).Any()
        || (one is { PersonId: null, Name: { } name } && other.PersonId is null && Together(name) == Together(other.Name ?? ""));

    /// <summary>Nobody has said yet whose account it is, of one that must say it.</summary>
    public static bool IsUnsaid(Account account) => account is { PersonId: null, OwnerSaid: false };

    /// <summary>One of the three administrators, or may be.</summary>
    public static bool IsAdministrators(PersonId person, IEnumerable<Account> accounts, University university) =>
        accounts.Any(a => a.Administrator is not null && Of(a, university).Contains(person));

    /// <summary>Knows of matters by what they are: a duty, a post in one of the two offices or among the leaders of the university, the head of a unit.</summary>
    public static bool KnowsOfMatters(PersonId person, University university, DateOnly today) => university.PostsOf(person, today).Any(p =>
        p.Duty != Duty.None || p.IsHead || university.Unit(p.Unit).Kind is UnitKind.Leadership or UnitKind.DisciplineOffice or UnitKind.OrganisationDepartment);

    private static IEnumerable<PersonId> Bearers(Account account, University university) => account.Name is { } name ? university.Bearing(name) : [];

    private static string Together(string name) => string.Concat(name.Where(c => !char.IsWhiteSpace(c)));
}
