using Zhengyan.Access;
using Zhengyan.Journal;
using Zhengyan.Storage;
using Zhengyan.Tests.Journal;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Access;

/// <summary>Accounts and grants are what the acts in the journal made of them, or verification says otherwise.</summary>
public sealed class AccountVerificationTests
{
    // Each is undone again, so that the next one stands alone.
    private static readonly (string Done, string Undone)[] Tamperings =
    [
        ("UPDATE accounts SET Administrator = 'Security' WHERE UserName = 'shenji'", "UPDATE accounts SET Administrator = 'Audit' WHERE UserName = 'shenji'"),
        ("UPDATE accounts SET Administrator = NULL WHERE UserName = 'anquan'", "UPDATE accounts SET Administrator = 'Security' WHERE UserName = 'anquan'"),
        ("UPDATE accounts SET Language = Authenticator, Authenticator = NULL WHERE UserName = 'shenji'", "UPDATE accounts SET Authenticator = Language, Language = NULL WHERE UserName = 'shenji'"),
        ("UPDATE accounts SET Language = Authenticator, Authenticator = (SELECT Authenticator FROM accounts WHERE UserName = 'anquan') WHERE UserName = 'shenji'", "UPDATE accounts SET Authenticator = Language, Language = NULL WHERE UserName = 'shenji'"),
        ("UPDATE accounts SET Passkeys = 1 WHERE UserName = 'xitong'", "UPDATE accounts SET Passkeys = 0 WHERE UserName = 'xitong'"),
        ("UPDATE accounts SET AwaitsRelease = 0 WHERE UserName = 'xin'", "UPDATE accounts SET AwaitsRelease = 1 WHERE UserName = 'xin'"),
        ("UPDATE accounts SET LockoutEnd = '9999-12-31 23:59:59.9999999+00:00' WHERE UserName = 'anquan'", "UPDATE accounts SET LockoutEnd = NULL WHERE UserName = 'anquan'"),
        ("UPDATE accounts SET Id = 'x' || Id WHERE UserName = 'xin'", "UPDATE accounts SET Id = substr(Id, 2) WHERE UserName = 'xin'"),
        ("INSERT INTO grants (Id, What, AccountId, Reason, AskedBy, AskedAt, Accepted) SELECT '00000000-0000-0000-0000-000000000001', 'AuditAdministrator', Id, '', Id, '2026-03-10 09:00:00+08:00', 1 FROM accounts WHERE UserName = 'xin'",
            "DELETE FROM grants WHERE Reason = ''"),
        ("UPDATE grants SET Accepted = 1, AnsweredAt = AskedAt, AnsweredBy = AskedBy", "UPDATE grants SET Accepted = 0, AnsweredAt = NULL, AnsweredBy = NULL"),
        ("UPDATE grants SET Reason = '别的'", "UPDATE grants SET Reason = '当面核对'"),
        ("UPDATE grants SET SubstituteId = 5", "UPDATE grants SET SubstituteId = NULL"),
        ("UPDATE grants SET \"Until\" = '2030-01-01'", "UPDATE grants SET \"Until\" = NULL"),
        ("UPDATE grants SET AskedBy = AskedBy || 'x'", "UPDATE grants SET AskedBy = substr(AskedBy, 1, length(AskedBy) - 1)"),
        ("UPDATE grants SET AskedAt = replace(AskedAt, '2026', '2025')", "UPDATE grants SET AskedAt = replace(AskedAt, '2025', '2026')"),
        ("UPDATE grants SET EndedBy = AskedBy", "UPDATE grants SET EndedBy = NULL"),
        ("UPDATE grants SET What = 'SecurityAdministrator'", "UPDATE grants SET What = 'Owner'"),
        ("UPDATE accounts SET OwnerSaid = 1 WHERE UserName = 'anquan'", "UPDATE accounts SET OwnerSaid = 0 WHERE UserName = 'anquan'"),
        ("UPDATE accounts SET OwnerId = 1 WHERE UserName = 'xin'", "UPDATE accounts SET OwnerId = NULL WHERE UserName = 'xin'"),
    ];

    [Fact]
    public async Task What_was_done_to_accounts_and_grants_behind_the_journal_is_named()
    {
        await using var office = await Administration.SetUp();
        using var system = await office.SignIn(Administration.System);
        using var security = await office.SignIn(Administration.Security);
        await system.Press(await system.Get(Addresses.Accounts), "建立账号", ("login", "xin"), ("name", "丁四"), ("outside", "true"));
        Assert.True((await security.Press(
            await security.Get(Addresses.Roles), "提出登记", ("account", Administration.Audit), ("owner", "丙三"), ("outside", "true"), ("ground", "当面核对"))).Redirects);
        Assert.Equal(0, await Verify(office));
        foreach (var (done, undone) in Tamperings)
        {
            SmallLog.Do(Path.Combine(office.App.Data, StorageRegistration.FileName), done);
            Assert.True(await Verify(office) == 1, $"nobody noticed: {done}");
            SmallLog.Do(Path.Combine(office.App.Data, StorageRegistration.FileName), undone);
            Assert.True(await Verify(office) == 0, $"not undone: {undone}");
        }
    }

    [Fact]
    public void Who_stands_in_and_from_when_until_when_is_compared_where_the_entry_says_it()
    {
        var (id, at, from) = (Guid.NewGuid(), new DateTimeOffset(2026, 3, 10, 9, 0, 0, TimeSpan.FromHours(8)), new DateOnly(2026, 3, 11));
        var act = new AccountAct(null, 7, "a", Grantable.Substitute, id, "出差") { Substitute = 8, From = from, Until = from.AddDays(3) };
        Assert.True(Fits(act, Stored(8, from, from.AddDays(3))));
        Assert.False(Fits(act, Stored(9, from, from.AddDays(3))));
        Assert.False(Fits(act, Stored(8, from.AddDays(1), from.AddDays(3))));
        Assert.False(Fits(act, Stored(8, from, null)));
        // An entry of an earlier version.
        Assert.True(Fits(act with { Substitute = null, From = null, Until = null }, Stored(8, from, null)));

        bool Fits(AccountAct said, Grant stored)
        {
            var recorded = new RecordedAccounts();
            recorded.Apply(AccountAct.Kind.Granted, said, at);
            recorded.Apply(AccountAct.Kind.Countersigned, said with { By = "b" }, at.AddDays(1));
            return recorded.Grants[id].Fits(stored);
        }

        Grant Stored(int substitute, DateOnly from, DateOnly? until) => new()
        {
            Id = id, What = Grantable.Substitute, PersonId = 7, SubstituteId = substitute, From = from, Until = until, Reason = "出差", AskedBy = "a", AskedAt = at, AnsweredBy = "b",
            AnsweredAt = at.AddDays(1), Accepted = true,
        };
    }

    private static Task<int> Verify(Administration office) =>
        Maintenance.Run(Arguments.Read(["verify", "--data", office.App.Data, "--empty"]), new(office.App.Data, false));
}
