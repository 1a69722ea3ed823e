namespace Zhengyan.Rules;

/// <summary>What is the discipline secretary's to do: theirs; where none of them may, it is of whoever stands above. What nobody may do waits.</summary>
public static class SecretaryOrAbove
{
    private static readonly Duty[] Upward = [Duty.DisciplineSecretary, Duty.PartySecretary, Duty.President];

    /// <summary>The posts by which somebody may today: all of the lowest duty in which anybody may, and a substitute's in place of the one of whoever is away.</summary>
    public static IReadOnlyList<Post> Posts(Now now, Func<Post, bool> may) =>
        Upward.Select(duty => now.University.PostsWith(duty, now.Today).Where(may).ToList()).FirstOrDefault(posts => posts.Count > 0) ?? [];

    /// <summary>Whether somebody holds one of these duties today at all.</summary>
    public static bool IsOneOfThem(PersonId person, Now now) => Upward.Any(duty => now.University.With(duty, now.Today).Contains(person));
}
