using Zhengyan.Access;
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

    private static Task<int> Verify(Administration office) =>
        Maintenance.Run(Arguments.Read(["verify", "--data", office.App.Data, "--empty"]), new(office.App.Data, false));
}
