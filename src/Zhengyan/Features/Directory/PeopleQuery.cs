using Zhengyan.Rules;

namespace Zhengyan.Features;

/// <summary>The directory as one reader sees it.</summary>
internal sealed class PeopleQuery(University university, DirectoryRight right, DateOnly today)
{
    /// <summary>So many people of a unit are listed in the tree; the rest is reached by a search for the unit.</summary>
    private const int MostInTree = 40;

    /// <summary>The units, by sort, each with its people.</summary>
    public IReadOnlyList<UnitGroup> Tree() =>
        [.. university.Units.Where(u => right.Sees(u.Id)).GroupBy(Sort).OrderBy(g => g.Key)
            .Select(g => new UnitGroup(Word(g.Key), [.. g.OrderBy(u => u.Kind).ThenBy(u => u.Id.Value).Select(Line).Where(u => u.Count > 0)]))
            .Where(g => g.Units.Count > 0)];

    /// <summary>Everybody whose name, staff number or unit says so, by pinyin.</summary>
    public IReadOnlyList<PersonLine> Find(string search)
    {
        var wanted = Tidy(search);
        return [.. university.People.Where(p => right.Sees(p.Id) && Matches(p, wanted))
            .OrderBy(p => p.Name, PinyinOrder.Names).ThenBy(p => p.StaffNumber, StringComparer.Ordinal).Select(Main)];
    }

    /// <summary>How many people the reader sees in all.</summary>
    public int Count() => university.People.Count(p => right.Sees(p.Id) && university.MainPost(p.Id, today) is not null);

    private bool Matches(Person person, string wanted) =>
        Tidy(person.Name).Contains(wanted, StringComparison.OrdinalIgnoreCase)
        || person.StaffNumber.StartsWith(wanted, StringComparison.OrdinalIgnoreCase)
        || university.PostsOf(person.Id, today).Any(p => university.Unit(p.Unit).Name.Contains(wanted, StringComparison.OrdinalIgnoreCase));

    private PersonLine Main(Person person) =>
        university.MainPost(person.Id, today) is { } post
            ? new(person.Id, person.Name, person.StaffNumber, PostWords.Of(post, university), post.Rank.Word(), post.IsHead)
            : new(person.Id, person.Name, person.StaffNumber, "", null, false);

    private UnitLine Line(Unit unit)
    {
        var posts = university.PostsIn(unit.Id, today)
            .OrderBy(p => p.Rank).ThenByDescending(p => p.IsHead).ThenBy(p => university.Person(p.Person).Name, PinyinOrder.Names).ToList();
        return new(
            unit.Id, unit.Name, [.. university.HeadsOf(unit.Id, today).Select(Link)], [.. university.LeadersInChargeOf(unit.Id, today).Select(Link)],
            [.. posts.Take(MostInTree).Select(InUnit)], posts.Select(p => p.Person).Distinct().Count(),
            posts.Count > MostInTree);
    }

    private PersonLine InUnit(Post post)
    {
        var person = university.Person(post.Person);
        return new(person.Id, person.Name, person.StaffNumber, post.Title, post.Rank.Word(), post.IsHead);
    }

    private PersonLink Link(PersonId person) =>
        new(university.Person(person).Name, right.Sees(person) ? PersonAddress.Of(person) : null);

    private static string Tidy(string words) => string.Concat(words.Where(c => !char.IsWhiteSpace(c)));

    private static UnitSort Sort(Unit unit) => unit.Kind switch
    {
        UnitKind.Leadership => UnitSort.Leadership,
        UnitKind.DisciplineOffice or UnitKind.OrganisationDepartment => UnitSort.Offices,
        _ => unit.Name.EndsWith("学院", StringComparison.Ordinal) || unit.Name.EndsWith("学部", StringComparison.Ordinal) || unit.Name.EndsWith('系')
            ? UnitSort.Colleges : UnitSort.Departments,
    };

    private static Text Word(UnitSort sort) => sort switch
    {
        UnitSort.Leadership => Text.Of("校领导"),
        UnitSort.Offices => Text.Of("纪检与组织部门"),
        UnitSort.Departments => Text.Of("部门和直属单位"),
        _ => Text.Of("院系"),
    };

    private enum UnitSort
    {
        Leadership, Offices, Departments, Colleges,
    }
}
