using Zhengyan.Rules;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Rules;

/// <summary>What went wrong elsewhere, and may not here: see docs/threat-model.md.</summary>
public sealed class MistakesOfOthersTests
{
    [Fact]
    public void A_figure_that_changes_leaves_the_deadlines_of_running_matters_as_they_were()
    {
        var running = Given.Matter.At(Stage.Approval);
        var now = running.Now(Who.DisciplineHead);
        var figure = RuleBook.Shipped.Figure(Deadline.ApprovalStep, running.Day);
        var changed = now with { Book = RuleBook.Shipped with { Deadlines = [.. RuleBook.Shipped.Deadlines, figure with { Amount = figure.Amount + 40, Since = running.Day.AddDays(1) }] } };
        Assert.Equal(Due(running.Matter, now), Due(running.Matter, changed));
        Assert.NotEqual(
            now.Book.Due(Deadline.ApprovalStep, running.Day.AddDays(1), now.Calendar), changed.Book.Due(Deadline.ApprovalStep, running.Day.AddDays(1), now.Calendar));
        Assert.Equal(RuleBook.Shipped.Edition, running.Matter.Edition);
    }

    [Fact]
    public void Clause_4_2_nothing_is_approved_once_the_matter_has_ended()
    {
        var lying = Given.Matter.At(Stage.Approval);
        var approver = lying.Matter.Approval!.Approver;
        Assert.All(Enum.GetValues<Stage>().Where(s => s.IsEnd()), stage =>
        {
            var ended = lying.Matter with { Stage = stage };
            Command[] late = [new Approve("同意"), new Reject("不同意"), new ReturnProposal("再议")];
            Assert.All(late, command => Assert.Equal("W-01", Assert.Single(command.Decide(ended, lying.Now(approver)).Refusals).Number));
        });
    }

    private static List<DateOnly> Due(Matter matter, Now now) => [.. Demands.Of(matter, now).Select(d => d.Due)];
}
