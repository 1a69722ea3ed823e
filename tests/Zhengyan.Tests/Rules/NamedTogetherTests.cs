using Zhengyan.Rules;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Rules;

/// <summary>Several people in one lead (§0.1): what is said of the one is said of the other, and none of them has a part in the other's matter (people.md, Recusal).</summary>
public sealed class NamedTogetherTests
{
    private static readonly Now Now = SmallUniversity.Now(Who.Registrar);

    [Fact]
    public void Clause_5_3_whoever_is_named_second_has_no_part_in_the_first_ones_matter_nor_has_their_office()
    {
        var matters = Register(Who.DeputyDean, Who.DisciplineHead);
        Assert.All(matters, matter =>
        {
            Assert.Equal(Office.Organisation, matter.Office);
            Assert.DoesNotContain(Parts.All(matter, Now), held => held.Part != Part.Subject && held.Person == Who.DisciplineHead);
            Assert.All([Who.DisciplineHead, Who.DisciplineOfficer, Who.SecondDisciplineOfficer, Who.DeputyDean], person => Assert.True(Recusal.Excludes(person, matter, Now)));
            Assert.DoesNotContain(OfficerChoice.For(matter, Now), r => r.Person == Who.DisciplineOfficer);
        });
        Assert.Equal([Who.DeputyDean, Who.DisciplineHead], matters.Select(m => m.Subject!.Person));
    }

    [Fact]
    public void Clause_1_3_nobody_talks_with_somebody_they_are_named_together_with()
    {
        var matter = Register(Who.DeputyDean, Who.Dean)[0];
        Assert.DoesNotContain(Responsibility.LeadTalkers(matter, Now), r => r.Person == Who.Dean);
        Assert.NotEmpty(Responsibility.LeadTalkers(matter, Now));
    }

    [Fact]
    public void Clause_0_1_it_holds_in_the_matter_a_lead_is_joined_to_and_in_a_further_talk()
    {
        var earlier = Given.Matter.At(Stage.FollowUp);
        var joined = earlier.Matter.After(
            new LeadJoined(new("线索〔2026〕9号", SmallUniversity.FirstDay, "又有反映"), []) { AlsoNamed = [Who.Dean] }, earlier.Now(Who.DisciplineHead).Occurrence());
        Assert.True(Recusal.Excludes(Who.Dean, joined, Now));
        var further = new HoldFurtherTalk("再谈").Decide(joined, earlier.Now(Who.DisciplineHead)).Elsewhere[0];
        Assert.Equal([Who.Dean], Matter.Nothing(further.Matter).After(further.Event, earlier.Now(Who.DisciplineHead).Occurrence()).AlsoNamed);
    }

    [Fact]
    public void Clause_4_2_a_lead_does_not_name_the_heads_of_both_offices_or_nobody_would_be_left()
    {
        var lead = Orders.Lead(new Named(Who.DisciplineHead, false), new Named(Who.OrganisationHead, false));
        Assert.Equal(["L-22"], lead.Decide(Now).Refusals.Select(r => r.Number));
    }

    private static List<Matter> Register(params IReadOnlyList<PersonId> people)
    {
        var opened = Orders.Lead([.. people.Select(p => new Named(p, false))]).Decide(Now);
        Assert.Empty(opened.Refusals);
        return [.. opened.Events.Select(e => Matter.Nothing(e.Matter).After(e.Event, Now.Occurrence()))];
    }
}
