using AngleSharp.Dom;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Features;

/// <summary>What a matter's page offers its reader.</summary>
[Collection(nameof(HeldTalks))]
public sealed class OfferedTests(HeldTalks talks)
{
    [Fact]
    public async Task Clause_5_1_who_has_confirmed_the_briefing_is_not_offered_it_again_and_who_has_not_is()
    {
        var talk = await talks.UpTo(m => m.Briefing?.ConfirmedBy.Count > 0);
        var confirmed = talk.Matter.Briefing!.ConfirmedBy;
        Assert.Equal([talk.Leader], confirmed.Select(talk.Name));
        Assert.DoesNotContain("confirmbriefing", await Offered(talk.Leader, talk.Address));
        Assert.Contains("confirmbriefing", await Offered(HeldTalk.Recorder, talk.Address));
    }

    private async Task<IReadOnlyList<string>> Offered(string person, string address)
    {
        using var visitor = await talks.App.SignInAs(person);
        var page = await visitor.Get(address);
        return [.. page.Document.QuerySelectorAll($"form[action^='{address}/'], a[href^='{address}/']")
            .Select(e => (e.GetAttribute("action") ?? e.GetAttribute("href"))!.Split('/')[^1])];
    }
}
