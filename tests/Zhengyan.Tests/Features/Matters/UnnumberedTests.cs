using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Zhengyan.Rules;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Features;

/// <summary>Matters that have no number yet: a talk that the subject asked for (§5.4), a further talk before its proposal (§5.5).</summary>
[Collection(nameof(HeldTalks))]
public sealed class UnnumberedTests(HeldTalks talks)
{
    [Fact]
    public async Task Clause_5_4_a_talk_asked_for_is_said_to_have_no_number_and_can_be_opened()
    {
        var person = talks.Anybody();
        var asked = await Ask(person);
        using var head = await talks.App.SignInAs("姚志");
        var list = await head.Get("/matters?q=" + Uri.EscapeDataString(talks.University.Person(person).Name));
        Assert.Equal("未编号", list.Document.QuerySelector($"td a[href='{asked}']")!.TextContent);

        var line = (await head.Get("/")).Document.QuerySelectorAll(".demand").First(d => d.QuerySelector("a.btn")!.GetAttribute("href")!.StartsWith(asked, StringComparison.Ordinal));
        Assert.StartsWith("未编号 · ", line.QuerySelector("p")!.TextContent.Trim(), StringComparison.Ordinal);
        var page = await head.Get(asked);
        Assert.Contains("谈话建议", page.Document.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("未编号", page.Document.QuerySelector(".page-head p")!.TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_registrar_finds_what_has_no_number_by_its_subject_and_nothing_else_that_way()
    {
        var person = talks.Anybody();
        var asked = await Ask(person);
        var numbered = await talks.At(Stage.Approval);
        using var registrar = await talks.App.SignInAs("梁生远");
        foreach (var typed in new[] { talks.University.Person(person).Name, talks.University.Person(person).StaffNumber })
        {
            var found = await registrar.Get("/paper?number=" + Uri.EscapeDataString(typed));
            Assert.Equal("未编号", found.Document.QuerySelector($"a[href='{asked}/paper']")!.TextContent);
        }

        Assert.Equal(HttpStatusCode.OK, (await registrar.Get(asked + "/paper")).Status);
        Assert.DoesNotContain(numbered.Address, (await registrar.Get("/paper?number=" + Uri.EscapeDataString(numbered.Subject))).Html, StringComparison.Ordinal);
        Assert.DoesNotContain(asked, (await registrar.Get("/paper?number=")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clause_5_5_a_further_talk_says_before_its_proposal_of_which_talk_it_is_one()
    {
        var talk = await talks.At(Stage.FollowUp);
        using var officer = await talks.App.SignInAs(HeldTalk.Officer);
        Assert.True((await officer.Press(await officer.Get(talk.Address + "/holdfurthertalk"), "再次谈话", ("why", "仍有反复"))).Redirects);
        var further = (await officer.Get(talk.Address)).Document.QuerySelector<IHtmlAnchorElement>("#further li a")!.GetAttribute("href")!;
        var page = await officer.Get(further);
        Assert.EndsWith("谈话建议", page.Document.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        var first = page.Document.QuerySelector<IHtmlAnchorElement>($".page-head a[href='{talk.Address}']")!;
        Assert.Equal($"就{talk.Matter.Number}的同一问题，第 2 次谈话", first.TextContent);
    }

    private async Task<string> Ask(PersonId person)
    {
        using var subject = await talks.App.SignInAs(talks.University.Person(person).Name);
        var asked = await subject.Press(
            await subject.Get("/mine/ask"), "提出",
            ("about", "想说明一件事"), ("wantedTalker", $"{Responsibility.For(person, talks.University, talks.Clock.Today)[0].Person.Value}"));
        Assert.True(asked.Redirects, asked.Text);
        return asked.Location!;
    }
}
