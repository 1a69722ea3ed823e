using Microsoft.EntityFrameworkCore;
using Zhengyan.Desk;
using Zhengyan.Rules;
using Zhengyan.Storage;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Desk;

/// <summary>The one door for writing, on a real database.</summary>
public sealed class MatterDeskTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_matter_goes_from_its_lead_to_the_archive_and_the_journal_fits()
    {
        await using var installation = await SmallInstallation.Start();
        var matter = await installation.LeadUpTo(Stage.Archived);
        await using var db = installation.Db();
        var read = new MatterReading(db, installation.Contents).Load(matter.Id, Who.DisciplineHead);
        Assert.Equal(matter.Version, read!.Matter.Version);
        Assert.Equal(Stage.Archived, read.Matter.Stage);
        Assert.Contains(Part.Head, read.Parts);
        Assert.Equal(matter.Version, await db.Journal.CountAsync(e => e.Stream == matter.Id.Value, Stop));
        Assert.True((await installation.Verify()).AllFits);
    }

    [Fact]
    public async Task A_refusal_gives_its_reasons_and_changes_nothing()
    {
        await using var installation = await SmallInstallation.Start();
        var matter = await installation.LeadUpTo(Stage.Approval);
        var before = await installation.Everything();
        var refused = Assert.IsType<Submitted.Refused>(await installation.Submit(matter, new Approve(""), matter.Approval!.Approver));
        Assert.NotEmpty(refused.Refusals);
        Assert.Equal(before, await installation.Everything());
    }

    [Fact]
    public async Task What_does_not_exist_and_what_is_not_mine_get_the_same_answer()
    {
        await using var installation = await SmallInstallation.Start();
        var matter = await installation.LeadUpTo(Stage.Approval);
        Assert.Equal(
            await installation.Submit(matter, new Approve("同意"), Who.Teacher),
            await installation.Submit(Matter.Nothing(MatterId.New()), new Approve("同意"), Who.Teacher));
        Assert.IsType<Submitted.NotThere>(await installation.Submit(matter, new Approve("同意"), Who.DeputyDean));
        Assert.IsType<Submitted.NotThere>(await installation.Submit(matter, new Approve("同意"), new PersonId(999)));
    }

    [Fact]
    public async Task Of_two_who_act_at_the_same_moment_one_gets_through_and_the_other_is_told()
    {
        await using var installation = await SmallInstallation.Start();
        for (var round = 0; round < 5; round++)
        {
            var matter = await installation.LeadUpTo(Stage.Approval);
            using var start = new Barrier(2);
            var answers = await Task.WhenAll(new Command[] { new Approve("同意"), new Reject("不同意") }.Select(command => Task.Run(
                () =>
                {
                    start.SignalAndWait(Stop);
                    return installation.Submit(matter, command, matter.Approval!.Approver);
                }, Stop)));
            var through = Assert.Single(answers.OfType<Submitted.Accepted>());
            Assert.Equal(through.Matter.Version, Assert.Single(answers.OfType<Submitted.Overtaken>()).Current.Version);
        }

        Assert.True((await installation.Verify()).AllFits);
    }

    [Fact]
    public async Task Two_writers_who_never_met_are_kept_apart_by_the_database()
    {
        await using var installation = await SmallInstallation.Start();
        var matter = await installation.Lead(Who.DeputyDean);
        await using var db = installation.Db();
        var entry = await db.Journal.SingleAsync(e => e.Stream == matter.Id.Value, Stop);
        entry.Position = 0;
        db.Journal.Add(entry);
        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(Stop));
    }

    [Fact]
    public async Task The_same_form_sent_twice_acts_once()
    {
        await using var installation = await SmallInstallation.Start();
        var matter = await installation.LeadUpTo(Stage.Approval);
        var id = Guid.NewGuid();
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 3).Select(_ => Task.Run(() => installation.Submit(matter, new Approve("同意"), matter.Approval!.Approver, id), Stop)));
        Assert.All(answers, a => Assert.Equal(matter.Version + 1, Assert.IsType<Submitted.Accepted>(a).Matter.Version));
    }

    [Fact]
    public async Task The_same_lead_sent_twice_is_registered_once()
    {
        await using var installation = await SmallInstallation.Start();
        var lead = Orders.Lead(new Named(Who.DeputyDean, false), new Named(Who.Teacher, false));
        var id = Guid.NewGuid();
        var first = Assert.IsType<Opened.Done>(await installation.Desk.Open(lead, new(Who.Registrar), id, Stop));
        var second = Assert.IsType<Opened.Done>(await installation.Desk.Open(lead, new(Who.Registrar), id, Stop));
        Assert.Equal(first.Matters.Select(m => m.Id), second.Matters.Select(m => m.Id));
        Assert.Equal([Who.DeputyDean, Who.Teacher], second.Matters.Select(m => m.Subject!.Person));
        var other = Assert.IsType<Opened.Done>(await installation.Desk.Open(lead, new(Who.DisciplineOfficer), id, Stop));
        Assert.DoesNotContain(other.Matters[0].Id, first.Matters.Select(m => m.Id));
    }

    [Fact]
    public async Task Clause_0_1_a_repeated_lead_is_joined_to_a_matter_that_exists_for_whoever_joins()
    {
        await using var installation = await SmallInstallation.Start();
        var earlier = await installation.LeadUpTo(Stage.Verification);
        var repeated = await installation.Lead(Who.DeputyDean);
        var joined = await installation.Then(repeated, new JoinLead(earlier.Id, "同一问题"), Who.DisciplineHead);
        Assert.Equal(Stage.Joined, joined.Stage);
        await using var db = installation.Db();
        var taken = new MatterReading(db, installation.Contents).Load(earlier.Id, Who.DisciplineHead)!.Matter;
        Assert.Equal(repeated.LeadNumber, Assert.Single(taken.JoinedLeads).Number);
        Assert.Equal(earlier.Version + 1, taken.Version);

        var foreign = await installation.Open(new AskForTalk(Who.CollegeSecretary, "想说明"), Who.DeputyDean);
        var third = await installation.Lead(Who.DeputyDean);
        var elsewhere = await installation.Submit(third, new JoinLead(MatterId.New(), "同一问题"), Who.DisciplineHead);
        Assert.Contains(Assert.IsType<Submitted.Refused>(elsewhere).Refusals, r => r.Number == "L-10");
        Assert.NotEqual(foreign.Id, third.Id);
        Assert.True((await installation.Verify()).AllFits);
    }

    [Fact]
    public async Task Clause_5_5_a_further_talk_opens_a_matter_of_its_own_in_the_same_stroke()
    {
        await using var installation = await SmallInstallation.Start();
        var matter = await installation.LeadUpTo(Stage.FollowUp);
        var after = await installation.Then(matter, new HoldFurtherTalk("改正不明显"), matter.Officers[0]);
        await using var db = installation.Db();
        var further = new MatterReading(db, installation.Contents).Load(Assert.Single(after.FurtherTalks), matter.Officers[0])!.Matter;
        Assert.Equal((Stage.Proposal, 2, 1), (further.Stage, further.Continues!.Nth, further.Version));
        Assert.Equal(2, (await db.Matters.SingleAsync(m => m.Id == further.Id, Stop)).Nth);
        // Until that one has been held there is no other.
        Assert.Equal(["F-05"], Assert.IsType<Submitted.Refused>(await installation.Submit(after, new HoldFurtherTalk("再谈"), matter.Officers[0])).Refusals.Select(r => r.Number));
        Assert.True((await installation.Verify()).AllFits);
    }

    [Fact]
    public async Task Clause_5_8_the_reporter_and_the_letter_go_into_envelopes_and_nowhere_else()
    {
        await using var installation = await SmallInstallation.Start();
        await installation.Appoint(Who.CollegeSecretary, Who.DepartmentHead);
        var lead = Orders.Lead(new Named(Who.DeputyDean, false)) with { Reporter = new("郝仁𬭎", "某单位", "13900000000", true, 2), Letter = "来信全文在此" };
        var matter = await installation.Open(lead, Who.Registrar);
        await using var db = installation.Db();
        Assert.Equal(
            [(EnvelopeKind.Identity, matter.LeadNumber), (EnvelopeKind.Letter, matter.LeadNumber)],
            (await db.Envelopes.OrderBy(e => e.Kind).ToListAsync(Stop)).Select(e => (e.Kind, e.LeadNumber)));
        foreach (var bytes in await db.Journal.Select(e => e.Content).Concat(db.Matters.Select(m => m.State)).Concat(db.Envelopes.Select(e => e.Content)).ToListAsync(Stop))
        {
            var text = System.Text.Encoding.UTF8.GetString(bytes);
            Assert.DoesNotContain("郝仁", text, StringComparison.Ordinal);
            Assert.DoesNotContain("13900000000", text, StringComparison.Ordinal);
            Assert.DoesNotContain("来信全文", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Clause_4_2_a_stub_keeps_nothing_in_an_envelope_either()
    {
        await using var installation = await SmallInstallation.Start();
        var lead = Orders.Lead(new Named(Who.President, false)) with { KeepStubs = true, Reporter = new("郝仁", "", "", false, 1), Letter = "来信全文" };
        Assert.Equal(Stage.Transferred, (await installation.Open(lead, Who.Registrar)).Stage);
        await using var db = installation.Db();
        Assert.False(await db.Envelopes.AnyAsync(Stop));
    }

    [Fact]
    public async Task Paper_is_entered_by_the_registrar_for_whoever_acted_on_the_day_it_happened()
    {
        await using var installation = await SmallInstallation.Start();
        var matter = await installation.LeadUpTo(Stage.Approval);
        installation.Clock.SetTo(SmallUniversity.FirstDay.AddDays(3));
        var (approver, happened) = (matter.Approval!.Approver, SmallUniversity.FirstDay.AddDays(1));

        Assert.IsType<Submitted.NotThere>(await Enter(Who.OrganisationOfficer));
        var after = Assert.IsType<Submitted.Accepted>(await Enter(Who.Registrar)).Matter;
        var occurrence = after.History[^1].Occurrence;
        Assert.Equal((approver, happened, Who.Registrar), (occurrence.By, occurrence.On, occurrence.EnteredBy));
        Assert.True((await installation.Verify()).AllFits);

        Task<Submitted> Enter(PersonId clerk) => installation.Desk.Submit(
            matter.Id, new Approve("同意"), new(approver, happened, clerk), matter.Version, Guid.NewGuid(), Stop);
    }

    [Fact]
    public async Task A_request_on_paper_is_entered_by_the_registrar_and_by_nobody_else()
    {
        await using var installation = await SmallInstallation.Start();
        var before = await installation.Everything();
        Assert.IsType<Opened.NotThere>(await Enter(Who.Dean));
        Assert.Equal(before, await installation.Everything());
        Assert.IsType<Opened.Done>(await Enter(Who.Registrar));

        Task<Opened> Enter(PersonId clerk) => installation.Desk.Open(
            new AskForTalk(Who.CollegeSecretary, "想说明"), new(Who.DeputyDean, SmallUniversity.FirstDay, clerk), Guid.NewGuid(), Stop);
    }

    [Fact]
    public async Task A_demand_whose_deadline_moves_moves_on_the_desk()
    {
        await using var installation = await SmallInstallation.Start();
        var matter = await installation.LeadUpTo(Stage.Verification);
        var before = await Due();
        await installation.Then(matter, new ExtendVerification("情况复杂"), Who.DisciplineHead);
        Assert.Equal(before.Count, (await Due()).Count);
        Assert.True((await Due()).Min() > before.Max());

        async Task<List<DateOnly>> Due()
        {
            await using var db = installation.Db();
            return await db.Demands.Where(d => d.Matter == matter.Id).Select(d => d.Due).ToListAsync(Stop);
        }
    }
}
