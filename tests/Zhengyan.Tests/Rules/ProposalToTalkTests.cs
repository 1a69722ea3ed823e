using Zhengyan.Rules;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Rules;

/// <summary>§1.1, §2, §3, §4.1–§4.3, §5.1, §5.2, §5.4: from the proposal to the talk.</summary>
public sealed class ProposalToTalkTests
{
    [Theory]
    [InlineData(TalkForm.Reminder)]
    [InlineData(TalkForm.Admonition)]
    [InlineData(TalkForm.Criticism)]
    public void Clause_1_1_a_talk_is_a_reminder_an_admonition_or_criticism(TalkForm form)
    {
        Assert.Equal(form, Given.Matter.As(form).At(Stage.Approval).Matter.Proposal!.Form);
        Given.Matter.At(Stage.Proposal).When(Orders.Propose(Who.DisciplineHead) with { Form = null }).By(Who.DisciplineOfficer).Refuses("P-03");
    }

    [Fact]
    public void Clause_2_a_proposal_names_a_circumstance_and_explains_the_last()
    {
        var matter = Given.Matter.At(Stage.Proposal);
        var propose = Orders.Propose(Who.DisciplineHead);
        matter.When(propose with { Circumstances = [] }).By(Who.DisciplineOfficer).Refuses("P-04");
        matter.When(propose with { Circumstances = [9] }).By(Who.DisciplineOfficer).Refuses("P-04");
        matter.When(propose with { Circumstances = [1, 7] }).By(Who.DisciplineOfficer).Refuses("P-05");
        matter.When(propose with { Circumstances = [1, 7], Explanation = "其他情形" }).By(Who.DisciplineOfficer).Accepts();
    }

    [Fact]
    public void Clause_4_1_there_is_no_proposal_without_a_finding() =>
        Given.Matter.At(Stage.Proposal).ButWith(m => m with { Verification = null }).When(Orders.Propose(Who.DisciplineHead)).By(Who.DisciplineOfficer).Refuses("P-01");

    [Fact]
    public void Clause_4_1_only_the_two_offices_propose()
    {
        var kin = SmallUniversity.WithKin((Who.DisciplineHead, Who.DeputyDean));
        Given.Matter.In(kin).At(Stage.Proposal).When(Orders.Propose(Who.OrganisationHead)).By(Who.DisciplineSecretary).Refuses("P-02");
        Given.Matter.In(kin).At(Stage.Proposal).When(Orders.Propose(Who.OrganisationHead)).By(Who.DisciplineOfficer).Accepts();
    }

    [Fact]
    public void Clause_4_2_nobody_approves_their_own_proposal()
    {
        var proposal = Given.Matter.At(Stage.Proposal);
        proposal.When(Orders.Propose(Who.DisciplineHead)).By(Who.DisciplineHead).Refuses("P-06");
        proposal.Then(Orders.Propose(Who.OrganisationHead), Who.DisciplineHead).When(new Approve("同意")).By(Who.DisciplineHead).Refuses("W-02");
        Given.Matter.At(Stage.Approval).ButWith(m => m with { Approval = m.Approval! with { Approver = m.Proposal!.ProposedBy } })
            .When(new Approve("同意")).By(Who.DisciplineOfficer).Refuses("A-01");
    }

    [Fact]
    public void Clause_4_2_nobody_approves_a_talk_with_themself()
    {
        var head = Given.Matter.About(Who.DisciplineHead).At(Stage.Approval);
        Assert.Equal(Who.CadreSecretary, head.Matter.Approval!.Approver);
        head.When(new Approve("同意")).By(Who.DisciplineHead).Refuses("W-02");
    }

    [Fact]
    public void Clause_4_2_approve_reject_and_return_each_want_a_written_opinion()
    {
        var matter = Given.Matter.At(Stage.Approval);
        Assert.All<Command>([new Approve(""), new Reject(" "), new ReturnProposal("")], c => matter.When(c).By(Who.DisciplineHead).Refuses("X-01"));
        Assert.Equal(Stage.Declined, matter.Then(new Reject("不必"), Who.DisciplineHead).Matter.Stage);
        Assert.Equal(Stage.Arrangement, matter.Then(new ReturnProposal("请补充"), Who.DisciplineHead).UpTo(m => m.Stage == Stage.Arrangement).Matter.Stage);
    }

    [Fact]
    public void Clause_4_2_an_approver_who_is_away_is_replaced_by_the_other_and_then_upward()
    {
        var matter = Given.Matter.At(Stage.Approval);
        matter.When(new RerouteApproval(Who.PartySecretary, "出差")).By(Who.DisciplineOfficer).Refuses("A-03");
        matter = matter.Then(new RerouteApproval(Who.OrganisationHead, "出差"), Who.DisciplineOfficer);
        matter.When(new Approve("同意")).By(Who.DisciplineHead).Refuses("W-02");
        matter = matter.Then(new RerouteApproval(Who.CadreSecretary, "出差"), Who.DisciplineOfficer).Then(new RerouteApproval(Who.DisciplineSecretary, "出差"), Who.DisciplineOfficer)
            .Then(new RerouteApproval(Who.PartySecretary, "出差"), Who.DisciplineOfficer).Then(new RerouteApproval(Who.President, "出差"), Who.DisciplineOfficer);
        matter.When(new RerouteApproval(Who.PartySecretary, "")).By(Who.DisciplineOfficer).Refuses("A-03", "X-01");
        matter.When(new Recuse("亲属")).By(Who.President).Refuses("W-06");
        matter.When(new Approve("同意")).By(Who.President).Accepts();
    }

    [Fact]
    public void Clause_4_2_an_approver_who_recuses_themself_hands_it_to_the_other()
    {
        var matter = Given.Matter.At(Stage.Approval).Then(new Recuse("同学"), Who.DisciplineHead);
        Assert.Equal(Who.OrganisationHead, matter.Matter.Approval!.Approver);
    }

    [Fact]
    public void Clause_4_2_a_returned_proposal_goes_to_the_clause_s_approvers_anew()
    {
        var returned = Given.Matter.At(Stage.Approval).Then(new RerouteApproval(Who.OrganisationHead, "出差"), Who.DisciplineOfficer)
            .Then(new RerouteApproval(Who.CadreSecretary, "出差"), Who.DisciplineOfficer).Then(new ReturnProposal("请补充"), Who.CadreSecretary);
        returned.When(Orders.Propose(Who.CadreSecretary)).By(Who.DisciplineOfficer).Refuses("P-06");
        returned.Then(Orders.Propose(Who.DisciplineHead), Who.DisciplineOfficer).When(new Approve("同意")).By(Who.DisciplineHead).Accepts();
    }

    [Fact]
    public void Clause_4_2_whoever_left_the_office_no_longer_approves()
    {
        var moved = SmallUniversity.With(SmallUniversity.PostsWhere(Who.DisciplineHead, p => [p with { IsHead = false }]));
        Given.Matter.At(Stage.Approval).In(moved).When(new Approve("同意")).By(Who.DisciplineHead).Refuses("A-02");
    }

    [Fact]
    public void Clause_4_2_an_approval_on_paper_is_judged_by_the_posts_of_its_day()
    {
        var day = SmallUniversity.FirstDay;
        var left = SmallUniversity.With(SmallUniversity.PostsWhere(Who.DisciplineHead, p => [p with { Until = day.AddDays(1) }]));
        var approval = Given.Matter.At(Stage.Approval).In(left);
        approval.When(new Approve("同意")).By(Who.DisciplineHead).OnPaper(Who.Registrar, day.AddDays(5)).Accepts();
        approval.On(day.AddDays(2)).When(new Approve("同意")).By(Who.DisciplineHead).OnPaper(Who.Registrar, day.AddDays(5)).Refuses("A-02");
    }

    [Fact]
    public void Clause_4_2_the_rank_on_the_day_of_the_proposal_counts()
    {
        var promoted = SmallUniversity.With(SmallUniversity.PostsWhere(Who.DeputyDean, p => [p with { Rank = Rank.DivisionHead }]));
        var proposal = Given.Matter.At(Stage.Proposal).In(promoted);
        proposal.When(Orders.Propose(Who.DisciplineHead)).By(Who.DisciplineOfficer).Refuses("P-06");
        var proposed = proposal.Then(Orders.Propose(Who.CadreSecretary), Who.DisciplineOfficer);
        Assert.Equal(Rank.DivisionHead, proposed.Matter.Subject!.Rank);
        proposed.When(new Approve("同意")).By(Who.CadreSecretary).Accepts();
        Given.Matter.At(Stage.Approval).In(promoted).When(new Approve("同意")).By(Who.DisciplineHead).Accepts();
    }

    [Fact]
    public void Clause_4_3_a_slight_violation_wants_two_talkers_and_a_recorder_of_the_discipline_office_or_a_written_reason()
    {
        var matter = Given.Matter.At(Stage.Arrangement);
        Attempt Try(PersonId? recorder, string why, params PersonId[] others) =>
            matter.When(Orders.Arrange(Who.Dean, recorder, matter.Day, why, others)).By(Who.DisciplineOfficer);
        Try(Who.DisciplineOfficer, "").Accepts();
        Try(null, "").Refuses("G-06");
        Try(null, "", Who.CollegeSecretary).Refuses("G-07");
        Try(null, "人手不足").Accepts();
        Try(Who.OrganisationOfficer, "").Refuses("G-05");
        Try(Who.DeputyDean, "").Refuses("G-01");
        Try(Who.DisciplineOfficer, "", Who.DisciplineOfficer).Refuses("G-02");
        Try(Who.DisciplineOfficer, "", Who.DepartmentHead).Refuses("G-04");
        matter.When(Orders.Arrange(Who.DepartmentHead, Who.DisciplineOfficer, matter.Day) with { At = null, Place = "" }).By(Who.DisciplineOfficer).Refuses("G-03", "G-08", "X-01");
        Assert.True(matter.Then(Orders.Arrange(Who.Dean, null, matter.Day, "人手不足"), Who.DisciplineOfficer).Matter.Arrangement!.IsException);
    }

    [Fact]
    public void Clause_4_3_without_a_violation_the_responsible_person_may_talk_alone()
    {
        var matter = Given.Matter.Found(Finding.NoViolation).At(Stage.Arrangement);
        matter = matter.Then(Orders.Arrange(Who.Dean, null, matter.Day, "不需要的理由"), Who.DisciplineOfficer);
        Assert.False(matter.Matter.Arrangement!.IsException);
    }

    [Fact]
    public void Clause_5_1_no_talk_is_recorded_before_the_lead_talker_confirmed_the_briefing()
    {
        var matter = Given.Matter.At(Stage.Arrangement).UpTo(m => m.Briefing is not null);
        var confirmed = matter.Next();
        matter.Then(Orders.Notice, Who.DisciplineOfficer).When(Orders.Hold(matter.Day)).By(matter.Matter.Arrangement!.Recorder!.Value).Refuses("T-01");
        confirmed.When(new ConfirmBriefing()).By(matter.Matter.Arrangement.LeadTalker).Refuses("B-01");
    }

    [Fact]
    public void Clause_5_2_the_notice_is_one_neutral_line()
    {
        var matter = Given.Matter.At(Stage.Arrangement).UpTo(m => m.Briefing is not null);
        matter.When(new GiveNotice("一\n二")).By(Who.DisciplineOfficer).Refuses("B-02");
        matter.When(new GiveNotice(new string('字', 61))).By(Who.DisciplineOfficer).Refuses("B-02");
        matter.When(new GiveNotice("")).By(Who.DisciplineOfficer).Refuses("X-01");
    }

    [Fact]
    public void Clause_4_2_a_matter_whose_subject_has_risen_above_the_universitys_authority_is_transferred()
    {
        var matter = Given.Matter.At(Stage.Proposal);
        var officer = matter.Matter.Officers[0];
        matter.When(new TransferOut("省委组织部", "收〔2026〕1号", "已任副厅级")).By(officer).Refuses("V-09");
        Assert.DoesNotContain(matter.Demands(), d => d.Action == nameof(TransferOut));
        var risen = matter.In(SmallUniversity.With(SmallUniversity.PostsWhere(Who.DeputyDean, p => [p with { Rank = Rank.DeputyBureauHead }])));
        risen.When(Orders.Propose(null)).By(officer).Refuses("P-09");
        Assert.DoesNotContain(risen.Demands(), d => d.Action == nameof(Propose));
        Assert.Contains(risen.Demands(), d => d.Action == nameof(TransferOut) && d.Person == officer);
        Assert.Equal(Stage.Transferred, risen.Then(new TransferOut("省委组织部", "收〔2026〕1号", "已任副厅级"), officer).Matter.Stage);
    }

    [Fact]
    public void Clause_4_1_a_proposal_returned_twice_is_due_from_the_last_time()
    {
        var first = Given.Matter.At(Stage.Approval);
        var approver = first.Matter.Approval!.Approver;
        var second = first.Then(new ReturnProposal("补充"), approver).UpTo(m => m.Stage == Stage.Approval).On(first.Day.AddDays(8));
        var again = second.Then(new ReturnProposal("再补充"), approver);
        Assert.Equal(SmallUniversity.Now(approver).Due(Deadline.Proposal, second.Day), again.Demands().Single(d => d.Action == nameof(Propose)).Due);
    }

    [Fact]
    public void Clause_3_a_talk_has_a_beginning_and_an_end_after_the_notice_and_not_ahead()
    {
        var matter = Given.Matter.At(Stage.Talk);
        var by = matter.Matter.Arrangement!.Recorder!.Value;
        matter.When(Orders.Hold(matter.Day) with { To = null }).By(by).Refuses("T-02");
        matter.When(Orders.Hold(matter.Day.AddDays(1))).By(by).Refuses("T-03");
        matter.When(Orders.Hold(matter.Day.AddDays(-1)) with { Conduct = "" }).By(by).Refuses("T-03", "X-01");
        var later = matter.On(matter.Day.AddDays(2));
        later.When(Orders.Hold(matter.Day.AddDays(1))).By(by).Refuses("T-04");
        later.When(Orders.Hold(matter.Day)).By(by).Accepts();
        later.When(Orders.Hold(matter.Day) with { To = matter.Day.ToDateTime(new(23, 0)) }).By(by).Accepts();
    }

    [Fact]
    public void Clause_4_2_a_talk_that_is_arranged_for_later_than_it_should_be_held_is_late_all_the_same()
    {
        var matter = Given.Matter.At(Stage.Arrangement);
        var due = SmallUniversity.Now(Who.DisciplineOfficer).Due(Deadline.HoldTalk, matter.Matter.Approval!.DecidedOn!.Value);
        var by = Who.DisciplineOfficer;
        Situation Until(DateOnly day) => matter.Then(Orders.Arrange(Who.Dean, Who.DisciplineOfficer, day), by).UpTo(m => m.Stage == Stage.Talk);
        Assert.Equal(due, Until(due.AddDays(200)).Demands().First(d => d.Action == nameof(HoldTalk)).Due);
        Assert.Equal(due.AddDays(-1), Until(due.AddDays(-1)).Demands().First(d => d.Action == nameof(HoldTalk)).Due);
    }

    [Fact]
    public void Clause_5_2_no_notice_is_given_of_a_talk_whose_hour_has_passed()
    {
        var matter = Given.Matter.At(Stage.Arrangement).UpTo(m => m.Briefing?.ConfirmedBy.Count > 0);
        var officer = matter.Matter.Officers[0];
        matter.When(Orders.Notice).By(officer).Accepts();
        matter.On(matter.Day.AddDays(1)).When(Orders.Notice).By(officer).Refuses("B-03");
        matter.ButWith(m => m with { Arrangement = m.Arrangement! with { At = matter.Day.ToDateTime(new(8, 59)) } }).When(Orders.Notice).By(officer).Refuses("B-03");
        matter.On(matter.Day).When(Orders.Notice).By(officer).OnPaper(Who.Registrar, matter.Day.AddDays(9)).Accepts();
    }

    [Fact]
    public void Clause_5_2_a_receipt_that_was_signed_at_the_talk_is_entered_after_it()
    {
        var talk = Given.Matter.At(Stage.Talk);
        talk = talk.ButWith(m => m with { Notice = m.Notice! with { AcknowledgedOn = null } });
        var held = talk.Then(Orders.Hold(talk.Day), talk.Matter.Arrangement!.Recorder!.Value);
        held = held.Then(new AcknowledgeNotice(), held.Matter.Subject!.Person);
        Assert.Equal(held.Day, held.Matter.Notice!.AcknowledgedOn);
        held.When(new AcknowledgeNotice()).By(held.Matter.Subject!.Person).Refuses("W-01");
    }

    [Fact]
    public void Clause_3_a_talk_of_today_is_recorded_once_it_has_ended()
    {
        var matter = Given.Matter.At(Stage.Talk);
        var by = matter.Matter.Arrangement!.Recorder!.Value;
        var (nine, later) = (matter.Day.ToDateTime(new(9, 0)), matter.Day.ToDateTime(new(9, 1)));
        matter.When(Orders.Hold(matter.Day) with { To = later }).By(by).Refuses("T-05");
        matter.When(Orders.Hold(matter.Day) with { From = later, To = later.AddHours(1) }).By(by).Refuses("T-03");
        matter.When(Orders.Hold(matter.Day) with { To = nine }).By(by).Accepts();
    }

    [Fact]
    public void Clause_4_3_a_talk_is_arranged_and_moved_for_an_hour_to_come_and_on_paper_for_any_of_that_day()
    {
        var arranging = Given.Matter.Found(Finding.NoViolation).At(Stage.Arrangement);
        var (nine, before) = (arranging.Day.ToDateTime(new(9, 0)), arranging.Day.ToDateTime(new(8, 59)));
        var arrange = Orders.Arrange(Who.Dean, null, arranging.Day);
        arranging.When(arrange with { At = nine }).By(Who.DisciplineOfficer).Accepts();
        arranging.When(arrange with { At = before }).By(Who.DisciplineOfficer).Refuses("G-08");
        var onPaper = SmallUniversity.Now(Who.DisciplineOfficer, arranging.Day, enteredBy: Who.Registrar);
        Assert.Empty((arrange with { At = before }).Decide(arranging.Matter, onPaper).Refusals);
        Assert.Equal("G-08", Assert.Single((arrange with { At = before.AddDays(-1) }).Decide(arranging.Matter, onPaper).Refusals).Number);

        var arranged = Given.Matter.At(Stage.Talk);
        var by = arranged.Matter.Arrangement!.LeadTalker;
        arranged.When(new MoveTalk(before, "会议室", "会期冲突")).By(by).Refuses("G-08");
    }

    [Fact]
    public void Clause_5_4_a_cadre_asks_for_a_talk_with_one_of_those_who_may()
    {
        Opening Ask(PersonId by, PersonId? whom, University? university = null, string about = "说明") => new AskForTalk(whom, about).Decide(SmallUniversity.Now(by, university: university));
        Assert.Empty(Ask(Who.DeputyDean, Who.Dean).Refusals);
        Assert.Empty(Ask(Who.Dean, Who.OrganisationHead).Refusals);
        Assert.Equal(["P-08"], Ask(Who.DeputyDean, Who.OrganisationHead).Refusals.Select(r => r.Number));
        Assert.Equal(["P-08"], Ask(Who.DeputyDean, Who.Dean, SmallUniversity.WithKin((Who.Dean, Who.DeputyDean))).Refusals.Select(r => r.Number));
        Assert.Equal(["P-07"], Ask(Who.VicePresident, Who.PartySecretary).Refusals.Select(r => r.Number));
        Assert.Equal(["P-08", "X-01"], Ask(Who.DeputyDean, null, about: "").Refusals.Select(r => r.Number).Order());
        Assert.Null(Effect.Of(Given.Request.At(Stage.Papers).Matter, RuleBook.Shipped, WorkingCalendar.Shipped));
    }
}
