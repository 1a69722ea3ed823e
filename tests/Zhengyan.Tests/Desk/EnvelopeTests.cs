using System.Text;
using Microsoft.EntityFrameworkCore;
using Zhengyan.Rules;
using Zhengyan.Storage;
using Zhengyan.Tests.Support;
using Zhengyan.Vault;
using static Zhengyan.Tests.Desk.Keepers;

namespace Zhengyan.Tests.Desk;

/// <summary>Sealing and opening on a real database, with both suites (§5.8).</summary>
public sealed class EnvelopeTests
{
    private static readonly PersonId First = Who.CollegeSecretary, Second = Who.DepartmentHead, Third = Who.DepartmentClerk;

    public static TheoryData<string> Suites => [.. Suite.All.Select(s => s.Name)];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Suites))]
    public async Task Clause_5_8_two_custodians_open_one_envelope_for_one_requester_for_a_quarter_of_an_hour(string suite)
    {
        await using var installation = await SmallInstallation.Start(suite: Suite.Named(suite));
        await installation.Appoint(First, Second, Third);
        var matter = await installation.SealedLead();
        var opening = await installation.Asked(matter);
        Assert.Null(await installation.OpeningDesk.Look(opening, matter.Officers[0], Stop));
        Done(await installation.Agree(opening, Third));
        Assert.Null(await installation.OpeningDesk.Look(opening, matter.Officers[0], Stop));
        Done(await installation.Agree(opening, First));

        var letter = SealedContent.ReadLetter((await installation.OpeningDesk.Look(opening, matter.Officers[0], Stop))!);
        Assert.Equal(Letter, letter.Text);
        var scan = Assert.Single(letter.Scans);
        Assert.Equal((ScanName, Scan.MediaType), (scan.Name, scan.MediaType));
        Assert.True(scan.Content.Span.SequenceEqual(Scan.Content.Span));
        foreach (var other in Who.Everybody.Where(p => p != matter.Officers[0]))
        {
            Assert.Null(await installation.OpeningDesk.Look(opening, other, Stop));
        }

        installation.Clock.Travel(minutes: 14);
        Assert.NotNull(await installation.OpeningDesk.Look(opening, matter.Officers[0], Stop));
        installation.Clock.Travel(minutes: 1);
        Assert.Null(await installation.OpeningDesk.Look(opening, matter.Officers[0], Stop));
        await installation.OpeningDesk.Sweep(Stop);
        var told = Assert.Single(installation.Custody.Openings);
        Assert.Equal((2, 2), (told.Agreed.Count, told.LookedAt.Count));
        Assert.NotNull(told.ClosedAt);
        Assert.True((await installation.Verify()).AllFits);

        var identity = await installation.Asked(matter, EnvelopeKind.Identity, Who.DisciplineHead);
        Done(await installation.Agree(identity, First));
        Done(await installation.Agree(identity, Second));
        Assert.Null(await installation.OpeningDesk.Look(identity, Who.DisciplineHead, Stop));
        Assert.Equal(Name, SealedContent.ReadIdentity((await installation.OpeningDesk.Look(identity, First, Stop))!).Name);
        Assert.Equal(["E-26"], Refused(await installation.OpeningDesk.Answer(identity, $"已问过{Name}。", First, Guid.NewGuid(), Stop)));
        Done(await installation.OpeningDesk.Answer(identity, "已经问过，是八月的事。", Second, Guid.NewGuid(), Stop));
        Assert.True((await installation.Verify()).AllFits);
    }

    [Fact]
    public async Task Clause_5_8_without_two_custodians_a_reporter_or_a_letter_is_not_taken_and_other_leads_are()
    {
        await using var installation = await SmallInstallation.Start();
        foreach (var keepers in new[] { 0, 1, 2 })
        {
            if (keepers > 0)
            {
                await installation.Appoint(new[] { First, Second }[keepers - 1]);
            }

            var lead = WithReporter(Who.DeputyDean);
            foreach (var order in new[] { lead, lead with { Letter = "", Scans = [] }, lead with { Reporter = null, Scans = [] }, lead with { Reporter = null, Letter = "" } })
            {
                var opened = await installation.Desk.Open(order, new(Who.Registrar), Guid.NewGuid(), Stop);
                Assert.Equal(keepers < 2, opened is Zhengyan.Desk.Opened.Refused { Refusals: [{ Number: "E-01" }] });
            }

            await installation.Open(lead with { Letter = "", Reporter = null, Scans = [] }, Who.Registrar);
            await installation.Open(lead with { Letter = "", Scans = [], Reporter = new(Reporter.Anonymous, "", "", false, 1) }, Who.Registrar);
        }
    }

    [Fact]
    public async Task Clause_5_8_a_custodian_whom_the_lead_is_about_has_no_share_and_sees_no_request()
    {
        await using var installation = await SmallInstallation.Start();
        await installation.Appoint(First, Who.Teacher);
        Assert.Equal(["E-01"], Assert.IsType<Zhengyan.Desk.Opened.Refused>(
            await installation.Desk.Open(WithReporter(Who.Teacher), new(Who.Registrar), Guid.NewGuid(), Stop)).Refusals.Select(r => r.Number));
        await installation.Appoint(Second);
        var matter = await installation.SealedLead(Who.Teacher);
        await using var db = installation.Db();
        var keys = await db.EnvelopeShares.Select(s => s.Key).Distinct().ToListAsync(Stop);
        Assert.Equal(new[] { First, Second }.Select(p => installation.Custody.Of(p)!.Key!.Id).Order(), keys.Order());

        var opening = await installation.Asked(matter);
        Assert.Equal(["E-22"], Refused(await installation.Agree(opening, Who.Teacher)));
        Assert.Empty(installation.Notices.Waiting(Who.Teacher, db));
        Assert.Single(installation.Notices.Waiting(First, db));
        Assert.DoesNotContain(installation.Notices.For(Who.Teacher, db), n => n.Href.Contains("openings", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Clause_5_8_the_requester_is_never_one_of_the_two_and_only_who_handles_the_matter_asks()
    {
        await using var installation = await SmallInstallation.Start();
        await installation.Appoint(First, Second, Who.DisciplineHead);
        var matter = await installation.SealedLead();
        Assert.Equal(["E-22"], Refused(await installation.Agree(await installation.Asked(matter, by: Who.DisciplineHead), Who.DisciplineHead)));
        Assert.Equal(["E-16"], Refused(await installation.Ask(matter, EnvelopeKind.Identity, matter.Officers[0])));
        Assert.Equal(["E-16"], Refused(await installation.Ask(matter, EnvelopeKind.Letter, Who.OrganisationHead)));
    }

    [Fact]
    public async Task Clause_5_8_five_wrong_passphrases_close_the_door_for_half_an_hour()
    {
        await using var installation = await SmallInstallation.Start();
        await installation.Appoint(First, Second);
        var opening = await installation.Asked(await installation.SealedLead());
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(["E-13"], Refused(await installation.Agree(opening, First, "不是这一句不是这一句不是这一句")));
        }

        Assert.Equal(["E-14"], Refused(await installation.Agree(opening, First)));
        installation.Clock.Travel(minutes: 30);
        Done(await installation.Agree(opening, First));
    }

    [Fact]
    public async Task Clause_5_8_what_was_declined_or_lapsed_leaves_no_share_behind()
    {
        await using var installation = await SmallInstallation.Start();
        await installation.Appoint(First, Second, Third);
        var matter = await installation.SealedLead();
        await using var db = installation.Db();
        var opening = await installation.Asked(matter);
        Done(await installation.Agree(opening, First));
        Assert.Equal(2, await db.HandedShares.CountAsync(Stop));
        Done(await installation.OpeningDesk.Decline(opening, "理由不足", Second, Guid.NewGuid(), Stop));
        Assert.False(await db.HandedShares.AnyAsync(Stop));
        Assert.Equal(["E-23"], Refused(await installation.Agree(opening, Third)));

        var second = await installation.Asked(matter);
        Done(await installation.Agree(second, First));
        installation.Clock.Travel(days: 7);
        await installation.OpeningDesk.Sweep(Stop);
        Assert.False(await db.HandedShares.AnyAsync(Stop));
        Assert.Equal(["E-23"], Refused(await installation.Agree(second, Second)));
    }

    /// <summary>What somebody with the database changes: who asks, why, a public key, a share.</summary>
    [Fact]
    public async Task Clause_5_8_what_is_touched_in_the_database_does_not_open()
    {
        await using var installation = await SmallInstallation.Start();
        await installation.Appoint(First, Second);
        var opening = await installation.Asked(await installation.SealedLead());
        Done(await installation.Agree(opening, First));
        await installation.Tamper("UPDATE handed_shares SET Share = (SELECT Share FROM envelope_shares LIMIT 1)");
        Assert.Equal(["E-15"], Refused(await installation.Agree(opening, Second)));
        Assert.Equal(OpeningState.HalfAgreed, installation.Custody.Opening(opening)!.StateAt(installation.Clock.Now, CustodyLimits.Usual));
    }

    [Fact]
    public async Task Clause_5_8_a_form_sent_twice_asks_once_and_everything_stands_in_the_journal_without_the_content()
    {
        await using var installation = await SmallInstallation.Start();
        await installation.Appoint(First, Second);
        var matter = await installation.SealedLead();
        var command = Guid.NewGuid();
        Done(await installation.Ask(matter, EnvelopeKind.Letter, matter.Officers[0], command: command));
        var opening = Assert.Single(Done(await installation.Ask(matter, EnvelopeKind.Letter, matter.Officers[0], command: command)).Openings).Id;
        Done(await installation.Agree(opening, First));
        Done(await installation.Agree(opening, Second));
        Assert.NotNull(await installation.OpeningDesk.Look(opening, matter.Officers[0], Stop));
        await using var db = installation.Db();
        var entries = await db.Journal.Where(e => e.Stream == JournalRow.Custody).OrderBy(e => e.Version).ToListAsync(Stop);
        Assert.Equal(
            ["CustodianNamed", "CustodianKeySet", "CustodianNamed", "CustodianKeySet", "EnvelopesSealed", "OpeningAsked", "OpeningAgreed", "OpeningAgreed", "EnvelopeOpened", "EnvelopeLookedAt"],
            entries.Select(e => e.Kind));
        Assert.All(entries, e => Assert.All(
            new[] { Name, Contact, Letter, ScanName, InScan, PassphraseOf(First), PassphraseOf(Second) },
            secret => Assert.DoesNotContain(secret, Encoding.UTF8.GetString(e.Content), StringComparison.Ordinal)));
        Assert.Contains(installation.Notices.For(Who.DisciplineSecretary, db), n => n.Href == "/envelopes");
        Done(await installation.OpeningDesk.Note(installation.Custody.Version, Who.DisciplineSecretary, Guid.NewGuid(), Stop));
        Assert.DoesNotContain(installation.Notices.For(Who.DisciplineSecretary, db), n => n.Href == "/envelopes");
    }
}
