using Microsoft.EntityFrameworkCore;
using Zhengyan.Desk;
using Zhengyan.Rules;
using Zhengyan.Tests.Support;
using Zhengyan.Vault;
using static Zhengyan.Tests.Desk.Keepers;

namespace Zhengyan.Tests.Desk;

/// <summary>Passphrases lost, custodians who come and go: the envelopes stay in the hands of just those who keep them (§5.8).</summary>
public sealed class CustodianTests
{
    private const string Other = "另一句只有我自己才知道的话xyz";
    private static readonly PersonId First = Who.CollegeSecretary, Second = Who.DepartmentHead, Third = Who.DepartmentClerk;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Clause_5_8_a_lost_passphrase_is_replaced_by_two_others_and_opens_again()
    {
        await using var installation = await SmallInstallation.Start(suite: Suite.Chinese);
        await installation.Appoint(First, Second, Third);
        var matter = await installation.SealedLead();
        Assert.Equal(["E-11", "E-12"], Refused(await Set(installation, First, "短", "又短")));
        Done(await Set(installation, First, Other, Other));
        Assert.Equal(["E-10"], Refused(await Renew(installation, First, Second, Other)));
        Assert.Equal(["E-13"], Refused(await Renew(installation, Second, Third, PassphraseOf(Second), "不是这一句不是这一句不是这一句")));
        Assert.False(installation.Custody.Of(First)!.IsActive);
        Done(await Renew(installation, Second, Third, PassphraseOf(Second)));
        Assert.True(installation.Custody.Of(First)!.IsActive);
        Assert.Equal(0, await Wanting(installation));
        Assert.Equal(["E-09"], Refused(await Renew(installation, Second, Third, PassphraseOf(Second))));

        var opening = await installation.Asked(matter);
        Assert.Equal(["E-13"], Refused(await installation.Agree(opening, First)));
        Done(await installation.Agree(opening, First, Other));
        Done(await installation.Agree(opening, Third));
        var letter = SealedContent.ReadLetter((await installation.OpeningDesk.Look(opening, matter.Officers[0], Stop))!);
        Assert.Equal((Letter, ScanName), (letter.Text, Assert.Single(letter.Scans).Name));
        Assert.True((await installation.Verify()).AllFits);
    }

    [Fact]
    public async Task Clause_5_8_a_passphrase_that_is_found_again_counts_again()
    {
        await using var installation = await SmallInstallation.Start();
        await installation.Appoint(First, Second);
        var matter = await installation.SealedLead();
        Done(await Set(installation, First, Other, Other));
        // Nobody but one can use a passphrase: no reporter is taken meanwhile.
        Assert.IsType<Opened.Refused>(await installation.Desk.Open(WithReporter(Who.Dean), new(Who.Registrar), Guid.NewGuid(), Stop));
        Assert.Equal(["E-20"], Refused(await installation.Ask(matter, EnvelopeKind.Letter, matter.Officers[0])));
        Done(await installation.CustodianDesk.TakeBack(First, Guid.NewGuid(), Stop));
        Done(await installation.Agree(await installation.Asked(matter), First));
    }

    [Fact]
    public async Task Clause_5_8_who_leaves_is_replaced_and_their_shares_open_nothing_any_more()
    {
        await using var installation = await SmallInstallation.Start();
        await installation.Appoint(First, Second);
        var matter = await installation.SealedLead();
        Assert.Equal(["E-06"], Refused(await End(installation, First)));
        await installation.Appoint(Third);
        Assert.Equal(2, await Wanting(installation));
        Assert.Equal(["E-06"], Refused(await End(installation, First)));
        Done(await Renew(installation, First, Second, PassphraseOf(First)));
        var before = await Shares(installation, First);
        Done(await End(installation, First));
        Assert.Empty(await Shares(installation, First));
        Assert.NotEmpty(before);
        await using var db = installation.Db();
        Assert.Equal(2, await db.CustodianKeys.CountAsync(Stop));

        var opening = await installation.Asked(matter);
        Assert.Equal(["E-22"], Refused(await installation.Agree(opening, First)));
        Done(await installation.Agree(opening, Second));
        Done(await installation.Agree(opening, Third));
        Assert.NotNull(await installation.OpeningDesk.Look(opening, matter.Officers[0], Stop));
    }

    [Fact]
    public async Task Clause_5_8_an_envelope_about_a_custodian_stays_out_of_their_hands_when_shared_out_anew()
    {
        await using var installation = await SmallInstallation.Start();
        await installation.Appoint(First, Second, Third);
        await installation.SealedLead(Third);
        Assert.Empty(await Shares(installation, Third));
        Done(await Set(installation, First, Other, Other));
        var after = Done(await Renew(installation, Second, Third, PassphraseOf(Second)));
        // The two who acted were not both keepers of it.
        Assert.Contains("还剩 2 个", after.History[^1].Word.ToString(), StringComparison.Ordinal);
        Assert.Empty(await Shares(installation, Third));
    }

    [Fact]
    public async Task Clause_5_8_of_thirty_passphrases_tried_at_once_five_are_tried()
    {
        await using var installation = await SmallInstallation.Start();
        await installation.Appoint(First, Second);
        var opening = await installation.Asked(await installation.SealedLead());
        var answers = await Task.WhenAll(Enumerable.Range(0, 30).Select(i => installation.Agree(opening, First, $"不是这一句不是这一句不是这一句{i}")));
        Assert.Equal(5, answers.Count(a => Refused(a).Single() == "E-13"));
        Assert.Equal(25, answers.Count(a => Refused(a).Single() == "E-14"));
        Assert.Equal(["E-14"], Refused(await installation.Agree(opening, First)));
        installation.Clock.Travel(minutes: 31);
        Done(await installation.Agree(opening, First));
    }

    [Fact]
    public async Task Clause_5_8_who_tries_anothers_passphrase_is_stopped_and_the_other_is_not()
    {
        await using var installation = await SmallInstallation.Start();
        await installation.Appoint(First, Second, Third);
        var opening = await installation.Asked(await installation.SealedLead());
        foreach (var _ in Enumerable.Range(0, 5))
        {
            // Their own is right each time, and forgives nothing of it.
            Assert.Equal(["E-13"], Refused(await Renew(installation, Second, First, PassphraseOf(Second), "不是这一句不是这一句不是这一句")));
        }

        Assert.Equal(["E-14"], Refused(await Renew(installation, Second, First, PassphraseOf(Second))));
        Assert.Equal(["E-09"], Refused(await Renew(installation, Second, Third, PassphraseOf(Second))));
        Assert.Equal(["E-14"], Refused(await Renew(installation, Second, First, PassphraseOf(Second))));
        Done(await installation.Agree(opening, First));
        Done(await installation.Agree(opening, Second));
    }

    private static Task<CustodyGiven> Set(SmallInstallation installation, PersonId by, string passphrase, string repeated) =>
        installation.CustodianDesk.SetPassphrase(passphrase, repeated, by, Guid.NewGuid(), Stop);

    private static Task<CustodyGiven> End(SmallInstallation installation, PersonId person) =>
        installation.CustodianDesk.End(person, "调离", Who.DisciplineSecretary, Guid.NewGuid(), Stop);

    private static Task<CustodyGiven> Renew(SmallInstallation installation, PersonId by, PersonId with, string passphrase, string? others = null) =>
        installation.CustodianDesk.Renew(passphrase, with, others ?? PassphraseOf(with), by, Guid.NewGuid(), Stop);

    private static async Task<int> Wanting(SmallInstallation installation)
    {
        await using var db = installation.Db();
        return await Renewal.Wanting(db, installation.Custody, installation.Surroundings.Now(First), Stop);
    }

    private static async Task<List<Guid>> Shares(SmallInstallation installation, PersonId of)
    {
        await using var db = installation.Db();
        return installation.Custody.Of(of)?.Key?.Id is { } key ? await db.EnvelopeShares.Where(s => s.Key == key).Select(s => s.Envelope).ToListAsync(Stop) : [];
    }
}
