using AngleSharp.Dom;
using Zhengyan.Features;
using Zhengyan.Rules;
using Zhengyan.Tests.Support;
using Zhengyan.Tests.Ui;

namespace Zhengyan.Tests.Features;

/// <summary>工作台: what is wanted, what is waited for, the coming talks; each to whom it is for.</summary>
[Collection(nameof(HeldTalks))]
public sealed class DeskPageTests(HeldTalks talks)
{
    [Fact]
    public async Task When_a_talk_is_stands_on_the_desks_of_those_alone_who_see_what_was_arranged()
    {
        // Approved by somebody who has no other part in it.
        var talk = await talks.At(Stage.Proposal);
        await talk.Then(Orders.Propose(talks.Who("武秋杰")), talks.Who(HeldTalk.Officer));
        await talk.UpTo(m => m.Stage == Stage.Talk);
        foreach (var name in new[] { talk.Leader, talk.Subject })
        {
            Assert.NotNull(await Line(name, "近期谈话", talk));
        }

        // The approver, a verifier, the registrar.
        foreach (var name in new[] { "武秋杰", "秦桂红", "梁生远" })
        {
            Assert.Null(await Line(name, "近期谈话", talk));
        }
    }

    [Fact]
    public async Task The_bell_of_every_page_says_as_many_as_the_desk_has_lines_and_those_without_a_deadline_come_last()
    {
        var talk = await talks.At(Stage.Approval);
        // The discipline secretary has a complaint before them.
        var approver = talk.Name(talk.Matter.Approval!.Approver);
        foreach (var name in new[] { "孟雨华", approver })
        {
            using var visitor = await talks.App.SignInAs(name);
            var desk = await visitor.Get("/");
            var lines = desk.Document.QuerySelectorAll(".demand").ToList();
            Assert.NotEmpty(lines);
            Assert.StartsWith($"{lines.Count} 项", desk.Document.QuerySelector(".page-head p")!.TextContent.Trim(), StringComparison.Ordinal);
            foreach (var address in new[] { "/", "/matters", name == approver ? talk.Address : "/mine" })
            {
                Assert.Equal($"{lines.Count}", (await visitor.Get(address)).Document.QuerySelector(".bell span")!.TextContent);
            }

            var undated = lines.ConvertAll(line => line.TextContent.Contains("不限期", StringComparison.Ordinal));
            Assert.Equal(undated.Order(), undated);
            Assert.Equal(name == "孟雨华", undated.Contains(true));
        }
    }

    [Fact]
    public void An_empty_desk_says_once_that_nothing_is_wanted()
    {
        var page = Rendered.Piece<DeskView>(new { Model = new DeskModel(Frames.Of("顾玉玉") with { Demands = 0 }, [], [], [], []) });
        Assert.Equal("今天没有要办的", page.QuerySelector(".nothing-title")!.TextContent);
        Assert.Null(page.QuerySelector(".page-head p"));
        Assert.DoesNotContain("现在没有", page.Body!.TextContent, StringComparison.Ordinal);
    }

    private async Task<IElement?> Line(string name, string title, HeldTalk talk)
    {
        using var visitor = await talks.App.SignInAs(name);
        return Panel(await visitor.Get("/"), title)?.QuerySelector($"a[href='{talk.Address}']");
    }

    private static IElement? Panel(Page page, string title) =>
        page.Document.QuerySelectorAll(".side-panel").FirstOrDefault(panel => panel.QuerySelector("h2")!.TextContent == title);
}
