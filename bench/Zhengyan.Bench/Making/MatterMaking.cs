using Zhengyan.Desk;
using Zhengyan.Rules;

namespace Zhengyan.Bench;

/// <summary>Makes up matters about random people of the university, over two years up to today, always the same ones.</summary>
internal sealed class MatterMaking(Surroundings surroundings, NumberSeries numbers, int count, bool allArchived = false)
{
    private const int Days = 730;
    private readonly Random random = new(20_000);
    private readonly University university = surroundings.University;
    private readonly DateOnly today = surroundings.Today;

    public IEnumerable<Tale> All() => (allArchived ? Enumerable.Repeat(Stage.Archived, count) : Endings.Of(count, random)).SelectMany(stage => stage == Stage.Joined ? Joined() : [Tell(stage)]).Take(count);

    private Tale Tell(Stage stage)
    {
        var course = new Course(random, stage);
        var beats = course.Beats();
        var tale = new Tale(NextId(), university, numbers.Next, NextId);
        Begin(tale, course, LastDay(stage, beats.Sum(b => b.Days)).AddDays(-beats.Sum(b => b.Days)), null);
        foreach (var beat in beats)
        {
            tale.Then(beat);
        }

        return tale;
    }

    // A repeated lead, and before it the matter under way that it is joined to.
    private IEnumerable<Tale> Joined()
    {
        var earlier = Tell(Stage.Verification);
        yield return earlier;
        var repeated = new Tale(NextId(), university, numbers.Next, NextId);
        Begin(repeated, new(random, Stage.Joined), earlier.LastDay, earlier.Matter.Subject!.Person);
        var elsewhere = repeated.Then(new(Stage.Lead, 1, Part.Head, (_, _) => new JoinLead(earlier.Matter.Id, Phrases.Join) { Earlier = earlier.Matter }));
        earlier.Touched(elsewhere.Single().Event, repeated);
        yield return repeated;
    }

    // What waits now came lately; what has ended, at any time.
    private DateOnly LastDay(Stage stage, int takes) => stage switch
    {
        _ when stage.IsEnd() => today.AddDays(-random.Next(1, Math.Max(2, Days - takes))),
        Stage.FollowUp => today.AddDays(-random.Next(1, 150)),
        _ => today.AddDays(-random.Next(2, 20)),
    };

    private void Begin(Tale tale, Course course, DateOnly day, PersonId? about) => tale.Begin(
        day,
        now => One(university.StaffOf(Office.Discipline, day).Concat(university.StaffOf(Office.Organisation, day)).Where(p => !university.HeadsOf(Office.Discipline, day).Contains(p))),
        now => new RegisterLead(
            One(Enum.GetValues<Channel>()), Phrases.Source, One(Enum.GetValues<Arrival>()), day, [new(about ?? Subject(course, now), about is null && course.IsUnit)],
            Phrases.Summary(random), [random.Next(1, 7)], new(about is not null, random.Next(10) == 0, false), Phrases.Handling, false, null, ""));

    private PersonId Subject(Course course, Now now) => One(university.People.OrderBy(p => p.Id).Select(p => p.Id).Where(p =>
        p != now.Person && university.MainPost(p, now.Today) is { } post && !post.Rank.IsOutsideAuthority() && (post.IsHead || !course.IsUnit)));

    private T One<T>(IEnumerable<T> of)
    {
        var all = of.ToList();
        return all[random.Next(all.Count)];
    }

    private Guid NextId()
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return new(bytes);
    }
}
