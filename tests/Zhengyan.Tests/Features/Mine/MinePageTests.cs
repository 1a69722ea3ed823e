using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Zhengyan.Rules;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Features;

/// <summary>我的谈话: the subject's own page.</summary>
[Collection(nameof(HeldTalks))]
public sealed class MinePageTests(HeldTalks talks)
{
    [Fact]
    public async Task Nobody_knows_of_a_talk_with_them_before_the_notice()
    {
        var talk = await talks.UpTo(m => m.Briefing?.ConfirmedBy.Count > 0);
        using var subject = await talks.App.SignInAs(talk.Subject);
        Assert.Equal(HttpStatusCode.NotFound, (await subject.Get(talk.Address)).Status);
        Assert.Contains("没有与你的谈话", (await subject.Get("/mine")).Text, StringComparison.Ordinal);

        await talk.UpTo(m => m.Notice is not null);
        var mine = await subject.Get("/mine");
        Assert.Contains(talk.Matter.Notice!.Reason, mine.Text, StringComparison.Ordinal);
        Assert.Contains(talk.Leader, mine.Text, StringComparison.Ordinal);
        Assert.Contains("请不要打听、追查反映情况的人", mine.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await subject.Get(talk.Address)).Status);
    }

    [Fact]
    public async Task The_subject_reads_what_they_owe_until_when_and_what_follows()
    {
        var talk = await talks.UpTo(m => m.Record?.Verified is not null);
        using var subject = await talks.App.SignInAs(talk.Subject);
        var mine = await subject.Get("/mine");
        Assert.Contains("书面检查", mine.Text, StringComparison.Ordinal);
        Assert.Contains($"{talks.Clock.Today.Year} 年度不评优", mine.Text, StringComparison.Ordinal);
        Assert.Contains("不提拔", mine.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clause_5_4_anybody_may_ask_for_a_talk_and_what_was_typed_is_kept()
    {
        var person = talks.Anybody();
        var name = talks.University.Person(person).Name;
        using var visitor = await talks.App.SignInAs(name);
        var page = await visitor.Get("/mine/ask");
        var refused = await visitor.Press(page, "提出", ("about", "想说明一件事"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("P-08", refused.Text, StringComparison.Ordinal);
        Assert.Equal("想说明一件事", refused.Document.QuerySelector<IHtmlTextAreaElement>("#about")!.Value);

        var offered = Responsibility.For(person, talks.University, talks.Clock.Today).Select(r => $"{r.Person.Value}").ToList();
        Assert.Equal(offered, refused.Document.QuerySelectorAll<IHtmlInputElement>("input[name=wantedTalker]").Select(i => i.Value));
        var done = await visitor.Press(refused, "提出", ("wantedTalker", offered[0]));
        Assert.True(done.Redirects, done.Text);
        Assert.Contains("想说明一件事", (await visitor.Follow(done)).Text, StringComparison.Ordinal);
        var mine = await visitor.Get("/mine");
        Assert.Contains("想说明一件事", mine.Text, StringComparison.Ordinal);
        Assert.Contains("提出，正在办理", mine.Text, StringComparison.Ordinal);
    }
}
