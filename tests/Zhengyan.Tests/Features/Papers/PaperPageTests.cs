using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Zhengyan.Rules;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Features;

/// <summary>Papers on their pages: handed in by the subject, read by the responsible person (§4.4).</summary>
[Collection(nameof(HeldTalks))]
public sealed class PaperPageTests(HeldTalks talks)
{
    [Fact]
    public async Task Clause_4_4_a_refused_paper_keeps_what_was_typed()
    {
        var talk = await Owing();
        using var subject = await talks.App.SignInAs(talk.Subject);
        var page = await subject.Press(await subject.Get(talk.Address), "提交", ("words", "认识到了问题。"), ("measures[0].Text", "规范用车"), ("measures[0].Owner", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("M-03", page.Text, StringComparison.Ordinal);
        Assert.Equal("认识到了问题。", page.Document.QuerySelector<IHtmlTextAreaElement>("#words")!.Value);
        Assert.Equal("规范用车", page.Document.QuerySelector<IHtmlTextAreaElement>("[name='measures[0].Text']")!.Value);
        Assert.Empty((await talk.Now()).Papers);
    }

    [Fact]
    public async Task Clause_4_4_headings_alone_are_no_paper()
    {
        var talk = await Owing();
        using var subject = await talks.App.SignInAs(talk.Subject);
        var page = await subject.Press(await subject.Get(talk.Address), "提交");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("X-01", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_sent_twice_acts_once()
    {
        var talk = await Owing();
        using var subject = await talks.App.SignInAs(talk.Subject);
        var page = await subject.Get(talk.Address);
        Assert.True((await subject.Press(page, "提交", ("words", "认识到了问题。"))).Redirects);
        Assert.True((await subject.Press(page, "提交", ("words", "认识到了问题。"))).Redirects);
        Assert.Single((await talk.Now()).Papers);
    }

    [Fact]
    public async Task Clause_4_4_a_late_paper_is_marked()
    {
        var talk = await Owing();
        talks.Clock.Travel(days: 14);
        using var subject = await talks.App.SignInAs(talk.Subject);
        Assert.True((await subject.Press(await subject.Get(talk.Address), "提交", ("words", "迟交的检查。"))).Redirects);
        using var leader = await talks.App.SignInAs(talk.Leader);
        var page = await leader.Get(talk.Address);
        Assert.Contains("迟交的检查。", page.Text, StringComparison.Ordinal);
        Assert.Contains("逾期提交", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clause_4_4_a_returned_paper_comes_back_with_its_reason_and_its_words()
    {
        var talk = await Owing();
        await talk.Then(Orders.Paper(PaperKind.SelfCriticism, talks.Clock.Today), talk.Matter.Subject!.Person);
        using var leader = await talks.App.SignInAs(talk.Leader);
        Assert.True((await leader.Press(await leader.Get(talk.Address), "退回重写", ("opinion", "没有写原因"))).Redirects);

        using var subject = await talks.App.SignInAs(talk.Subject);
        var page = await subject.Get(talk.Address);
        Assert.Contains("没有写原因", page.Text, StringComparison.Ordinal);
        Assert.Equal("认识与措施。", page.Document.QuerySelector<IHtmlTextAreaElement>("#words")!.Value);
        Assert.Equal("规范用车", page.Document.QuerySelector<IHtmlTextAreaElement>("[name='measures[0].Text']")!.Value);
    }

    private Task<HeldTalk> Owing() => talks.UpTo(m => m.Record?.Verified is not null);
}
