using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Zhengyan.Rules;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Features;

/// <summary>诫勉谈话教育情况表 on its pages (§5.6).</summary>
[Collection(nameof(HeldTalks))]
public sealed class SituationFormPageTests(HeldTalks talks)
{
    [Fact]
    public async Task Clause_5_6_the_form_is_filled_in_from_the_record_handed_in_and_received()
    {
        var talk = await talks.UpTo(m => m is { Stage: Stage.Papers, Form: null } && m.Papers.Any(p => p.Accepted == true));
        using var leader = await talks.App.SignInAs(talk.Leader);
        var page = await leader.Get(talk.Address);
        Assert.Equal(Orders.Said.Explanation, page.Document.QuerySelector<IHtmlTextAreaElement>("#explanation")!.Value);

        var refused = await leader.Press(page, "提交情况表", ("demands", ""), ("remarks", "另有说明"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("另有说明", refused.Document.QuerySelector<IHtmlTextAreaElement>("#remarks")!.Value);
        Assert.True((await leader.Press(refused, "提交情况表", ("demands", "两个月内改正"))).Redirects);

        using var archivist = await talks.App.SignInAs(HeldTalk.Archivist);
        var waiting = await archivist.Get(talk.Address);
        Assert.Contains("另有说明", waiting.Text, StringComparison.Ordinal);
        Assert.True((await archivist.Press(waiting, "接收")).Redirects);
        Assert.Equal(Stage.FollowUp, (await talk.Now()).Stage);
    }

    [Fact]
    public async Task Clause_5_6_the_subject_does_not_see_the_form()
    {
        var talk = await talks.UpTo(m => m.Form is not null);
        using var subject = await talks.App.SignInAs(talk.Subject);
        Assert.Null((await subject.Get(talk.Address)).Document.GetElementById("form"));
    }
}
