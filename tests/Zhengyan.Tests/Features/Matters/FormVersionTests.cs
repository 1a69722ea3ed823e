using System.Net;
using Zhengyan.Rules;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Features;

/// <summary>Two who act on the same matter at once, and the version that stands in their forms.</summary>
public sealed class FormVersionTests(HeldTalks talks) : IClassFixture<HeldTalks>
{
    [Fact]
    public async Task Of_an_officer_and_their_head_one_gets_through_and_the_other_keeps_what_they_typed_and_sees_the_new_state()
    {
        var talk = await talks.UpTo(m => m.Arrangement is not null);
        using var first = await talks.App.SignInAs(HeldTalk.Officer);
        using var second = await talks.App.SignInAs("姚志");
        var (theirs, late) = (await first.Get(talk.Address + "/brief"), await second.Get(talk.Address + "/brief"));
        Assert.True((await first.Press(theirs, "通报", ("words", "先写的"), ("outlineReason", "原因"), ("outlineDemands", "要求"))).Redirects);

        var overtaken = await second.Press(late, "通报", ("words", "后写的"), ("outlineReason", "原因"), ("outlineDemands", "要求"));
        Assert.Equal(HttpStatusCode.Conflict, overtaken.Status);
        Assert.Contains("这件事刚刚有了变化", overtaken.Text, StringComparison.Ordinal);
        Assert.Contains("后写的", overtaken.Html, StringComparison.Ordinal);
        Assert.Equal("先写的", (await talk.Now()).Briefing!.Words);

        Assert.True((await second.Press(overtaken, "通报", ("words", "后写的"))).Redirects);
        Assert.Equal("后写的", (await talk.Now()).Briefing!.Words);
    }

    [Fact]
    public async Task Clause_5_8_a_form_does_not_tell_how_much_has_happened()
    {
        var talk = await talks.UpTo(m => m.Notice is not null);
        using var subject = await talks.App.SignInAs(talk.Subject);
        var (one, other) = (Version(await subject.Get(talk.Address)), Version(await subject.Get(talk.Address)));
        Assert.NotEqual(one, other);
        Assert.Equal(one.Length, other.Length);
        Assert.DoesNotMatch("^[0-9]+$", one);
    }

    [Fact]
    public async Task A_version_that_is_none_or_another_matters_acts_on_nothing()
    {
        var talk = await talks.UpTo(m => m.Arrangement is not null);
        var other = await talks.UpTo(m => m.Arrangement is not null);
        using var officer = await talks.App.SignInAs(HeldTalk.Officer);
        var page = await officer.Get(talk.Address + "/brief");
        foreach (var version in new[] { "", "7", $"{talk.Matter.Version}", "not one", Version(await officer.Get(other.Address + "/brief")) })
        {
            var answer = await officer.Press(page, "通报", ("version", version), ("words", "通报"), ("outlineReason", "原因"), ("outlineDemands", "要求"));
            Assert.Equal(HttpStatusCode.Conflict, answer.Status);
            Assert.Null((await talk.Now()).Briefing);
        }
    }

    private static string Version(Page page) => page.Document.QuerySelector("input[name='version']")!.GetAttribute("value")!;
}
