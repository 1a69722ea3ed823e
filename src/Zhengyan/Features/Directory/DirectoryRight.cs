using Zhengyan.Access;
using Zhengyan.Rules;

namespace Zhengyan.Features;

/// <summary>
/// What somebody sees of the directory, and what they may change in it (people.md). The two offices, the leaders of the university and the system
/// administrator see everybody; the head of a unit also the people of that unit; everybody else only themself.
/// </summary>
internal sealed class DirectoryRight(Caller caller, University university, DateOnly today)
{
    /// <summary>Sees everybody who is or was in the directory.</summary>
    public bool SeesEverybody { get; } = caller.IsSystemAdministrator || caller.WorksIn(Office.Discipline) || caller.WorksIn(Office.Organisation)
        || (caller.IsPerson && university.PostsOf(caller.Person, today).Any(p => university.Unit(p.Unit).Kind == UnitKind.Leadership));

    /// <summary>Keeps the roster: the organisation department, and the system administrator.</summary>
    public bool Imports { get; } = caller.KeepsRoster;

    /// <summary>Enters declared relatives.</summary>
    public bool Appoints { get; } = caller.IsSystemAdministrator;

    /// <summary>There is more to see than oneself.</summary>
    public bool SeesAUnit => SeesEverybody || Headed.Count > 0;

    private HashSet<UnitId> Headed { get; } = caller.IsPerson
        ? [.. university.PostsOf(caller.Person, today).Where(p => p.IsHead).Select(p => p.Unit)]
        : [];

    public bool IsOwn(PersonId person) => caller.IsPerson && caller.Person == person;

    public bool Sees(UnitId unit) => SeesEverybody || Headed.Contains(unit);

    public bool Sees(PersonId person) =>
        university.Knows(person) && (SeesEverybody || IsOwn(person) || university.PostsOf(person, today).Any(p => Headed.Contains(p.Unit)));
}
