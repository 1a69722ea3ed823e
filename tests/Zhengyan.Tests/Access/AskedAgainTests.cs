using System.Net;
using Zhengyan.Access;
using Zhengyan.Features;
using Zhengyan.Rules;
using Zhengyan.Tests.Features;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Access;

/// <summary>
/// Before approving and before verifying a record one is asked again; what one proves is good for this one act.
/// In a university of its own: whoever has a second factor once is asked for it from then on.
/// </summary>
public sealed class AskedAgainTests(HeldTalks talks) : IClassFixture<HeldTalks>
{
    [Fact]
    public void Approving_verifying_a_record_and_deciding_on_a_destruction_are_weighty_and_nothing_else_in_a_matter_is() => Assert.Equal(
        [nameof(AgreeToRecord), nameof(Approve), nameof(DecideDestruction), nameof(KeepOn), nameof(ObjectToRecord), nameof(Reject), nameof(ReturnProposal)],
        MatterFile.Parts.Forms.Where(f => f.AsksAgain).Select(f => f.Action).Order(StringComparer.Ordinal));

    [Fact]
    public async Task Clause_4_2_an_approval_is_given_only_with_a_code_that_is_right_and_new()
    {
        var (matter, next) = ((await talks.At(Stage.Approval)).Matter, (await talks.At(Stage.Approval)).Matter);
        Assert.Equal(matter.Approval!.Approver, next.Approval!.Approver);
        using var approver = await talks.App.SignInAs(talks.University.Person(matter.Approval.Approver).Name);
        Assert.Contains("演示中这一步不再次验证身份", (await approver.Get($"/matters/{matter.Id}/approve")).Text, StringComparison.Ordinal);
        var (authenticator, _) = await Administration.SetUpAuthenticator(approver, talks.Clock);

        var page = await approver.Get($"/matters/{matter.Id}/approve");
        foreach (var code in new[] { "", authenticator.Wrong, authenticator.Figures })
        {
            // The last of these set the authenticator up: it has been used.
            var refused = await approver.Press(page, "批准", ("opinion", "同意谈话"), ("code", code));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
            Assert.Contains("Z-11", refused.Text, StringComparison.Ordinal);
            Assert.Contains("同意谈话", refused.Html, StringComparison.Ordinal);
            Assert.Equal("", refused.Document.QuerySelector("#code")!.GetAttribute("value") ?? "");
        }

        var figures = authenticator.Next();
        Assert.True((await approver.Press(page, "批准", ("opinion", "同意谈话"), ("code", figures))).Redirects);
        var other = await approver.Get($"/matters/{next.Id}/approve");
        Assert.Contains("Z-11", (await approver.Press(other, "批准", ("opinion", "同意谈话"), ("code", figures))).Text, StringComparison.Ordinal);
        Assert.True((await approver.Press(other, "不批准", ("opinion", "不宜谈话"), ("code", authenticator.Next()))).Redirects);
    }

    [Fact]
    public async Task A_matter_that_is_not_theirs_does_not_exist_whatever_they_type()
    {
        var talk = await talks.At(Stage.Approval);
        using var outsider = await talks.App.SignInAs(talks.Outsider);
        var page = await outsider.Get(Addresses.Password);
        var token = ("__RequestVerificationToken", page.Document.QuerySelector("input[name='__RequestVerificationToken']")!.GetAttribute("value")!);
        var there = await outsider.Post($"/matters/{talk.Matter.Id}/approve", token, ("code", "000000"));
        var missing = await outsider.Post($"/matters/{Guid.NewGuid():N}/approve", token, ("code", "000000"));
        Assert.Equal(HttpStatusCode.NotFound, there.Status);
        Assert.Equal(missing.Text, there.Text);
    }
}
