using CsCheck;
using Zhengyan.Rules;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Rules;

/// <summary>What holds in any university, however its posts, charges and kinships fall.</summary>
public sealed class AnyUniversityTests
{
    private static readonly Gen<Rank> AnyRank = Gen.Int[0, 8].Select(i => (Rank)i);

    private static readonly Gen<University> AnyUniversity = Gen.Select(
        Gen.Select(Gen.Int[2, 21], Gen.Int[1, 5], AnyRank, Gen.Bool, (person, unit, rank, head) =>
            SmallUniversity.Post(new(person), new(unit), "职务", rank, head: head)).Array[0, 25],
        Gen.Select(Gen.Int[1, 8], Gen.Int[1, 5], (leader, unit) => new InCharge(new(leader), new(unit), new(2020, 1, 1), null)).Array[0, 6],
        Gen.Select(Gen.Int[1, 21], Gen.Int[1, 21], (one, other) => new Kinship(new(one), new(other))).Array[0, 5],
        (posts, charges, kin) => SmallUniversity.With([.. SmallUniversity.Posts.Take(6), .. posts], charges, kin.Where(k => k.One != k.Other)));

    private static readonly Gen<PersonId> Anybody = Gen.Int[1, 21].Select(i => new PersonId(i));

    [Fact]
    public void Clause_0_2_somebody_else_answers_for_whoever_holds_a_post() => Gen.Select(AnyUniversity, Anybody).Sample((university, subject) =>
    {
        var answering = Responsibility.For(subject, university, SmallUniversity.FirstDay).Select(r => r.Person).ToList();
        Assert.DoesNotContain(subject, answering);
        Assert.True(answering.Count > 0 || university.MainPost(subject, SmallUniversity.FirstDay) is null || subject == Who.PartySecretary);
    });

    [Fact]
    public void Nobody_excluded_has_a_part_a_demand_or_sees_anything() => Gen.Select(AnyUniversity, Anybody, Gen.Int[0, 9]).Sample((university, subject, stage) =>
    {
        var matter = Given.Matter.At((Stage)stage is Stage.Unfounded or Stage.Suspected ? Stage.Proposal : (Stage)stage).Matter;
        matter = matter with { Subject = matter.Subject! with { Person = subject }, Recused = [Who.DisciplineOfficer] };
        var now = SmallUniversity.Now(Who.Retired, university: university);
        Assert.DoesNotContain(subject, Authority.Heads(matter, now));
        foreach (var person in Who.Everybody.Where(p => Recusal.Excludes(p, matter, now)))
        {
            var parts = Parts.Of(person, matter, now);
            Assert.True(parts.All(p => p == Part.Subject && person == subject));
            Assert.DoesNotContain(Demands.Of(matter, now), d => d.Person == person && d.Part != Part.Subject);
            Assert.DoesNotContain(Visibility.Audience(matter, now), a => a.Person == person && a.Part != Part.Subject);
        }
    });

    [Fact]
    public void Another_part_never_hides_anything() => Gen.Select(Gen.Int[0, 10].Array[0, 4], Gen.Int[0, 10], Gen.Int[0, 25], Gen.Int[0, 8]).Sample((parts, more, field, stage) =>
    {
        var matter = Given.Matter.At((Stage)stage is Stage.Unfounded or Stage.Suspected ? Stage.Talk : (Stage)stage).Matter;
        var held = parts.Select(p => (Part)p).ToList();
        Assert.True(!Visibility.Sees(held, (Field)field, matter) || Visibility.Sees(held.Append((Part)more), (Field)field, matter));
    }, iter: 2000);
}
