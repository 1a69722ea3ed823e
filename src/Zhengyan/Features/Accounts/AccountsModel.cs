using Zhengyan.Access;
using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>Accounts, and people of the directory who have none: the three administrators first, then by staff number.</summary>
/// <param name="Makes">The reader is the system administrator, who makes accounts; else the security administrator, who opens and locks them.</param>
public sealed record AccountsModel(Frame Frame, bool Makes, string? Query, IReadOnlyList<AccountRow> Rows, int Found, int Page, int LastPage)
{
    private const int PageSize = 50;

    internal static AccountsModel Of(
        Frame frame, Caller caller, string? query, int page, IReadOnlyList<Account> accounts, University university, TimeProvider clock)
    {
        var wanted = query?.Trim() ?? "";
        var rows = Administrators(accounts, university, clock).Concat(People(accounts, university, clock))
            .Where(row => wanted.Length == 0 || row.Holds(wanted)).ToList();
        var last = Math.Max(1, (rows.Count + PageSize - 1) / PageSize);
        var shown = Math.Clamp(page, 1, last);
        return new(frame, caller.IsSystemAdministrator, query, [.. rows.Skip((shown - 1) * PageSize).Take(PageSize)], rows.Count, shown, last);
    }

    private static IEnumerable<AccountRow> Administrators(IReadOnlyList<Account> accounts, University university, TimeProvider clock) =>
        accounts.Where(a => a.PersonId is null).OrderBy(a => a.Administrator is null).ThenBy(a => a.Administrator).ThenBy(a => a.UserName, StringComparer.Ordinal)
            .Select(a => new AccountRow(
                a.Name!, $"{(a.Administrator is { } one ? Words.Current.Say(one.Word()) : Words.Current["尚未授予角色"])} · {OwnerWords.Of(a, university)}", null, a.Id, a.UserName,
                AccountRow.StateOf(a, clock))
            {
                HasSecondFactor = a.HasSecondFactor,
            });

    private static IEnumerable<AccountRow> People(IReadOnlyList<Account> accounts, University university, TimeProvider clock)
    {
        var of = accounts.Where(a => a.PersonId is not null).ToDictionary(a => a.PersonId!.Value);
        return university.People.OrderBy(p => p.StaffNumber, StringComparer.Ordinal).ThenBy(p => p.Id).Select(p =>
        {
            var account = of.GetValueOrDefault(p.Id.Value);
            return new AccountRow(
                p.Name, PostWords.Of(p.Id, university, clock.Today()), p.Id.Value, account?.Id, account?.UserName ?? p.StaffNumber,
                account is null ? AccountState.None : AccountRow.StateOf(account, clock))
            {
                HasSecondFactor = account is { HasSecondFactor: true },
            };
        });
    }
}

/// <summary>One person or administrator, with their account or without.</summary>
public sealed record AccountRow(string Name, string Post, int? Person, string? Account, string? Login, AccountState State)
{
    public bool HasSecondFactor { get; init; }

    public bool IsLocked => State is AccountState.Locked or AccountState.LockedForNow;

    public bool Holds(string wanted) =>
        Name.Contains(wanted, StringComparison.Ordinal) || Post.Contains(wanted, StringComparison.Ordinal)
        || (Login?.Contains(wanted, StringComparison.OrdinalIgnoreCase) ?? false);

    internal static AccountState StateOf(Account account, TimeProvider clock) => account switch
    {
        { AwaitsRelease: true } => AccountState.AwaitsRelease,
        { LockoutEnd: { } end } when end == DateTimeOffset.MaxValue => AccountState.Locked,
        { LockoutEnd: { } end } when end > clock.GetUtcNow() => AccountState.LockedForNow,
        { MustChangePassword: true } => AccountState.PasswordToChange,
        _ => AccountState.Open,
    };
}

/// <summary>How an account stands.</summary>
public enum AccountState
{
    None,
    Open,

    /// <summary>Made, and not yet opened by the security administrator.</summary>
    AwaitsRelease,

    /// <summary>The one-time password has not been changed yet.</summary>
    PasswordToChange,

    /// <summary>After too many failures, for half an hour.</summary>
    LockedForNow,

    /// <summary>By the security administrator.</summary>
    Locked,
}
