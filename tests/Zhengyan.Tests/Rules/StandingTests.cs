using Zhengyan.Rules;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Rules;

/// <summary>What stands before every order alike: the table, the part, the day, and paper.</summary>
public sealed class StandingTests
{
    private static readonly Command Approve = new Approve("同意");

    [Fact]
    public void Clause_4_what_has_no_row_in_the_table_cannot_happen() =>
        Given.Matter.At(Stage.Proposal).When(Approve).By(Who.DisciplineHead).Refuses("W-01");

    [Fact]
    public void Clause_4_who_has_no_part_cannot_act() =>
        Assert.All(Who.Everybody.Where(p => p != Who.DisciplineHead), p => Given.Matter.At(Stage.Approval).When(Approve).By(p).Refuses("W-02"));

    [Fact]
    public void Clause_4_paper_is_entered_by_the_registrar_not_ahead_and_in_order()
    {
        var matter = Given.Matter.At(Stage.Approval);
        matter.When(Approve).By(Who.DisciplineHead).OnPaper(Who.Registrar, matter.Day.AddDays(3)).Accepts();
        matter.When(Approve).By(Who.DisciplineHead).OnPaper(Who.DisciplineOfficer, matter.Day.AddDays(3)).Refuses("W-05");
        matter.On(matter.Day.AddDays(4)).When(Approve).By(Who.DisciplineHead).OnPaper(Who.Registrar, matter.Day.AddDays(3)).Refuses("W-03");
        matter.On(matter.Day.AddDays(-1)).When(Approve).By(Who.DisciplineHead).OnPaper(Who.Registrar, matter.Day).Refuses("W-04");
    }

    [Fact]
    public void Clause_4_what_was_done_on_paper_about_a_lead_goes_back_to_the_day_it_was_received()
    {
        var received = SmallUniversity.FirstDay;
        var registered = received.AddDays(30);
        var opened = (Orders.Lead(new Named(Who.DeputyDean, false)) with { ReceivedOn = received }).Decide(SmallUniversity.Now(Who.Registrar, registered));
        var matter = Matter.Nothing(opened.Events[0].Matter).After(opened.Events[0].Event, SmallUniversity.Now(Who.Registrar, registered).Occurrence());
        var decide = new DecideHandling([Who.DisciplineOfficer, Who.OrganisationOfficer], "同意核实");
        Decision OnPaper(DateOnly day) => decide.Decide(matter, SmallUniversity.Now(Who.DisciplineHead, day, enteredBy: Who.Registrar, recordedOn: registered));
        Assert.Equal("W-04", Assert.Single(OnPaper(received.AddDays(-1)).Refusals).Number);
        var decided = OnPaper(received.AddDays(3));
        Assert.Empty(decided.Refusals);
        var after = matter.After(decided.Events[0], SmallUniversity.Now(Who.DisciplineHead, received.AddDays(3)).Occurrence());
        var report = Orders.Report(Finding.NoViolation);
        Assert.Contains(report.Decide(after, SmallUniversity.Now(Who.DisciplineOfficer, received.AddDays(2), enteredBy: Who.Registrar, recordedOn: registered)).Refusals, r => r.Number == "W-04");
        Assert.Empty(report.Decide(after, SmallUniversity.Now(Who.DisciplineOfficer, received.AddDays(9), enteredBy: Who.Registrar, recordedOn: registered)).Refusals);
    }

    [Fact]
    public void Clause_4_2_whoever_handles_a_matter_does_not_enter_what_others_decided_about_it()
    {
        var matter = Given.Matter.At(Stage.Approval).ButWith(m => m with { Officers = [Who.Registrar, .. m.Officers.Skip(1)] });
        matter.When(Approve).By(Who.DisciplineHead).OnPaper(Who.Registrar, matter.Day).Refuses("W-07");
        Given.Matter.At(Stage.Approval).ButWith(m => m with { Proposal = m.Proposal! with { ProposedBy = Who.Registrar } })
            .When(Approve).By(Who.DisciplineHead).OnPaper(Who.Registrar, matter.Day).Refuses("W-07");
        var handled = Given.Matter.At(Stage.Proposal).ButWith(m => m with { Officers = [m.Officers[0], Who.Registrar] });
        var officer = handled.Matter.Officers[0];
        handled.When(new Recuse("同学")).By(officer).OnPaper(Who.Registrar, handled.Day).Refuses("W-07");
        handled.When(new AppointOfficers([officer, Who.DisciplineOfficer], "更换")).By(Who.DisciplineHead).OnPaper(Who.Registrar, handled.Day).Refuses("W-07");
        // What another officer did is no decision, though a head might have done it as well.
        handled.When(Orders.Propose(Propose.Approvers(handled.Matter, handled.Now(officer))[0].Person)).By(officer).OnPaper(Who.Registrar, handled.Day).Accepts();
    }

    [Fact]
    public void Clause_4_2_nobody_enters_from_paper_what_gives_them_a_part()
    {
        var matter = Given.Matter.At(Stage.Proposal);
        var others = matter.Matter.Officers;
        matter.When(new AppointOfficers([Who.Registrar, others[1]], "承办")).By(Who.DisciplineHead).OnPaper(Who.Registrar, matter.Day).Refuses("W-08");
        matter.When(new AppointOfficers([others[1], others[0]], "承办")).By(Who.DisciplineHead).OnPaper(Who.Registrar, matter.Day).Accepts();
    }

    [Fact]
    public void Clause_4_what_opens_a_matter_is_not_done_ahead_of_its_day_either()
    {
        var day = SmallUniversity.FirstDay;
        OpeningCommand[] openings = [Orders.Lead(new Named(Who.DeputyDean, false)), new AskForTalk(Who.Dean, "说明")];
        Assert.All(openings, opening =>
        {
            var by = opening is AskForTalk ? Who.DeputyDean : Who.Registrar;
            Assert.Empty(opening.Decide(SmallUniversity.Now(by, day, null, Who.Registrar, day.AddDays(1))).Refusals);
            Assert.Equal(["W-03"], opening.Decide(SmallUniversity.Now(by, day.AddDays(2), null, Who.Registrar, day.AddDays(1))).Refusals.Select(r => r.Number));
        });
    }

    [Fact]
    public void Clause_4_2_nobody_recuses_themself_where_nobody_would_be_left()
    {
        var kin = SmallUniversity.WithKin((Who.DeputyDean, Who.President), (Who.DeputyDean, Who.PartySecretary), (Who.DeputyDean, Who.Dean), (Who.DeputyDean, Who.CollegeSecretary));
        var matter = Given.Matter.Found(Finding.NoViolation).In(kin).At(Stage.Talk);
        matter.When(new Recuse("同学")).By(Who.VicePresident).Refuses("W-06");
        Given.Matter.At(Stage.Talk).When(new Recuse("")).By(Who.DisciplineOfficer).Refuses("X-01");
    }

    [Fact]
    public void Clause_4_2_a_talker_who_recuses_themself_leaves_the_talk_to_be_arranged_anew()
    {
        var matter = Given.Matter.At(Stage.Talk);
        var left = matter.Then(new Recuse("同学"), matter.Matter.Arrangement!.LeadTalker);
        Assert.Equal((Stage.Arrangement, null, null), (left.Matter.Stage, left.Matter.Arrangement, left.Matter.Notice));
        Assert.Contains(left.Demands(), d => d.Action == nameof(Arrange));
    }
}
