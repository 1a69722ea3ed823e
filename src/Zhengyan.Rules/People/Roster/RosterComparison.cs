namespace Zhengyan.Rules;

/// <summary>Compares a roster with the university on record, person by person.</summary>
internal sealed class RosterComparison
{
    private readonly Roster roster;
    private readonly University known;
    private readonly DateOnly day;
    private readonly RosterMatching matching;
    private readonly RosterUnits units;
    private readonly List<PersonDifference> people = [];
    private readonly List<Person> newPeople = [];
    private readonly List<Person> changedPeople = [];
    private readonly List<Post> newPosts = [];
    private readonly List<PostEnd> endedPosts = [];
    private readonly Dictionary<RosterPerson, PersonId> who = new(ReferenceEqualityComparer.Instance);
    private int lastPerson;

    public RosterComparison(Roster roster, University known, DateOnly day)
    {
        (this.roster, this.known, this.day) = (roster, known, day);
        matching = new(roster, known);
        units = new(known);
        lastPerson = known.People.Select(p => p.Id.Value).DefaultIfEmpty().Max();
    }

    public RosterDifference Compare()
    {
        var unclear = new HashSet<string>();
        var shared = roster.People.Select(p => p.SharedNumber).Where(n => n.Length > 0).ToHashSet();
        foreach (var row in roster.People)
        {
            var (how, person) = matching.Find(row);
            if (how == RosterMatch.Unclear)
            {
                unclear.Add(row.Name);
                people.Add(new(RosterFate.Unclear, row, null, row.Name, [Why(row)]));
            }
            else if (person is null)
            {
                Register(row);
            }
            else
            {
                Compare(row, person, how);
            }
        }

        var left = Left(unclear, shared);
        var charges = new RosterChargeComparison(roster, known, day, units, who, left).Compare();
        Tell(charges);
        return new(day, people, units.New, newPeople, changedPeople, newPosts, endedPosts, charges.New, charges.Ended);
    }

    private static Text Why(RosterPerson row) => row.SharedNumber.Length > 0
        ? Text.Of("工号 {0} 写在几个人名下，又不能按姓名对应，没有改动", row.SharedNumber)
        : Text.Of("有同名的人，又不能按工号对应，没有改动");

    private void Register(RosterPerson row)
    {
        var id = new PersonId(++lastPerson);
        newPeople.Add(new(id, row.StaffNumber, row.Name, row.Sex, row.Ethnicity, row.Born, row.Affiliation));
        who[row] = id;
        List<Text> what = [];
        Add(row, id, row.Posts, [], what);
        people.Add(new(RosterFate.New, row, id, row.Name, what));
    }

    private void Compare(RosterPerson row, Person person, RosterMatch how)
    {
        who[row] = person.Id;
        List<Text> changes = [];
        CompareDetails(row, person, changes);
        List<Text> told = how == RosterMatch.ByName ? [Text.Of("按姓名对应（唯一同名）")] : [];
        if (row.Posts.Count == 0)
        {
            told.Add(Text.Of("没有读懂职务，在册的职务不动"));
        }
        else
        {
            ComparePosts(row, person, changes, told);
        }

        people.Add(new(changes.Count > 0 ? RosterFate.Changed : RosterFate.Unchanged, row, person.Id, row.Name, [.. changes, .. told]) { StaffNumber = Or(row.StaffNumber, person.StaffNumber) });
    }

    // What the roster leaves out stays as it is on record.
    private void CompareDetails(RosterPerson row, Person person, List<Text> changes)
    {
        var now = person with
        {
            StaffNumber = Or(row.StaffNumber, person.StaffNumber), Name = row.Name, Sex = Or(row.Sex, person.Sex),
            Ethnicity = Or(row.Ethnicity, person.Ethnicity), Born = row.Born ?? person.Born,
            Affiliation = Or(row.Affiliation, person.Affiliation),
        };
        if (now == person)
        {
            return;
        }

        changedPeople.Add(now);
        Say(Text.Of("工号"), person.StaffNumber, now.StaffNumber);
        Say(Text.Of("姓名"), person.Name, now.Name);
        Say(Text.Of("性别"), person.Sex, now.Sex);
        Say(Text.Of("民族"), person.Ethnicity, now.Ethnicity);
        Say(Text.Of("出生年月"), $"{person.Born:yyyy-MM}", $"{now.Born:yyyy-MM}");
        Say(Text.Of("政治面貌"), person.Affiliation, now.Affiliation);

        void Say(Text field, string was, string now)
        {
            if (was != now)
            {
                changes.Add(Text.Of("{0}：{1} → {2}", field, was.Length > 0 ? was : "—", now));
            }
        }
    }

    private static string Or(string said, string recorded) => said.Length > 0 ? said : recorded;

    private void ComparePosts(RosterPerson row, Person person, List<Text> changes, List<Text> told)
    {
        // Who receives letters is appointed by the office, and who stands in for whom, not by a roster; whoever leaves loses that too.
        var held = known.PostsOf(person.Id, day).Where(p => p.Duty != Duty.Registrar && p.For is null).ToList();
        // Posts that begin after the roster, and those that are not its own, are recognised and otherwise none of its business.
        var coming = known.HistoryOf(person.Id)
            .Where(p => p.Duty == Duty.Registrar || p.For is not null ? p.On(day) : p.From > day && (p.Until is null || p.Until >= p.From)).ToList();
        var fresh = row.Posts.Where(post => Take(held, post) is null && Take(coming, post) is null).ToList();

        // A rank that is not understood says nothing: whoever holds a new post under it keeps the old ones until it is corrected.
        if (fresh.Exists(p => p.Rank is null))
        {
            told.Add(Text.Of("级别没有读懂，在册的职务不动"));
            return;
        }

        foreach (var post in held)
        {
            endedPosts.Add(new(post, day.AddDays(-1)));
            changes.Add(Text.Of("不再任：{0}", Words(known.Unit(post.Unit).Name, post.Title, post.Rank)));
        }

        Add(row, person.Id, fresh, held, changes);
    }

    private Post? Take(List<Post> posts, RosterPost post)
    {
        var same = posts.Find(p => Same(p, post));
        if (same is not null)
        {
            posts.Remove(same);
        }

        return same;
    }

    private bool Same(Post held, RosterPost post) =>
        units.Find(post.Unit) == held.Unit && held.Title == post.Title && (post.Rank is null || post.Rank == held.Rank);

    private void Add(RosterPerson row, PersonId person, IReadOnlyList<RosterPost> posts, IReadOnlyList<Post> instead, List<Text> what)
    {
        foreach (var post in posts)
        {
            if (post.Rank is not { } rank)
            {
                what.Add(Text.Of("级别没有读懂，暂不登记：{0}", $"{post.Unit}{post.Title}"));
                continue;
            }

            var unit = units.FindOrAdd(post.Unit);
            newPosts.Add(new(person, unit.Id, post.Title, rank, Titles.DutyOf(unit.Kind, post.Title),
                Titles.IsHead(post.Unit, post.Title, rank), Since(post, unit.Id, instead, what), null));
            what.Add(Text.Of("任：{0}", Words(post.Unit, post.Title, rank)));
        }
    }

    // A post that takes the place of another in its unit cannot have begun before that one: then it begins with the roster.
    private DateOnly Since(RosterPost post, UnitId unit, IReadOnlyList<Post> instead, List<Text> what)
    {
        if (post.From is not { } from)
        {
            what.Add(Text.Of("名册没有写任职时间，从 {0} 算起", day));
            return day;
        }

        return instead.Any(p => p.Unit == unit && from <= p.From) ? day : from;
    }

    private List<PersonId> Left(HashSet<string> unclear, HashSet<string> shared)
    {
        // A roster without people, a sheet of 分工 alone, says nothing about who left.
        var left = new List<PersonId>();
        if (roster.People.Count == 0)
        {
            return left;
        }

        var present = who.Values.ToHashSet();
        foreach (var person in known.People.Where(p => !present.Contains(p.Id)).OrderBy(p => p.Id))
        {
            var posts = known.PostsOf(person.Id, day).ToList();
            if (posts.Count == 0)
            {
                continue;
            }

            if (unclear.Contains(RosterWords.Tidy(person.Name)) || shared.Contains(person.StaffNumber))
            {
                people.Add(new(RosterFate.Unclear, null, person.Id, person.Name, [Text.Of("名册里同名或同工号的人分不清，没有改动")]) { StaffNumber = person.StaffNumber });
                continue;
            }

            if (person.StaffNumber.Length > 0 && roster.Unread.Contains(person.StaffNumber))
            {
                people.Add(new(RosterFate.Unclear, null, person.Id, person.Name, [Text.Of("名册里这一行没有读入，没有改动")]) { StaffNumber = person.StaffNumber });
                continue;
            }

            left.Add(person.Id);
            endedPosts.AddRange(posts.Select(p => new PostEnd(p, day.AddDays(-1))));
            people.Add(new(RosterFate.Left, null, person.Id, person.Name,
                [.. posts.Select(p => Text.Of("不再任：{0}", Words(known.Unit(p.Unit).Name, p.Title, p.Rank)))]) { StaffNumber = person.StaffNumber });
        }

        return left;
    }

    private void Tell(RosterCharges charges)
    {
        foreach (var (person, what) in charges.What)
        {
            var at = people.FindIndex(p => p.Person == person);
            if (at < 0)
            {
                people.Add(new(RosterFate.Changed, null, person, known.Person(person).Name, what) { StaffNumber = known.Person(person).StaffNumber });
                continue;
            }

            var told = people[at];
            people[at] = told with
            {
                Fate = told.Fate == RosterFate.Unchanged ? RosterFate.Changed : told.Fate, What = [.. told.What, .. what],
            };
        }
    }

    private static Text Words(string unit, string title, Rank rank) => Text.Of("{0} {1}（{2}）", unit, title, rank.Word());
}
