using Zhengyan.Rules;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Rules;

/// <summary>The reporter has nothing to do with the matter, and nobody can tell that it is them (§5.8).</summary>
public sealed class KeptApartTests
{
    private const int Draws = 4000;
    private static readonly Named About = new(Who.Dean, false);

    // As many people as a university has posts for, half of them where the dean works: the lot must fall widely.
    private static readonly University Large = new(
        SmallUniversity.Units, [.. SmallUniversity.People, .. Cadres.Select(p => new Person(p, $"{p.Value}", $"干部{p.Value}", "女", "汉族", null, ""))],
        [.. SmallUniversity.Posts, .. Cadres.Select(p => SmallUniversity.Post(p, p.Value % 2 == 0 ? SmallUniversity.College : SmallUniversity.Department, "科长", Rank.SectionHead))],
        SmallUniversity.Charges, []);

    private static readonly IReadOnlySet<PersonId> Everybody = Enumerable.Range(1, 9999).Select(i => new PersonId(i)).ToHashSet();

    private static IEnumerable<PersonId> Cadres => Enumerable.Range(1000, 120).Select(i => new PersonId(i));

    private static bool IsColleague(PersonId person) => Large.MainPost(person, SmallUniversity.FirstDay)?.Unit == SmallUniversity.College;

    [Fact]
    public void Clause_5_8_the_reporter_is_among_those_kept_apart_and_eight_colleagues_and_eight_others_are_whoever_it_was()
    {
        var lot = new Random(1);
        Assert.Contains(Who.VicePresident, Drawn(Who.VicePresident, lot));
        Assert.Contains(Who.Teacher, Drawn(Who.Teacher, lot));
        Assert.All(
            [Drawn(Who.VicePresident, lot), Drawn(Who.Teacher, lot), Drawn(null, lot), KeptApart.Draw(new("某教师，住东区", "", "", false, 1), [About], Everybody, Now, lot.Next)],
            apart => Assert.Equal((KeptApart.Size, KeptApart.Size), (apart.Count(IsColleague), apart.Count(p => !IsColleague(p)))));
    }

    [Theory]
    [InlineData(0.95)]
    [InlineData(0.5)]
    [InlineData(0.0)]
    public void Clause_5_8_whoever_holds_every_lot_this_server_knows_finds_the_reporter_one_time_in_eight_and_no_more(double fromTheUnit)
    {
        var lot = new Random(7);
        var kinds = Large.People.Select(p => p.Id).Where(p => p != Who.Dean && p != Who.Registrar).ToLookup(IsColleague);
        var found = 0;
        for (var i = 0; i < Draws; i++)
        {
            var colleague = lot.NextDouble() < fromTheUnit;
            var reporter = kinds[colleague].ElementAt(lot.Next(kinds[colleague].Count()));
            // The attacker knows the algorithm, the university and the lot, and even whether the reporter is a colleague.
            var apart = Drawn(reporter, lot).Where(p => IsColleague(p) == colleague).ToList();
            found += apart[lot.Next(apart.Count)] == reporter ? 1 : 0;
        }

        Assert.InRange(found / (double)Draws, 0.10, 0.15);
    }

    [Fact]
    public void Clause_5_8_the_lot_falls_on_everybody_alike_so_that_to_be_kept_apart_says_nothing()
    {
        var lot = new Random(3);
        var fallen = Enumerable.Range(0, Draws).SelectMany(_ => Drawn(null, lot)).CountBy(p => p).ToDictionary(c => c.Key, c => c.Value);
        foreach (var kind in Cadres.Concat([Who.VicePresident, Who.PartySecretary, Who.DisciplineSecretary, Who.CollegeSecretary, Who.OrganisationHead, Who.Teacher]).ToLookup(IsColleague))
        {
            var expected = kind.Average(p => fallen.GetValueOrDefault(p));
            Assert.All(kind, p => Assert.InRange(fallen.GetValueOrDefault(p) / expected, 0.6, 1.4));
        }
    }

    [Fact]
    public void Clause_5_8_names_that_were_only_on_a_roster_once_are_no_lot()
    {
        // Thousands who left, or never were: whoever fills the roster with them must not learn who is left.
        var gone = Enumerable.Range(5000, 3000).Select(i => new Person(new(i), $"{i}", $"离任{i}", "女", "汉族", null, "")).ToList();
        var university = new University(Large.Units, [.. Large.People, .. gone], Large.Posts, SmallUniversity.Charges, []);
        var now = SmallUniversity.Now(Who.Registrar, university: university);
        var apart = KeptApart.Draw(new(gone[7].Name, "", "", true, 1), [About], Everybody, now, new Random(5).Next);
        Assert.Equal(2 * KeptApart.Size, apart.Count);
        Assert.All(apart, p => Assert.NotNull(university.MainPost(p, now.Today)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Clause_5_8_who_fills_the_roster_with_made_up_people_in_post_finds_a_settled_reporter_no_better(bool theirNames)
    {
        // Put where the reporter works, under names nobody has, or under those of people who have long been elsewhere: whoever did it knows that none of them reported.
        var elsewhere = Cadres.Where(p => !IsColleague(p)).ToList();
        var (university, madeUp) = Flooded(i => theirNames ? Large.Person(elsewhere[i % elsewhere.Count]).Name : $"虚构{i}");
        var (now, lot, found) = (SmallUniversity.Now(Who.Registrar, university: university), new Random(17), 0);
        var reporters = Large.People.Select(p => p.Id).Where(p => p != Who.Dean && IsColleague(p)).ToList();
        for (var i = 0; i < Draws; i++)
        {
            var reporter = reporters[lot.Next(reporters.Count)];
            var apart = KeptApart.Draw(new(university.Person(reporter).Name, "", "", true, 1), [About], Settled, now, lot.Next)
                .Where(p => !madeUp.Contains(p) && IsColleague(p)).ToList();
            found += apart[lot.Next(apart.Count)] == reporter ? 1 : 0;
        }

        Assert.InRange(found / (double)Draws, 0.10, 0.15);
    }

    [Fact]
    public void Clause_5_8_the_only_newcomer_is_in_every_lot_so_that_to_be_in_one_says_nothing_of_them()
    {
        var lot = new Random(19);
        var newcomer = Cadres.First();
        var settled = Settled.Except([newcomer]).ToHashSet();
        Assert.All(Enumerable.Range(0, 50), _ => Assert.Contains(newcomer, KeptApart.Draw(null, [About], settled, Now, lot.Next)));
        // Where nobody is settled, as on the first days of an installation, everybody is alike.
        Assert.Equal(2 * KeptApart.Size, KeptApart.Draw(new(Large.Person(newcomer).Name, "", "", true, 1), [About], new HashSet<PersonId>(), Now, lot.Next).Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Clause_5_8_no_namesake_stands_out(int bearers)
    {
        // One name of every twenty is borne by several, and one person of every ten has left.
        var people = Cadres.Select((p, i) => new Person(p, $"{p.Value}", i % 20 < bearers ? $"重名{i / 20}" : $"干部{p.Value}", "女", "汉族", null, "")).ToList();
        var university = new University(
            SmallUniversity.Units, [.. SmallUniversity.People, .. people],
            [.. SmallUniversity.Posts, .. people.Where((_, i) => i % 10 != 0).Select(p => SmallUniversity.Post(p.Id, SmallUniversity.Department, "科长", Rank.SectionHead))], SmallUniversity.Charges, []);
        var now = SmallUniversity.Now(Who.Registrar, university: university);
        var names = people.Where(p => university.MainPost(p.Id, now.Today) is not null).Select(p => p.Name).Distinct().ToList();
        var lot = new Random(13);
        var (told, right) = (0, 0);
        for (var i = 0; i < Draws; i++)
        {
            var reporter = names[lot.Next(names.Count)];
            var apart = KeptApart.Draw(new(reporter, "", "", true, 1), [About], Everybody, now, lot.Next).Select(p => university.Person(p)).ToList();
            var others = apart.Where(p => university.MainPost(p.Id, now.Today)?.Unit != SmallUniversity.College).ToList();
            Assert.Equal(KeptApart.Size, others.DistinctBy(p => p.Name).Count());
            // The attacker says it is a name that several bear, or of which one bearer has left, wherever one is in the lot.
            var odd = others.Where(p => others.Count(other => other.Name == p.Name) > 1 || university.MainPost(p.Id, now.Today) is null).Select(p => p.Name).Distinct().ToList();
            told += odd.Count > 0 ? 1 : 0;
            right += odd.Count > 0 && odd[lot.Next(odd.Count)] == reporter ? 1 : 0;
        }

        Assert.True(bearers == 1 ? told == 0 : told > 200, $"{told}");
        Assert.True(right <= 0.2 * told, $"{right} of {told}");
    }

    [Fact]
    public void Clause_5_8_nobody_registers_a_lead_of_their_own()
    {
        var own = Orders.Lead(new Named(Who.DeputyDean, false)) with { Reporter = new(Who.Names[Who.Registrar], "", "", true, 1) };
        Assert.Equal(["L-16"], own.Decide(SmallUniversity.Now(Who.Registrar)).Refusals.Select(r => r.Number));
        Assert.Empty(own.Decide(SmallUniversity.Now(Who.DisciplineOfficer)).Refusals);
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
            var apart = KeptApart.Draw(null, [About], Everybody, now, lot.Next);
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

    private static IReadOnlySet<PersonId> Settled => Large.People.Select(p => p.Id).ToHashSet();

    private static (University, HashSet<PersonId>) Flooded(Func<int, string> name)
    {
        var madeUp = Enumerable.Range(0, 500).Select(i => new Person(new(5000 + i), $"{5000 + i}", name(i), "女", "汉族", null, "")).ToList();
        return (new(
            Large.Units, [.. Large.People, .. madeUp], [.. Large.Posts, .. madeUp.Select(p => SmallUniversity.Post(p.Id, SmallUniversity.College, "科员", Rank.Staff))], Large.Charges, []),
            [.. madeUp.Select(p => p.Id)]);
    }

    private static Now Now => SmallUniversity.Now(Who.Registrar, university: Large);

    private static IReadOnlyList<PersonId> Drawn(PersonId? reporter, Random lot) => KeptApart.Draw(
        reporter is { } person ? new(Large.Person(person).Name, "", "13800000000", true, 1) : null, [About], Everybody, Now, lot.Next);

    private static IEnumerable<(PersonId, string)> Said(IEnumerable<Reasoned> people) => people.Select(r => (r.Person, r.Why.ToString()));
}
