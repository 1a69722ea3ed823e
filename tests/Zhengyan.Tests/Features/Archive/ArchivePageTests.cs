using System.Net;
using AngleSharp.Dom;
using Zhengyan.Rules;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Features;

/// <summary>归档 and 档案 on their pages (§5.7).</summary>
[Collection(nameof(HeldTalks))]
public sealed class ArchivePageTests(HeldTalks talks)
{
    [Fact]
    public async Task Clause_5_7_the_file_gets_its_number_and_its_place()
    {
        var talk = await talks.At(Stage.Archive);
        using var archivist = await talks.App.SignInAs(HeldTalk.Archivist);
        Assert.Contains("待归档", Row(await archivist.Get("/archive"), talk), StringComparison.Ordinal);

        var page = await archivist.Get(talk.Address);
        Assert.Contains("纪委办", page.Document.GetElementById("keptAt")!.GetAttribute("value"), StringComparison.Ordinal);
        var refused = await archivist.Press(page, "归档", ("keptAt", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.True((await archivist.Press(refused, "归档", ("keptAt", "档案室三柜"))).Redirects);

        var row = Row(await archivist.Get("/archive"), talk);
        Assert.Contains((await talk.Now()).File!.Number, row, StringComparison.Ordinal);
        Assert.Contains("档案室三柜", row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clause_4_3_an_exception_shows_in_the_archive_to_whoever_sees_it()
    {
        var talk = await talks.UpTo(m => m.Approval?.DecidedOn is not null);
        await talk.Then(
            Orders.Arrange(Responsibility.For(talk.Matter.Subject!.Person, talks.University, talks.Clock.Today)[0].Person, null, talks.Clock.Today, "情况特殊"), talks.Who(HeldTalk.Officer));
        await talk.UpTo(m => m.Stage == Stage.Archive);
        using var officer = await talks.App.SignInAs(HeldTalk.Officer);
        Assert.Contains("例外 §4.3", Row(await officer.Get("/archive"), talk), StringComparison.Ordinal);
        using var archivist = await talks.App.SignInAs(HeldTalk.Archivist);
        Assert.DoesNotContain("例外", Row(await archivist.Get("/archive"), talk), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_archive_shows_only_what_one_may_see_the_file_of()
    {
        var talk = await talks.At(Stage.Archive);
        using var organisation = await talks.App.SignInAs("彭国燕");
        Assert.DoesNotContain(talk.Address, (await organisation.Get("/archive")).Html, StringComparison.Ordinal);
        using var recorder = await talks.App.SignInAs(HeldTalk.Recorder);
        Assert.DoesNotContain(talk.Address, (await recorder.Get("/archive")).Html, StringComparison.Ordinal);
        foreach (var name in new[] { talk.Subject, talk.Leader })
        {
            using var outsider = await talks.App.SignInAs(name);
            Assert.Equal(HttpStatusCode.NotFound, (await outsider.Get("/archive")).Status);
        }
    }

    [Fact]
    public async Task The_archive_is_narrowed_by_the_year_of_the_number()
    {
        var talk = await talks.At(Stage.Archive);
        using var archivist = await talks.App.SignInAs(HeldTalk.Archivist);
        Assert.Contains(talk.Address, (await archivist.Get($"/archive?year={talks.Clock.Today.Year}")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain(talk.Address, (await archivist.Get($"/archive?year={talks.Clock.Today.Year - 5}")).Html, StringComparison.Ordinal);
    }

    private static string Row(Page page, HeldTalk talk) =>
        page.Document.QuerySelectorAll("tr").Single(row => row.QuerySelector($"a[href='{talk.Address}']") is not null).TextContent;
}
