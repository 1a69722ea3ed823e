using System.Collections.Frozen;

namespace Zhengyan.Rules;

/// <summary>What a unit is to the measure.</summary>
public enum UnitKind
{
    /// <summary>校领导: the leaders of the university.</summary>
    Leadership,
    /// <summary>纪委办(监察处).</summary>
    DisciplineOffice,
    /// <summary>组织部.</summary>
    OrganisationDepartment,
    /// <summary>二级单位: any other college or department.</summary>
    SecondLevel,
}

/// <summary>The two offices that may propose a talk (§4.1).</summary>
public enum Office
{
    /// <summary>纪委办(监察处).</summary>
    Discipline,
    /// <summary>组织部.</summary>
    Organisation,
}

/// <summary>A duty of a leader that the measure names; everything else a title says is words.</summary>
public enum Duty
{
    /// <summary>No duty that the measure names.</summary>
    None,
    /// <summary>党委书记 of the university.</summary>
    PartySecretary,
    /// <summary>校长.</summary>
    President,
    /// <summary>分管干部的党委副书记.</summary>
    DeputySecretaryForCadres,
    /// <summary>纪委书记.</summary>
    DisciplineSecretary,
    /// <summary>信访受理: the registrar of the discipline office.</summary>
    Registrar,
}

/// <summary>A college or a department (二级单位), or one of the offices.</summary>
public sealed record Unit(UnitId Id, string Name, UnitKind Kind, UnitId? Parent);

/// <summary>
/// A person. <paramref name="Name"/> may hold characters beyond the basic plane; <paramref name="StaffNumber"/> is 工号, empty where none
/// is known. <paramref name="Born"/> is counted to the month where the roster says no more.
/// </summary>
public sealed record Person(
    PersonId Id, string StaffNumber, string Name, string Sex, string Ethnicity, DateOnly? Born, string Affiliation);

/// <summary>
/// A post a person holds or held: unit, title, rank, from–until (the last day; none while it lasts). <paramref name="IsHead"/>:
/// one of the unit's two heads, 党政主要负责人. History is kept: a post that ended stays. <paramref name="For"/>: 代理, whose duty is done in these days while they
/// are away; the rank is the substitute's own.
/// </summary>
public sealed record Post(
    PersonId Person, UnitId Unit, string Title, Rank Rank, Duty Duty, bool IsHead, DateOnly From, DateOnly? Until, PersonId? For = null)
{
    /// <summary>Does for another, on that day, what that post is for.</summary>
    public bool StandsInFor(Post post, DateOnly day) =>
        For == post.Person && On(day) && post.For is null && (Unit, Duty, IsHead) == (post.Unit, post.Duty, post.IsHead);

    /// <summary>
    /// Whether nobody of that kind acts by it: neither whoever holds it, nor whom they stand in for. What somebody may not, their substitute may not in their place (people.md).
    /// </summary>
    public bool IsFreeOf(Func<PersonId, bool> kind) => !kind(Person) && !(For is { } away && kind(away));

    /// <summary>Held on that day.</summary>
    public bool On(DateOnly day) => From <= day && (Until is null || day <= Until);
}

/// <summary>分管: a leader of the university is in charge of a unit, from–until.</summary>
public sealed record InCharge(PersonId Leader, UnitId Unit, DateOnly From, DateOnly? Until)
{
    /// <summary>So on that day.</summary>
    public bool On(DateOnly day) => From <= day && (Until is null || day <= Until);
}

/// <summary>Two people declared close relatives (回避).</summary>
public sealed record Kinship(PersonId One, PersonId Other);

/// <summary>The university as the rules see it: its units, people, posts, and who is in charge of what, with their history.</summary>
public sealed class University
{
    private const int ShortestName = 2;

    private readonly FrozenDictionary<PersonId, Person> people;
    private readonly FrozenDictionary<UnitId, Unit> units;
    private readonly ILookup<PersonId, Post> postsOf;
    private readonly ILookup<UnitId, Post> postsIn;
    private readonly ILookup<Duty, Post> postsWith;
    private readonly FrozenDictionary<Office, UnitId[]> unitsOf;
    private readonly ILookup<UnitId, InCharge> leadersOf;
    private readonly IReadOnlyList<Kinship> kinships;
    private readonly ILookup<PersonId, PersonId> kin;
    private readonly ILookup<PersonId, Post> substitutes;
    private readonly Lazy<ILookup<string, PersonId>> bearers;
    private readonly Lazy<IReadOnlyList<int>> lengths;

    /// <summary>A university of these units, people and posts.</summary>
    public University(
        IEnumerable<Unit> units, IEnumerable<Person> people, IEnumerable<Post> posts, IEnumerable<InCharge> inCharge,
        IEnumerable<Kinship> kinships)
    {
        this.units = units.ToFrozenDictionary(u => u.Id);
        this.people = people.ToFrozenDictionary(p => p.Id);
        var all = posts.OrderBy(p => p.Rank).ThenBy(p => p.Person).ToList();
        postsOf = all.ToLookup(p => p.Person);
        postsIn = all.ToLookup(p => p.Unit);
        substitutes = all.Where(p => p.For is not null).ToLookup(p => p.For!.Value);
        postsWith = all.Where(p => p.Duty != Duty.None).ToLookup(p => p.Duty);
        unitsOf = Enum.GetValues<Office>().ToFrozenDictionary(o => o, o => this.units.Values.Where(u => u.Kind == KindOf(o)).Select(u => u.Id).ToArray());
        leadersOf = inCharge.ToLookup(c => c.Unit);
        this.kinships = [.. kinships];
        bearers = new(() => this.people.Values.SelectMany(p => new[] { Together(p.Name), p.StaffNumber }, (p, word) => (word, p.Id)).ToLookup(b => b.word, b => b.Id, StringComparer.Ordinal));
        lengths = new(() => [.. bearers.Value.Select(b => b.Key.Length).Where(length => length >= ShortestName).Distinct()]);
        kin = this.kinships.SelectMany(k => new[] { k, new Kinship(k.Other, k.One) }).ToLookup(k => k.One, k => k.Other);
    }

    /// <summary>A university without anybody: a fresh installation.</summary>
    public static University Empty { get; } = new([], [], [], [], []);

    /// <summary>Everybody.</summary>
    public IReadOnlyCollection<Person> People => people.Values;

    /// <summary>Every unit.</summary>
    public IReadOnlyCollection<Unit> Units => units.Values;

    /// <summary>Every post anybody holds or ever held.</summary>
    public IEnumerable<Post> Posts => postsOf.SelectMany(p => p);

    /// <summary>Everything any leader is or ever was in charge of.</summary>
    public IEnumerable<InCharge> Charges => leadersOf.SelectMany(c => c);

    /// <summary>Every declared kinship, once.</summary>
    public IReadOnlyList<Kinship> Kinships => kinships;

    /// <summary>The person with that id; throws where there is none.</summary>
    public Person Person(PersonId id) => people[id];

    /// <summary>Whether there is such a person.</summary>
    public bool Knows(PersonId id) => people.ContainsKey(id);

    /// <summary>Whom typed words mean: a staff number, or a name that nobody else has; none where that is nobody, or several.</summary>
    public PersonId? Meant(string? typed)
    {
        var words = (typed ?? "").Trim();
        if (words.Length == 0)
        {
            return null;
        }

        var found = People.Where(p => p.StaffNumber == words).ToList();
        return (found.Count > 0 ? found : [.. People.Where(p => p.Name == words)]) is [var only] ? only.Id : null;
    }

    /// <summary>Everybody whose name or staff number stands in these words, with blanks or without, whatever stands around it: whoever they may mean.</summary>
    public IEnumerable<PersonId> NamedIn(string words)
    {
        var text = Together(words);
        return (from start in Enumerable.Range(0, text.Length)
                from length in lengths.Value.Where(length => start + length <= text.Length)
                from bearer in bearers.Value[text.Substring(start, length)]
                select bearer).Distinct();
    }

    /// <summary>Everybody who bears that name, or has that staff number, written with blanks or without.</summary>
    public IEnumerable<PersonId> Bearing(string name) => bearers.Value[Together(name)];

    /// <summary>The unit with that id; throws where there is none.</summary>
    public Unit Unit(UnitId id) => units[id];

    /// <summary>The posts a person held on a day, the highest first.</summary>
    public IEnumerable<Post> PostsOf(PersonId id, DateOnly on) => postsOf[id].Where(p => p.On(on));

    /// <summary>Every post a person ever held.</summary>
    public IEnumerable<Post> HistoryOf(PersonId id) => postsOf[id].OrderBy(p => p.From);

    /// <summary>The post a person is ranked by on a day: the highest they held; none where they held none.</summary>
    public Post? MainPost(PersonId id, DateOnly on) => PostsOf(id, on).FirstOrDefault(p => p.For is null);

    /// <summary>The post somebody is ranked by on a day, or, of somebody who holds none any more, was ranked by last; none where they never held one.</summary>
    public Post? LastPost(PersonId id, DateOnly on) => MainPost(id, on) ?? postsOf[id].Where(p => p.For is null && p.From <= on && p.Until < on).MaxBy(p => p.Until);

    /// <summary>The posts in a unit on a day, the highest first.</summary>
    public IEnumerable<Post> PostsIn(UnitId id, DateOnly on) => postsIn[id].Where(p => p.On(on));

    /// <summary>党政主要负责人 of a unit on a day; a substitute in place of whoever is away.</summary>
    public IEnumerable<PersonId> HeadsOf(UnitId id, DateOnly on) => HeadPosts(id, on).Select(p => p.Person).Distinct();

    /// <summary>The leaders of the university in charge of a unit on a day (分管).</summary>
    public IEnumerable<PersonId> LeadersInChargeOf(UnitId id, DateOnly on) =>
        leadersOf[id].Where(c => c.On(on)).Select(c => c.Leader).Distinct();

    /// <summary>Whoever has that duty on a day; a substitute in place of whoever is away.</summary>
    public IEnumerable<PersonId> With(Duty duty, DateOnly on) => PostsWith(duty, on).Select(p => p.Person).Distinct();

    /// <summary>The posts by which somebody has that duty on a day: a substitute's in place of the one of whoever is away.</summary>
    public IEnumerable<Post> PostsWith(Duty duty, DateOnly on) => postsWith[duty].Where(p => p.On(on) && !IsAway(p, on));

    /// <summary>Everybody with a post in that office on a day.</summary>
    public IEnumerable<PersonId> StaffOf(Office office, DateOnly on) =>
        unitsOf[office].SelectMany(u => PostsIn(u, on)).Select(p => p.Person).Distinct();

    /// <summary>The head or heads of that office on a day; a substitute in place of whoever is away.</summary>
    public IEnumerable<PersonId> HeadsOf(Office office, DateOnly on) => HeadPosts(office, on).Select(p => p.Person).Distinct();

    /// <summary>The posts by which somebody heads that office on a day.</summary>
    public IEnumerable<Post> HeadPosts(Office office, DateOnly on) => unitsOf[office].SelectMany(u => HeadPosts(u, on));

    /// <summary>Heads that office on a day, away or not, or stands in for whoever does: for recusal, which no absence gets round.</summary>
    public bool IsHeadOf(Office office, PersonId person, DateOnly on) => postsOf[person].Any(p => p.IsHead && p.On(on) && units[p.Unit].Kind == KindOf(office));

    /// <summary>Holds a post in that office on a day.</summary>
    public bool WorksIn(Office office, PersonId person, DateOnly on) => postsOf[person].Any(p => p.On(on) && units[p.Unit].Kind == KindOf(office));

    /// <summary>The posts of whoever stands in for a person on a day.</summary>
    public IEnumerable<Post> SubstitutesOf(PersonId person, DateOnly on) => substitutes[person].Where(s => s.On(on));

    private IEnumerable<Post> HeadPosts(UnitId id, DateOnly on) => PostsIn(id, on).Where(p => p.IsHead && !IsAway(p, on));

    // Nobody stands in for somebody who stands in: where a substitute is away as well, it moves up.
    private bool IsAway(Post post, DateOnly on) => substitutes[post.Person].Any(s => post.For is null ? s.StandsInFor(post, on) : s.On(on));

    /// <summary>Declared close relatives of each other.</summary>
    public bool AreKin(PersonId one, PersonId other) => kin[one].Contains(other);

    /// <summary>The same university, with nobody's relatives known.</summary>
    public University WithoutKinships() => kinships.Count == 0 ? this : new(Units, People, Posts, Charges, []);

    private static string Together(string name) => string.Concat(name.Where(c => !char.IsWhiteSpace(c)));

    private static UnitKind KindOf(Office office) =>
        office == Office.Discipline ? UnitKind.DisciplineOffice : UnitKind.OrganisationDepartment;
}
