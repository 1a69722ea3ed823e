using Microsoft.Extensions.DependencyInjection;
using Zhengyan.Desk;
using Zhengyan.Rules;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Features;

/// <summary>A matter is found by its number as somebody types it: the brackets that stand in it are on no keyboard.</summary>
[Collection(nameof(HeldTalks))]
public sealed class TypedNumberTests(HeldTalks talks)
{
    [Theory]
    [InlineData("纪谈[2026]6号"), InlineData("纪谈(2026)6号"), InlineData("纪谈（２０２６）６号"), InlineData("纪谈【2026】 6 号"), InlineData("纪谈〔2026〕6号"), InlineData("纪谈　［2026］6号")]
    public void Brackets_full_width_figures_and_spaces_are_read_as_they_are_meant(string typed) =>
        Assert.Equal(new TypedNumber("纪谈〔2026〕6号", null), TypedNumber.Read(typed));

    [Theory]
    [InlineData("纪谈6号", "纪谈〔%〕6号"), InlineData("纪谈第 ６ 号", "纪谈〔%〕6号"), InlineData("%6号", null), InlineData("6号", null), InlineData("金海梓", null)]
    public void A_number_without_its_year_is_one_of_any_year(string typed, string? pattern) => Assert.Equal(pattern, TypedNumber.Read(typed).Pattern);

    [Fact]
    public async Task Search_finds_by_either_number_and_by_that_of_the_lead_only_for_whoever_sees_it()
    {
        var talk = await talks.At(Stage.Talk);
        using var officer = await talks.App.SignInAs(HeldTalk.Officer);
        using var leader = await talks.App.SignInAs(talk.Leader);
        foreach (var typed in Ways(talk.Matter.TalkNumber))
        {
            Assert.True(await Finds(officer, "/matters?q=", typed, talk), typed);
            Assert.True(await Finds(leader, "/matters?q=", typed, talk), typed);
        }

        foreach (var typed in Ways(talk.Matter.LeadNumber))
        {
            Assert.True(await Finds(officer, "/matters?q=", typed, talk), typed);
            Assert.False(await Finds(leader, "/matters?q=", typed, talk), typed);
        }
    }

    [Fact]
    public async Task A_registrar_finds_their_lead_by_its_number_when_there_is_one_of_the_talk_too()
    {
        var talk = await talks.At(Stage.Talk);
        using var registrar = await talks.App.SignInAs("梁生远");
        foreach (var typed in Ways(talk.Matter.TalkNumber).Concat(Ways(talk.Matter.LeadNumber)))
        {
            Assert.True(await Finds(registrar, "/paper?number=", typed, talk), typed);
        }
    }

    [Fact]
    public async Task Clause_5_8_a_registrar_who_did_not_register_the_lead_does_not_find_by_its_number()
    {
        var talk = await talks.At(Stage.Talk);
        await using var scope = talks.App.Services.CreateAsyncScope();
        var papers = scope.ServiceProvider.GetRequiredService<PaperReading>();
        foreach (var registrar in talks.University.People.Where(p => p.Name != "梁生远" && !talk.Matter.Officers.Contains(p.Id)))
        {
            Assert.DoesNotContain(await papers.Find(talk.Matter.LeadNumber, registrar.Id, TestContext.Current.CancellationToken), m => m.Id == talk.Matter.Id && !Sees(registrar.Id, m));
        }
    }

    private bool Sees(PersonId person, Matter matter) => Visibility.Sees(
        Parts.All(matter, talks.App.Services.GetRequiredService<Surroundings>().Now(matter)).Where(held => held.Person == person).Select(held => held.Part), Field.Lead, matter);

    private static IEnumerable<string> Ways(string number) =>
        [number, number.Replace('〔', '[').Replace('〕', ']'), number.Replace('〔', '（').Replace('〕', '）'), number.Remove(number.IndexOf('〔'), number.IndexOf('〕') - number.IndexOf('〔') + 1)];

    private static async Task<bool> Finds(Visitor visitor, string search, string typed, HeldTalk talk) =>
        (await visitor.Get(search + Uri.EscapeDataString(typed))).Document.QuerySelector($"a[href^='{talk.Address}']") is not null;
}
