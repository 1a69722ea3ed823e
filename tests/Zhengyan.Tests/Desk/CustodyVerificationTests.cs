using Zhengyan.Desk;
using Zhengyan.Rules;
using Zhengyan.Storage;
using Zhengyan.Tests.Support;
using Zhengyan.Vault;
using static Zhengyan.Tests.Desk.Keepers;

namespace Zhengyan.Tests.Desk;

/// <summary>Envelopes, their shares and the custodians' keys are what the journal says they are, or verification says otherwise (§5.8).</summary>
public sealed class CustodyVerificationTests
{
    private static readonly PersonId First = Who.CollegeSecretary, Second = Who.DepartmentHead, Third = Who.DepartmentClerk;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("DELETE FROM envelope_shares; DELETE FROM envelopes; DELETE FROM custodian_keys", "不见了")]
    [InlineData("DELETE FROM envelope_shares; DELETE FROM envelopes", "不见了")]
    [InlineData("DELETE FROM envelope_shares", "分存与日志不符")]
    [InlineData("DELETE FROM envelope_shares WHERE Key = (SELECT min(Key) FROM envelope_shares)", "分存与日志不符")]
    [InlineData("UPDATE envelope_shares SET Share = randomblob(length(Share))", "分存与日志不符")]
    [InlineData("UPDATE envelopes SET Content = randomblob(length(Content))", "不是当时的那一个")]
    [InlineData("UPDATE envelopes SET LeadNumber = '另' || LeadNumber", "不是当时的那一个")]
    [InlineData("INSERT INTO envelopes (Id, LeadNumber, Kind, Content, At) SELECT '00000000000000000000000000000001', '另' || LeadNumber, Kind, Content, At FROM envelopes LIMIT 1", "日志里没有")]
    [InlineData("DELETE FROM custodian_keys", "密钥不见了")]
    [InlineData("UPDATE custodian_keys SET Wrapped = randomblob(length(Wrapped))", "不是当时的那一把")]
    [InlineData("INSERT INTO custodian_keys SELECT '00000000000000000000000000000001', Wrapped, Salt, Memory, Passes FROM custodian_keys LIMIT 1", "日志里没有的保管密钥")]
    public async Task Clause_5_8_envelopes_shares_and_keys_must_be_those_that_the_journal_knows(string tampering, string what)
    {
        await using var installation = await SmallInstallation.Start();
        await installation.Appoint(First, Second, Third);
        await installation.SealedLead();
        Assert.Empty((await installation.Verify()).Misfits);
        await installation.Tamper(tampering);
        var misfits = (await installation.Verify()).Misfits;
        Assert.Contains(misfits, m => m.Stream == JournalRow.Custody && m.What.ToString().Contains(what, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Clause_5_8_whatever_custodians_do_everything_fits_afterwards()
    {
        await using var installation = await SmallInstallation.Start();
        await installation.Appoint(First, Second, Third);
        await installation.SealedLead();
        var desk = installation.CustodianDesk;
        const string fresh = "另一句只有我知道的话-xyz";
        Func<Task<CustodyGiven>>[] acts =
        [
            () => desk.SetPassphrase(fresh, fresh, Third, Guid.NewGuid(), Stop),
            () => desk.TakeBack(Third, Guid.NewGuid(), Stop),
            () => desk.SetPassphrase(fresh, fresh, Third, Guid.NewGuid(), Stop),
            () => desk.Renew(PassphraseOf(First), Second, PassphraseOf(Second), First, Guid.NewGuid(), Stop),
            () => desk.End(First, "调离", Who.DisciplineSecretary, Guid.NewGuid(), Stop),
            () => desk.Name(Who.Dean, Who.DisciplineSecretary, Guid.NewGuid(), Stop),
            () => desk.SetPassphrase(PassphraseOf(Who.Dean), PassphraseOf(Who.Dean), Who.Dean, Guid.NewGuid(), Stop),
            () => desk.Renew(PassphraseOf(Second), Third, fresh, Second, Guid.NewGuid(), Stop),
        ];
        foreach (var act in acts)
        {
            Done(await act());
            Assert.Empty((await installation.Verify()).Misfits);
        }
    }

    [Fact]
    public async Task What_was_sealed_before_the_journal_said_so_is_taken_down_once_at_the_start()
    {
        await using var installation = await SmallInstallation.Start();
        await installation.Appoint(First, Second);
        await installation.Open(WithReporter(Who.DeputyDean), Who.Registrar);
        await installation.Tamper("DELETE FROM journal WHERE Kind = 'EnvelopesSealed'; UPDATE sqlite_sequence SET seq = seq - 1 WHERE name = 'journal'");
        Assert.Equal(2, (await installation.Verify()).Misfits.Count);
        foreach (var _ in new[] { 1, 2 })
        {
            using var start = new WriteTurns(installation.Databases);
            await Sealing().TakeDownEarlier(start, installation.Surroundings, Stop);
            Assert.Empty((await installation.Verify()).Misfits);
        }

        // Only what was there before the first such entry: nothing that is slipped in later.
        await installation.Tamper("INSERT INTO envelopes (Id, LeadNumber, Kind, Content, At) SELECT '00000000000000000000000000000001', '另', Kind, Content, At FROM envelopes LIMIT 1");
        using var later = new WriteTurns(installation.Databases);
        await Sealing().TakeDownEarlier(later, installation.Surroundings, Stop);
        Assert.Single((await installation.Verify()).Misfits);

        EnvelopeSealing Sealing() => new(new(installation.Databases, installation.Contents), new(Suite.International), installation.Contents);
    }
}
