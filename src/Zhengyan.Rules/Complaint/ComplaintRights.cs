namespace Zhengyan.Rules;

/// <summary>
/// Who reads a complaint and handles it: the discipline secretary alone; where it is about them, or nobody has the duty, whoever stands above (§5.3). It is asked at each page
/// and each act. Where there is nobody, it waits until there is.
/// </summary>
public static class ComplaintRights
{
    /// <summary>The posts by which it is somebody's today.</summary>
    public static IReadOnlyList<Post> Handling(Complaint complaint, Now now) => SecretaryOrAbove.Posts(now, post => May(post, complaint, now));

    /// <summary>The posts by which one that is filed today would be somebody's: its writer is told before writing.</summary>
    public static IReadOnlyList<Post> WouldRead(bool aboutSecretary, Now now) =>
        Handling(new(Guid.Empty, 0, "", now.Today, aboutSecretary, aboutSecretary ? Secretaries(now) : []), now);

    /// <summary>Whether it is this person's today.</summary>
    public static bool MayHandle(PersonId person, Complaint complaint, Now now) => Handling(complaint, now).Any(p => p.Person == person);

    /// <summary>Whoever has the duty of the discipline secretary today, is away from it, or stands in: its writer does not say which of them it is about.</summary>
    public static IReadOnlyList<PersonId> Secretaries(Now now) =>
        [.. now.University.Posts.Where(p => p.Duty == Duty.DisciplineSecretary && p.On(now.Today)).Select(p => p.Person).Distinct().Order()];

    // A substitute handles what was filed in their time, when the page named them to its writer, and nothing that was written for somebody else before; that goes up meanwhile.
    // Nor do they what whoever they stand in for may not.
    private static bool May(Post post, Complaint complaint, Now now) =>
        (post.For is null || post.From <= complaint.FiledOn)
        && (!complaint.AboutSecretary || (post.Duty != Duty.DisciplineSecretary && post.IsFreeOf(p => Concerns(p, complaint, now))));

    private static bool Concerns(PersonId person, Complaint complaint, Now now) => complaint.Concerned.Any(c => Recusal.Conflicts(person, c, now));
}
