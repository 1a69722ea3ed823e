using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Zhengyan.Rules;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Features;

/// <summary>整改 on its pages: measures, checks, the committee's opinion, further talks (§4.5, §5.5).</summary>
[Collection(nameof(HeldTalks))]
public sealed class FollowUpPageTests(HeldTalks talks)
{
    [Fact]
    public async Task Clause_5_5_the_subject_reports_a_measure_with_its_evidence()
    {
        var talk = await talks.At(Stage.FollowUp);
        using var subject = await talks.App.SignInAs(talk.Subject);
        var page = await subject.Get(talk.Address);
        var refused = await subject.Press(page, "报告完成");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.True((await subject.Press(refused, "报告完成", ("evidence", "新制度已印发"))).Redirects);
        Assert.Equal("新制度已印发", Assert.Single((await talk.Now()).Measures).Evidence);
    }

    [Fact]
    public async Task Clause_5_5_an_overdue_measure_is_marked()
    {
        var talk = await talks.At(Stage.FollowUp);
        talks.Clock.Travel(months: 3);
        using var leader = await talks.App.SignInAs(talk.Leader);
        Assert.Contains("已逾期", (await leader.Get(talk.Address)).Document.QuerySelector("#measures .owed")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clause_4_5_little_improvement_goes_to_the_committee_which_the_subject_does_not_see()
    {
        var talk = await talks.At(Stage.FollowUp);
        using var officer = await talks.App.SignInAs(HeldTalk.Officer);
        var check = await officer.Get(talk.Address + "/recordcheck");
        Assert.True((await officer.Press(check, "登记", ("how", "走访"), ("opinion", "变化不大"), ("result", nameof(Improvement.Little)))).Redirects);

        using var secretary = await talks.App.SignInAs("常思才");
        var wanted = await secretary.Get(talk.Address);
        Assert.Contains("变化不大", wanted.Text, StringComparison.Ordinal);
        var refused = await secretary.Press(wanted, "记录意见", ("meeting", "党委会"), ("opinion", "限期改正"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("F-04", refused.Text, StringComparison.Ordinal);
        Assert.Equal("限期改正", refused.Document.QuerySelector<IHtmlTextAreaElement>("#opinion")!.Value);
        Assert.True((await secretary.Press(refused, "记录意见", ("decision", nameof(CommitteeDecision.CriticiseAndUrge)))).Redirects);

        using var subject = await talks.App.SignInAs(talk.Subject);
        Assert.DoesNotContain("限期改正", (await subject.Get(talk.Address)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clause_5_5_a_further_talk_is_linked_and_counted_and_hidden_from_the_subject_until_its_notice()
    {
        var talk = await talks.At(Stage.FollowUp);
        using var officer = await talks.App.SignInAs(HeldTalk.Officer);
        Assert.True((await officer.Press(await officer.Get(talk.Address + "/holdfurthertalk"), "再次谈话", ("why", "仍有反复"))).Redirects);
        var link = (await officer.Get(talk.Address)).Document.QuerySelector<IHtmlAnchorElement>("#further li a")!;
        Assert.Equal("第 2 次谈话", link.TextContent);
        var further = link.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.OK, (await officer.Get(further)).Status);

        using var subject = await talks.App.SignInAs(talk.Subject);
        var page = await subject.Get(talk.Address);
        Assert.DoesNotContain(further, page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("再次谈话", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await subject.Get(further)).Status);
        Assert.DoesNotContain(further, (await subject.Get("/mine")).Html, StringComparison.Ordinal);
    }
}
