namespace Zhengyan.Rules;

/// <summary>How a person's post is written.</summary>
public static class PostWords
{
    /// <summary>Unit and title of the post a person is ranked by, e.g. 后勤保障部部长; empty where they hold none.</summary>
    public static string Of(PersonId person, University university, DateOnly on) =>
        university.MainPost(person, on) is { } post ? Of(post, university) : "";

    /// <summary>
    /// The same; where they held none on that day, the last one before it, so that whoever a roster leaves out afterwards keeps the post that a matter tells of (people.md).
    /// </summary>
    public static string LastOf(PersonId person, University university, DateOnly on) =>
        (university.MainPost(person, on) ?? university.HistoryOf(person).LastOrDefault(p => p.For is null && p.From <= p.Until && p.Until < on)) is { } post ? Of(post, university) : "";

    /// <summary>The post by which somebody may do something; where that is no matter, the one they are ranked by.</summary>
    public static string Of(Reasoned who, University university, DateOnly on) =>
        who.By is { } by ? Of(by, university) : Of(who.Person, university, on);

    /// <summary>Unit and title of a post; leaders of the university are written without a unit.</summary>
    public static string Of(Post post, University university)
    {
        var unit = university.Unit(post.Unit);
        return unit.Kind == UnitKind.Leadership ? post.Title : unit.Name + post.Title;
    }
}
