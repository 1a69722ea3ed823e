using Zhengyan.Rules;

namespace Zhengyan.Journal;

/// <summary>
/// What changed in the directory, whatever changed it: what was taken out and what was put in. A person or unit that is put in replaces the one with its id.
/// </summary>
internal sealed record DirectoryChange(
    IReadOnlyList<Unit> Units, IReadOnlyList<Person> People, IReadOnlyList<Post> PostsOut, IReadOnlyList<Post> PostsIn,
    IReadOnlyList<InCharge> ChargesOut, IReadOnlyList<InCharge> ChargesIn, IReadOnlyList<Kinship> KinshipsOut, IReadOnlyList<Kinship> KinshipsIn)
{
    /// <summary>What leads from one university to another. People and units are never taken out: matters keep pointing to them.</summary>
    public static DirectoryChange Between(University before, University after)
    {
        if (before.People.Any(p => !after.Knows(p.Id)) || before.Units.Select(u => u.Id).Except(after.Units.Select(u => u.Id)).Any())
        {
            throw new ArgumentException("a change of the directory takes nobody and no unit out of it", nameof(after));
        }

        return new(
            [.. after.Units.Except(before.Units).OrderBy(u => u.Id.Value)], [.. after.People.Except(before.People).OrderBy(p => p.Id)],
            Less(before.Posts, after.Posts), Less(after.Posts, before.Posts), Less(before.Charges, after.Charges), Less(after.Charges, before.Charges),
            Less(before.Kinships, after.Kinships), Less(after.Kinships, before.Kinships));
    }

    public bool IsEmpty =>
        Units.Count + People.Count + PostsOut.Count + PostsIn.Count + ChargesOut.Count + ChargesIn.Count + KinshipsOut.Count + KinshipsIn.Count == 0;

    public University Apply(University before) => new(
        before.Units.Where(u => Units.All(changed => changed.Id != u.Id)).Concat(Units),
        Without(before.People, People, p => p.Id).Concat(People),
        Less(before.Posts, PostsOut).Concat(PostsIn), Less(before.Charges, ChargesOut).Concat(ChargesIn),
        Less(before.Kinships, KinshipsOut).Concat(KinshipsIn));

    private static IEnumerable<Person> Without(IEnumerable<Person> all, IEnumerable<Person> changed, Func<Person, PersonId> id)
    {
        var ids = changed.Select(id).ToHashSet();
        return all.Where(p => !ids.Contains(id(p)));
    }

    // The same post may stand there twice, and then only as many are taken as are meant.
    private static List<T> Less<T>(IEnumerable<T> all, IEnumerable<T> taken)
        where T : notnull
    {
        var left = taken.CountBy(t => t).ToDictionary();
        return [.. all.Where(t => !left.TryGetValue(t, out var count) || count == 0 || Take(t, count))];

        bool Take(T item, int count)
        {
            left[item] = count - 1;
            return false;
        }
    }
}
