using AngleSharp.Dom;
using Zhengyan.Rules;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Features;

/// <summary>以往谈话: whoever decides on a talk sees what was talked about with the subject before, and nothing more of it (people.md).</summary>
[Collection(nameof(HeldTalks))]
public sealed class EarlierTalksTests(HeldTalks talks)
{
    [Fact]
    public async Task The_approver_sees_number_finding_form_stage_and_outcome_of_other_talks_and_no_way_to_them()
    {
        var earlier = await talks.At(Stage.Archive);
        var next = await talks.About(earlier.Matter.Subject!.Person);
        await next.UpTo(m => m.Stage == Stage.Approval);
        using var approver = await talks.App.SignInAs(next.Name(next.Matter.Approval!.Approver));
        var section = (await approver.Get(next.Address)).Document.GetElementById("earlier-talks")!;
        Assert.Equal(
            [earlier.Matter.Number, "轻微违纪", "诫勉", "归档", "已改正"],
            Assert.Single(section.QuerySelectorAll("tbody tr")).QuerySelectorAll("td").Select(cell => cell.TextContent));
        Assert.Empty(section.QuerySelectorAll("td a"));

        await next.UpTo(m => m.Notice is not null);
        foreach (var name in new[] { next.Leader, HeldTalk.Recorder, next.Subject })
        {
            using var other = await talks.App.SignInAs(name);
            Assert.Null((await other.Get(next.Address)).Document.GetElementById("earlier-talks"));
        }
    }

    [Fact]
    public async Task The_log_of_readings_names_what_was_read_of_them()
    {
        var talk = await talks.At(Stage.Approval);
        using var approver = await talks.App.SignInAs(talk.Name(talk.Matter.Approval!.Approver));
        await approver.Get(talk.Address);
        Assert.Contains(nameof(Field.EarlierTalks), ReadingRows.Of(talks.App.Data).Last(entry => entry.Page == "Matter").Sections, StringComparison.Ordinal);
    }
}
