using AngleSharp.Dom;
using Zhengyan.Features;
using Zhengyan.Rules;
using Zhengyan.Tests.Support;
using Zhengyan.Tests.Ui;

namespace Zhengyan.Tests.Features;

/// <summary>批办: the case in short stands above what is to be decided.</summary>
[Collection(nameof(HeldTalks))]
public sealed class ApprovePageTests(HeldTalks talks)
{
    [Fact]
    public async Task The_approver_reads_problem_form_finding_and_opinion_before_the_buttons()
    {
        var talk = await talks.At(Stage.Approval);
        using var approver = await talks.App.SignInAs(talk.Name(talk.Matter.Approval!.Approver));
        var act = (await approver.Get(talk.Address)).Document.GetElementById("approve")!;
        Assert.Equal(
            [("主要问题", "公车使用不规范。"), ("方式", "诫勉"), ("核实结论", "轻微违纪：已核实。"), ("承办人意见", "建议谈话")],
            act.QuerySelectorAll(".facts dt").Select(label => (label.TextContent, label.NextElementSibling!.TextContent)));
        Assert.True(act.QuerySelector(".facts")!.CompareDocumentPosition(act.QuerySelector("#opinion")!).HasFlag(DocumentPositions.Following));
    }

    [Fact]
    public void The_case_in_short_says_to_each_part_what_it_sees_and_nothing_on_paper()
    {
        var situation = Given.Matter.At(Stage.Approval);
        IReadOnlyList<string> Said(params Part[] parts) =>
            [.. Rendered.Piece<CaseInShort>(new { Model = new Zhengyan.Ui.MatterModel(Frames.Nobody, situation.Matter, parts.ToHashSet(), situation.Now(Who.Registrar)) }).QuerySelectorAll("dt").Select(label => label.TextContent)];
        Assert.Empty(Said());
        Assert.Empty(Said(Part.Registrar));
        Assert.Equal(["核实结论"], Said(Part.Verifier));
        Assert.Equal(["主要问题", "方式", "核实结论", "承办人意见"], Said(Part.Approver));
    }
}
