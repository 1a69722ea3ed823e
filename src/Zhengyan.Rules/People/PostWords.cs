namespace Zhengyan.Rules;

/// <summary>How a person's post is written.</summary>
public static class PostWords
{
    /// <summary>Unit and title of the post a person is ranked by, e.g. 后勤保障部部长; empty where they hold none.</summary>
    public static string Of(PersonId person, University university, DateOnly on) =>
        university.MainPost(person, on) is { } post ? Of(post, university) : "";

    /// <summary>Unit and title of a post; leaders of the university are written without a unit.</summary>
    public static string Of(Post post, University university)
    {
        var unit = university.Unit(post.Unit);
        return unit.Kind == UnitKind.Leadership ? post.Title : unit.Name + post.Title;
    }
}
