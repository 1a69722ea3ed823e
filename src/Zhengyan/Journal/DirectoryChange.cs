using Zhengyan.Rules;

namespace Zhengyan.Journal;

/// <summary>
/// What changed in the directory, whatever changed it: what was taken out and what was put in. A person or unit that is put in replaces the one with its id.
/// </summary>
internal sealed record DirectoryChange(
    IReadOnlyList<Unit> Units, IReadOnlyList<Person> People, IReadOnlyList<Post> PostsOut, IReadOnlyList<Post> PostsIn,
    IReadOnlyList<InCharge> ChargesOut, IReadOnlyList<InCharge> ChargesIn, IReadOnlyList<Kinship> KinshipsOut, IReadOnlyList<Kinship> KinshipsIn)
{
    /// <summary>The account of whoever changed it; none for what the software did itself.</summary>
    public string? Account { get; init; }

    /// <summary>The account of whoever handed in the roster, where somebody else confirmed it.</summary>
    public string? UploadedBy { get; init; }

    /// <summary>What leads from one university to another. People and units are never taken out: matters keep pointing to them.</summary>
    public static DirectoryChange Between(University before, University after)
    {
        if (before.People.Any(p => !after.Knows(p.Id)) || before.Units.Select(u => u.Id).Except(after.Units.Select(u => u.Id)).Any())
        {
            throw new ArgumentException("a change of the directory takes nobody and no unit out of it", nameof(after));
        }

        return new(
            [.. after.Units.Except(before.Units).OrderBy(u => u.Id.Value)], [.. after.People.Except(before.People).OrderBy(p => p.Id)],
            [.. before.Posts.Except(after.Posts)], [.. after.Posts.Except(before.Posts)],
            [.. before.Charges.Except(after.Charges)], [.. after.Charges.Except(before.Charges)],
            [.. before.Kinships.Except(after.Kinships)], [.. after.Kinships.Except(before.Kinships)]);
    }

    /// <summary>Whether two universities say the same, in whatever order.</summary>
    public static bool Same(University one, University other) =>
        Equal(one.Units, other.Units) && Equal(one.People, other.People) && Equal(one.Posts, other.Posts) && Equal(one.Charges, other.Charges)
        && Equal(one.Kinships, other.Kinships);

    private static bool Equal<T>(IEnumerable<T> one, IEnumerable<T> other) => one.ToHashSet().SetEquals(other);

    public bool IsEmpty =>
        Units.Count + People.Count + PostsOut.Count + PostsIn.Count + ChargesOut.Count + ChargesIn.Count + KinshipsOut.Count + KinshipsIn.Count == 0;

    public University Apply(University before)
    {
        var units = Units.Select(u => u.Id).ToHashSet();
        var people = People.Select(p => p.Id).ToHashSet();
        return new(
            before.Units.Where(u => !units.Contains(u.Id)).Concat(Units), before.People.Where(p => !people.Contains(p.Id)).Concat(People),
            before.Posts.Except(PostsOut).Concat(PostsIn), before.Charges.Except(ChargesOut).Concat(ChargesIn),
            before.Kinships.Except(KinshipsOut).Concat(KinshipsIn));
    }
}
