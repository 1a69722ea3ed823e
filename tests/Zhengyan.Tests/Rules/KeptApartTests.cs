using Zhengyan.Rules;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Rules;

/// <summary>The reporter has nothing to do with the matter, and nobody can tell that it is them (§5.8).</summary>
public sealed class KeptApartTests
{
    private const int Draws = 4000;
    private static readonly Named About = new(Who.Dean, false);

    // As many people as a university has posts for: the lot must fall widely.
    private static readonly University Large = new(
        SmallUniversity.Units, [.. SmallUniversity.People, .. Cadres.Select(p => new Person(p, $"{p.Value}", $"干部{p.Value}", "女", "汉族", null, ""))],
        [.. SmallUniversity.Posts, .. Cadres.Select(p => SmallUniversity.Post(p, SmallUniversity.Department, "科长", Rank.SectionHead))], SmallUniversity.Charges, []);

    private static IEnumerable<PersonId> Cadres => Enumerable.Range(1000, 120).Select(i => new PersonId(i));

    [Fact]
    public void Clause_5_8_the_reporter_is_among_those_kept_apart_and_eight_are_whoever_it_was()
    {
        var lot = new Random(1);
        Assert.Contains(Who.VicePresident, Drawn(Who.VicePresident, lot));
        Assert.Equal(KeptApart.Size, Drawn(Who.VicePresident, lot).Count);
        Assert.Equal(KeptApart.Size, Drawn(null, lot).Count);
        Assert.Equal(KeptApart.Size, KeptApart.Draw(new("某教师，住东区", "", "", false, 1), [About], Now, lot.Next).Count);
    }

    [Fact]
    public void Clause_5_8_whoever_holds_every_lot_this_server_knows_finds_the_reporter_one_time_in_eight_and_no_more()
    {
        var lot = new Random(7);
        var people = Large.People.Select(p => p.Id).Where(p => p != Who.Dean && p != Who.Registrar && Large.MainPost(p, SmallUniversity.FirstDay) is not null).ToList();
        var found = 0;
        for (var i = 0; i < Draws; i++)
        {
            var reporter = people[lot.Next(people.Count)];
            // The attacker knows the algorithm, the university and the lot; every member of it is as likely.
            var apart = Drawn(reporter, lot);
            found += apart[lot.Next(apart.Count)] == reporter ? 1 : 0;
        }

        Assert.InRange(found / (double)Draws, 0.10, 0.15);
    }

    [Fact]
    public void Clause_5_8_the_lot_falls_on_everybody_alike_so_that_to_be_kept_apart_says_nothing()
    {
        var lot = new Random(3);
        var fallen = Enumerable.Range(0, Draws).SelectMany(_ => Drawn(null, lot)).CountBy(p => p).ToDictionary(c => c.Key, c => c.Value);
        var people = Cadres.Concat([Who.VicePresident, Who.PartySecretary, Who.DisciplineSecretary, Who.CollegeSecretary, Who.OrganisationHead]).ToList();
        var expected = Draws * (double)KeptApart.Size / (Large.People.Count - 3);
        Assert.All(people, p => Assert.InRange(fallen.GetValueOrDefault(p) / expected, 0.6, 1.4));
    }

    [Fact]
    public void Clause_5_8_the_same_reporter_has_another_lot_each_time_so_that_nobody_can_be_tried_against_it()
    {
        var lot = new Random(5);
        Assert.Equal(20, Enumerable.Range(0, 20).Select(_ => string.Join(',', Drawn(Who.VicePresident, lot))).Distinct().Count());
    }

    [Fact]
    public void Clause_4_2_the_lot_never_leaves_nobody_to_handle_decide_approve_or_talk()
    {
        var lot = new Random(11);
        for (var i = 0; i < 300; i++)
        {
            var now = SmallUniversity.Now(Who.Registrar);
            var apart = KeptApart.Draw(null, [About], now, lot.Next);
            var matter = Given.Matter.About(Who.Dean).Apart(apart).Opened().Matter;
            Assert.NotEmpty(Authority.Heads(matter, now));
            Assert.True(OfficerChoice.For(matter, now).Count >= 2);
            Assert.NotEmpty(Responsibility.LeadTalkers(matter, now));
            Assert.NotEmpty(Authority.Approvers(Rank.DivisionHead, default, matter, now));
        }
    }

    [Fact]
    public void Clause_5_8_whoever_is_kept_apart_has_no_part_and_is_offered_for_none()
    {
        var matter = Given.Matter.About(Who.Dean).Apart(Who.VicePresident, Who.DisciplineOfficer, Who.DisciplineSecretary).Opened().Matter;
        var now = SmallUniversity.Now(Who.Registrar);
        Assert.All(matter.KeptApart, person =>
        {
            Assert.Empty(Parts.Of(person, matter, now));
            Assert.DoesNotContain(OfficerChoice.For(matter, now), r => r.Person == person);
            Assert.DoesNotContain(Responsibility.LeadTalkers(matter, now), r => r.Person == person);
            Assert.DoesNotContain(Responsibility.Participants(matter, now), r => r.Person == person);
            Assert.DoesNotContain(Authority.Approvers(Rank.DivisionHead, default, matter, now), r => r.Person == person);
        });
    }

    [Fact]
    public void Clause_5_8_what_is_said_where_somebody_is_kept_apart_is_what_is_said_where_they_are_away_or_recused()
    {
        var now = SmallUniversity.Now(Who.Registrar);
        var matter = Given.Matter.About(Who.Dean).Opened().Matter;
        PersonId[] gone = [Who.DisciplineSecretary, Who.CadreSecretary];
        Assert.Equal(
            Said(Authority.Approvers(Rank.DivisionHead, default, matter with { Unavailable = gone }, now)),
            Said(Authority.Approvers(Rank.DivisionHead, default, matter with { KeptApart = gone }, now)));
        Assert.Equal(
            Said(OfficerChoice.For(matter with { Recused = [Who.DisciplineOfficer] }, now)), Said(OfficerChoice.For(matter with { KeptApart = [Who.DisciplineOfficer] }, now)));
        Assert.Equal(
            Said(Responsibility.Participants(matter with { Recused = [Who.VicePresident] }, now)), Said(Responsibility.Participants(matter with { KeptApart = [Who.VicePresident] }, now)));
    }

    [Fact]
    public void Clause_0_1_whoever_is_kept_apart_from_a_repeated_lead_is_so_from_the_matter_it_joins_and_from_a_further_talk()
    {
        var earlier = Given.Matter.About(Who.Dean).Apart(Who.Teacher).At(Stage.FollowUp);
        var joined = earlier.Matter.After(new LeadJoined(new("线索〔2026〕9号", SmallUniversity.FirstDay, "又有反映"), [Who.VicePresident]), earlier.Now(Who.DisciplineHead).Occurrence());
        Assert.Equal([Who.VicePresident, Who.Teacher], joined.KeptApart.Order());
        var further = new HoldFurtherTalk("再谈").Decide(earlier.Matter, earlier.Now(Who.DisciplineHead)).Elsewhere[0];
        Assert.Equal([Who.Teacher], Matter.Nothing(further.Matter).After(further.Event, earlier.Now(Who.DisciplineHead).Occurrence()).KeptApart);
    }

    private static Now Now => SmallUniversity.Now(Who.Registrar, university: Large);

    private static IReadOnlyList<PersonId> Drawn(PersonId? reporter, Random lot) => KeptApart.Draw(
        reporter is { } person ? new(Large.Person(person).Name, "", "13800000000", true, 1) : null, [About], Now, lot.Next);

    private static IEnumerable<(PersonId, string)> Said(IEnumerable<Reasoned> people) => people.Select(r => (r.Person, r.Why.ToString()));
}
