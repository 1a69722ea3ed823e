using Zhengyan.Features;
using Zhengyan.Rules;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Features.Book;

/// <summary>规则: open to everyone, complete, and drawn from what the rules say.</summary>
public sealed class RuleBookPageTests(Demonstration demonstration)
{
    [Theory]
    [InlineData("姚志")]
    [InlineData("金海梓")]
    [InlineData("审计员")]
    public async Task Everyone_signed_in_reads_the_rules(string person)
    {
        using var visitor = await (await demonstration.App).SignInAs(person);
        var page = await visitor.Get("/rules");
        Assert.Equal(System.Net.HttpStatusCode.OK, page.Status);
    }

    [Fact]
    public async Task Every_clause_that_is_cited_has_its_place()
    {
        var page = await Rules();
        var cited = StepTable.Rows.Select(s => s.Clause).Concat(RuleBook.Shipped.Clauses.Select(c => c.Number))
            .Concat(RuleBook.Shipped.Circumstances.Select(c => $"§2({c.Number})")).Distinct();
        Assert.All(cited, clause => Assert.NotNull(page.Document.GetElementById(clause.TrimStart('§'))));
    }

    [Fact]
    public async Task Every_deadline_stands_there_with_its_basis_and_house_rules_are_marked()
    {
        var page = await Rules();
        Assert.All(RuleBook.Shipped.Deadlines, figure => Assert.Contains(figure.What, page.Text, StringComparison.Ordinal));
        Assert.Equal(RuleBook.Shipped.Deadlines.Count(f => f.IsHouseRule), page.Document.QuerySelectorAll("#deadlines .basis-house").Length);
    }

    [Fact]
    public async Task Every_stage_that_is_no_end_is_in_the_picture()
    {
        var page = await Rules();
        Assert.All(Enum.GetValues<Stage>().Where(s => !s.IsEnd()), stage => Assert.NotNull(page.Document.GetElementById($"stage-{stage}")));
    }

    [Fact]
    public void Every_step_is_drawn_once_where_it_belongs_and_says_where_it_leads()
    {
        var flow = ProcessFlow.Stages(MatterFile.Parts);
        var anytime = ProcessFlow.Anytime(MatterFile.Parts);
        var drawn = flow.SelectMany(s => s.Steps).Concat(anytime).ToList();
        Assert.All(StepTable.Rows.SelectMany(r => r.Next.Where(n => n != r.Stage).Select(n => (r.Stage, Next: n))), edge =>
            Assert.Contains(drawn, step => step.At.Contains(edge.Stage) && (step.Leads.Contains(edge.Next) || step.At.Contains(edge.Next))));
        Assert.All(drawn, step => Assert.NotEqual("{0}", step.What.Pattern));
    }

    private async Task<Page> Rules()
    {
        using var visitor = await (await demonstration.App).SignInAs("姚志");
        return await visitor.Get("/rules");
    }
}
