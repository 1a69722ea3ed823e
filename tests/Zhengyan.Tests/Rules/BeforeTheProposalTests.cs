using Zhengyan.Rules;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Rules;

/// <summary>§0.1, §1.2, §4.1, §5.8: from the lead to the finding.</summary>
public sealed class BeforeTheProposalTests
{
    private static readonly Named DeputyDean = new(Who.DeputyDean, false);

    [Theory]
    [InlineData(Channel.Petition)]
    [InlineData(Channel.Assessment)]
    [InlineData(Channel.Enforcement)]
    [InlineData(Channel.Inspection)]
    public void Clause_0_1_a_lead_comes_by_one_of_four_channels_and_opens_a_matter_for_each_person_named(Channel channel)
    {
        var opening = Open(Orders.Lead(DeputyDean, new Named(Who.Dean, true)) with { Channel = channel });
        Assert.Empty(opening.Refusals);
        Assert.Equal(2, opening.Events.Count);
        Assert.All(opening.Events, e => Assert.Equal(channel, Assert.IsType<LeadRegistered>(e.Event).Lead.Channel));
    }

    [Fact]
    public void Clause_0_1_a_lead_is_registered_by_the_offices_with_channel_way_day_and_person()
    {
        Refuses(Orders.Lead(DeputyDean), Who.Dean, "L-01");
        Refuses(Orders.Lead(DeputyDean) with { Channel = null, Arrival = null, ReceivedOn = null, Summary = "" }, Who.Registrar, "L-02", "L-03", "L-04", "X-01");
        Refuses(Orders.Lead(DeputyDean) with { ReceivedOn = SmallUniversity.FirstDay.AddDays(1) }, Who.Registrar, "L-04");
        Refuses(Orders.Lead(DeputyDean) with { ReceivedOn = new(1, 1, 1) }, Who.Registrar, "L-04");
        Refuses(Orders.Lead(), Who.Registrar, "L-05");
        Refuses(Orders.Lead(new Named(new(99), false)), Who.Registrar, "X-02");
    }

    [Fact]
    public void Clause_0_1_a_repeated_lead_is_joined_to_an_earlier_matter_about_the_same_person()
    {
        var lead = Given.Matter.Opened();
        var earlier = Given.Matter.At(Stage.Archived).Matter with { Id = MatterId.New() };
        var join = new JoinLead(earlier.Id, "同一问题") { Earlier = earlier };
        var decision = lead.When(join).By(Who.DisciplineHead).Decision();
        Assert.Equal(earlier.Number, Assert.IsType<JoinedTo>(Assert.Single(decision.Events)).Number);
        Assert.Equal(earlier.Id, Assert.Single(decision.Elsewhere).Matter);
        Assert.Equal(Stage.FollowUp, earlier.After(decision.Elsewhere[0].Event, lead.Now(Who.DisciplineHead).Occurrence()).Stage);

        lead.When(join with { Earlier = null }).By(Who.DisciplineHead).Refuses("L-10");
        lead.When(join with { Earlier = Given.Matter.About(Who.Dean).Opened().Matter with { Id = earlier.Id } }).By(Who.DisciplineHead).Refuses("L-10");
        lead.When(join with { Earlier = earlier with { OpenedOn = lead.Day.AddDays(1) } }).By(Who.DisciplineHead).Refuses("L-10");
        lead.When(join with { Earlier = Given.Matter.Found(Finding.Unfounded).At(Stage.Closed).Matter with { Id = earlier.Id } }).By(Who.DisciplineHead).Refuses("L-10");
    }

    [Fact]
    public void Clause_4_2_a_lead_is_joined_only_where_somebody_is_left_and_an_approver_who_is_kept_out_is_replaced()
    {
        var at = Given.Matter.About(Who.Dean).At(Stage.Approval);
        var earlier = at.Matter with { Id = MatterId.New() };
        var approver = earlier.Approval!.Approver;
        var lead = Given.Matter.About(Who.Dean).Opened();
        var join = new JoinLead(earlier.Id, "同一问题") { Earlier = earlier };
        Assert.IsType<LeadJoined>(Assert.Single(lead.When(join).By(Who.DisciplineHead).Decision().Elsewhere).Event);

        var apart = lead.ButWith(m => m with { KeptApart = [approver] });
        var rerouted = apart.When(join).By(Who.DisciplineHead).Decision().Elsewhere.Aggregate(earlier, (m, e) => m.After(e.Event, lead.Now(Who.DisciplineHead).Occurrence()));
        Assert.NotEqual(approver, rerouted.Approval!.Approver);
        Assert.False(Recusal.Excludes(rerouted.Approval.Approver, rerouted, lead.Now(Who.DisciplineHead)));

        var everybody = SmallUniversity.AsARule.People.Select(p => p.Id).Except([Who.DisciplineHead]).ToList();
        lead.ButWith(m => m with { KeptApart = everybody }).When(join).By(Who.DisciplineHead).Refuses("L-23");
    }

    [Fact]
    public void Clause_4_2_who_is_above_division_head_leaves_a_stub_without_content()
    {
        var about = Orders.Lead(new Named(Who.VicePresident, false));
        Refuses(about, Who.Registrar, "L-07");
        var stub = Assert.IsType<TransferStubKept>(Assert.Single(Open(about with { KeepStubs = true }).Events).Event);
        var matter = Matter.Nothing(MatterId.New()).After(stub, SmallUniversity.Now(Who.Registrar).Occurrence());
        Assert.Equal((Stage.Transferred, null, null), (matter.Stage, matter.Subject, matter.Lead));
    }

    [Fact]
    public void Clause_4_2_nobody_registers_a_lead_about_themself_or_a_relative()
    {
        Refuses(Orders.Lead(new Named(Who.Registrar, false)), Who.Registrar, "L-06");
        Refuses(Orders.Lead(DeputyDean), Who.Registrar, SmallUniversity.WithKin((Who.DeputyDean, Who.Registrar)), "L-06");
    }

    [Fact]
    public void Clause_4_2_a_lead_about_a_head_of_office_goes_to_the_other_office()
    {
        Assert.Equal(Office.Organisation, Given.Matter.About(Who.DisciplineHead).Opened().Matter.Office);
        Assert.Equal(Office.Discipline, Given.Matter.About(Who.OrganisationHead).RegisteredBy(Who.OrganisationOfficer).Opened().Matter.Office);
    }

    [Fact]
    public void Clause_4_4_a_unit_is_named_through_its_head() =>
        Refuses(Orders.Lead(DeputyDean with { AsUnit = true }), Who.Registrar, "L-15");

    [Fact]
    public void Clause_2_a_lead_names_only_circumstances_there_are() =>
        Refuses(Orders.Lead(DeputyDean) with { Circumstances = [8] }, Who.Registrar, "L-09");

    [Fact]
    public void Clause_5_8_the_summary_has_no_trace_of_the_reporter()
    {
        var lead = Orders.Lead(DeputyDean) with { Reporter = new("关平 周仓", "校办", "13800000000", true, 2) };
        Assert.Empty(Open(lead).Refusals);
        Refuses(lead with { Summary = "据周仓反映，公车使用不规范。" }, Who.Registrar, "L-08");
        Refuses(lead with { Summary = "可致电13800000000。" }, Who.Registrar, "L-08");
        Refuses(lead with { Summary = "可致电138 0000-0000。" }, Who.Registrar, "L-08");
        Refuses(lead with { Summary = "据关　平反映。" }, Who.Registrar, "L-08");
        Refuses(lead with { Reporter = new("周仓", "后勤处 车队", "", true, 1), Summary = "后勤处车队的人反映公车使用不规范。" }, Who.Registrar, "L-08");
        Refuses(lead with { Reporter = new("张 三丰", "", "", true, 1), Source = "张三丰来信" }, Who.Registrar, "L-08");
        Assert.Equal("", lead.Reporter!.ToString());
        Assert.All(Open(lead).Events, e => Assert.DoesNotContain("关平", System.Text.Json.JsonSerializer.Serialize(e.Event, e.Event.GetType()), StringComparison.Ordinal));
    }

    [Fact]
    public void Clause_4_1_where_nothing_is_to_be_verified_one_officer_handles_the_matter()
    {
        var proposing = Given.Matter.At(Stage.Proposal);
        Assert.Equal([Who.DisciplineOfficer], proposing.Matter.After(
            Assert.Single(proposing.When(new AppointOfficers([Who.DisciplineOfficer], "承办")).By(Who.DisciplineHead).Decision().Events), proposing.Now(Who.DisciplineHead).Occurrence()).Officers);
        proposing.When(new AppointOfficers([], "承办")).By(Who.DisciplineHead).Refuses("V-10");
        Given.Matter.At(Stage.Verification).When(new AppointOfficers([Who.DisciplineOfficer], "更换")).By(Who.DisciplineHead).Refuses("V-01");
    }

    [Fact]
    public void Clause_4_1_two_or_more_verify_who_belong_to_the_offices()
    {
        var lead = Given.Matter.Opened();
        lead.When(new DecideHandling([Who.DisciplineOfficer, Who.OrganisationOfficer], "核实")).By(Who.DisciplineHead).Accepts();
        lead.When(new DecideHandling([Who.DisciplineOfficer, Who.DisciplineOfficer], "核实")).By(Who.DisciplineHead).Refuses("V-01");
        lead.When(new DecideHandling([Who.DisciplineOfficer, Who.Dean], "")).By(Who.DisciplineHead).Refuses("V-02", "X-01");
        lead.When(new DecideHandling([Who.DisciplineOfficer, Who.OrganisationOfficer], "核实")).By(Who.OrganisationHead).Refuses("W-02");
    }

    [Fact]
    public void Clause_1_2_a_report_says_point_by_point_what_was_found_and_the_finding_fits()
    {
        var matter = Given.Matter.At(Stage.Verification);
        var slight = Orders.Report(Finding.SlightViolation);
        matter.When(slight with { Points = [], Finding = null, Basis = "" }).By(Who.DisciplineOfficer).Refuses("V-03", "V-04", "X-01");
        matter.When(slight with { Finding = Finding.Unfounded }).By(Who.DisciplineOfficer).Refuses("V-05");
        matter.When(Orders.Report(Finding.Unfounded) with { Finding = Finding.SuspectedViolation }).By(Who.DisciplineOfficer).Refuses("V-06");
        var unclear = Orders.Report(Finding.Unfounded) with { Points = [new("公车使用", PointOutcome.CannotBeFoundOut)] };
        var closed = matter.Then(unclear, Who.DisciplineOfficer).UpTo(m => m.Stage == Stage.Unfounded);
        closed.When(new CloseUnfounded("无法证实", true, "本人", "公车使用", "学院班子")).By(Who.DisciplineOfficer).Refuses("V-08");
        closed.When(new CloseUnfounded("无法证实", false, "", "", "")).By(Who.DisciplineOfficer).Accepts();
        matter.Next().When(new SignVerification()).By(Who.DisciplineOfficer).Refuses("V-07");
    }

    [Theory]
    [InlineData(Finding.Unfounded, Stage.Unfounded)]
    [InlineData(Finding.NoViolation, Stage.Proposal)]
    [InlineData(Finding.SlightViolation, Stage.Proposal)]
    [InlineData(Finding.SuspectedViolation, Stage.Suspected)]
    public void Clause_1_2_only_the_middle_two_findings_can_be_proposed(Finding finding, Stage stage)
    {
        var matter = Given.Matter.Found(finding).At(stage);
        Assert.Equal(finding, matter.Matter.FindingOrNone);
        if (stage != Stage.Proposal)
        {
            matter.When(Orders.Propose(Who.DisciplineHead)).By(Who.DisciplineOfficer).Refuses("W-01");
        }
    }

    [Fact]
    public void Clause_1_2_who_was_reported_untruly_is_cleared_in_writing()
    {
        var matter = Given.Matter.Found(Finding.Unfounded).At(Stage.Unfounded);
        matter.When(new CloseUnfounded("不属实", true, "", "", "")).By(Who.DisciplineOfficer).Refuses("X-01");
        Assert.NotNull(matter.Next().Matter.Ending!.Clearing);
    }

    [Fact]
    public void Clause_4_1_the_time_for_verification_is_extended_once()
    {
        var matter = Given.Matter.At(Stage.Verification);
        var extended = matter.Then(new ExtendVerification("人在外地"), Who.DisciplineHead);
        extended.When(new ExtendVerification("再延")).By(Who.DisciplineHead).Refuses("W-01");
        Assert.Equal(new(2026, 5, 6), Due(matter));
        Assert.Equal(new(2026, 6, 8), Due(extended));
    }

    [Fact]
    public void Clause_4_1_a_report_is_written_anew_when_one_of_three_verifiers_recuses_themself()
    {
        var reported = Given.Matter.Opened()
            .Then(new DecideHandling([Who.DisciplineOfficer, Who.SecondDisciplineOfficer, Who.OrganisationOfficer], "核实"), Who.DisciplineHead)
            .Then(Orders.Report(Finding.NoViolation), Who.DisciplineOfficer).Then(new SignVerification(), Who.SecondDisciplineOfficer);
        var left = reported.Then(new Recuse("同学"), Who.OrganisationOfficer);
        Assert.Equal([(nameof(ReportVerification), Who.DisciplineOfficer)], left.Demands().Select(d => (d.Action, d.Person)));
    }

    private static DateOnly Due(Situation s) => s.Demands().Single(d => d.Action == nameof(ReportVerification)).Due;

    private static Opening Open(RegisterLead lead) => lead.Decide(SmallUniversity.Now(Who.Registrar));

    private static void Refuses(RegisterLead lead, PersonId by, params string[] numbers) => Refuses(lead, by, SmallUniversity.AsARule, numbers);

    private static void Refuses(RegisterLead lead, PersonId by, University university, params string[] numbers)
    {
        var opening = lead.Decide(SmallUniversity.Now(by, university: university));
        Assert.Equal(numbers.Order(), opening.Refusals.Select(r => r.Number).Distinct().Order());
        Assert.Empty(opening.Events);
    }
}
