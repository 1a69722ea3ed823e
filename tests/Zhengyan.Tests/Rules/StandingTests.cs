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
