using System.Text;
using Microsoft.EntityFrameworkCore;
using Zhengyan.Rules;
using Zhengyan.Tests.Support;
using Zhengyan.Vault;

namespace Zhengyan.Tests.Desk;

/// <summary>
/// The database, every secret of the server, and one custodian's passphrase open nothing; the same attack with two passphrases opens everything, so that it is known to
/// be one (§5.8).
/// </summary>
public sealed class AttackTests
{
    private static readonly PersonId First = Who.CollegeSecretary, Second = Who.DepartmentHead, Third = Who.DepartmentClerk;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string> Suites => [.. Suite.All.Select(s => s.Name)];

    [Theory, MemberData(nameof(Suites))]
    public async Task Clause_5_8_all_the_server_has_and_one_passphrase_open_nothing_and_two_open_all(string suite)
    {
        await using var installation = await Sealed(suite);
        await using var db = installation.Db();
        // The one whose passphrase is known has agreed to an opening of their own accord: their share lies there, sealed to others.
        Keepers.Done(await installation.Agree(await installation.Asked((await Matters(installation))[0]), First));
        Assert.True(await db.HandedShares.AnyAsync(Stop));

        var alone = new Attacker(installation, db);
        await alone.Attack(First);
        Assert.True(alone.Keys > 100, $"{alone.Keys} keys were tried");
        Assert.Empty(alone.Opened);

        var two = new Attacker(installation, db);
        await two.Attack(Second, Third);
        Assert.Equal(2, two.Opened.Count);
        Assert.Contains(two.Opened, content => SealedContent.ReadLetter(content).Text == Keepers.Letter);
        Assert.Contains(two.Opened, content => Encoding.UTF8.GetString(content).Contains(Keepers.Contact, StringComparison.Ordinal));
    }

    /// <summary>Nothing of an opening stays behind: after it was open and closed, one passphrase and the server's secrets are as far as before.</summary>
    [Fact]
    public async Task Clause_5_8_what_was_opened_once_is_closed_again_to_one_custodian_with_the_database()
    {
        await using var installation = await Sealed(Suite.International.Name);
        await using var db = installation.Db();
        var matter = (await Matters(installation))[0];
        var opening = await installation.Asked(matter);
        Keepers.Done(await installation.Agree(opening, First));
        Keepers.Done(await installation.Agree(opening, Second));
        Assert.NotNull(await installation.OpeningDesk.Look(opening, matter.Officers[0], Stop));
        foreach (var one in new[] { First, Second, Third })
        {
            var alone = new Attacker(installation, db);
            await alone.Attack(one);
            Assert.Empty(alone.Opened);
        }
    }

    private static async Task<SmallInstallation> Sealed(string suite)
    {
        var installation = await SmallInstallation.Start(suite: Suite.Named(suite));
        await installation.Appoint(First, Second, Third);
        await installation.SealedLead();
        return installation;
    }

    private static async Task<List<Matter>> Matters(SmallInstallation installation)
    {
        await using var db = installation.Db();
        return [.. (await db.Matters.ToListAsync(Stop)).Select(m => installation.Contents.ReadMatter(db, m.Id, m.State))];
    }
}
