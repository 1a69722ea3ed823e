namespace Zhengyan.Rules;

/// <summary>People as they were on a day, so that a matter keeps them.</summary>
public static class Snapshots
{
    /// <summary>The subject with unit, title and rank as on the day; of the last post, where they have left it.</summary>
    public static SubjectThatDay Of(PersonId id, bool asUnit, Now now)
    {
        var person = now.University.Person(id);
        var post = now.University.LastPost(id, now.Today);
        return new(id, person.Name, post?.Unit ?? default, post is null ? "" : now.University.Unit(post.Unit).Name, post?.Title ?? "",
            post?.Rank ?? Rank.None, asUnit, person.Sex, person.Ethnicity, person.Born, person.Affiliation, post?.From ?? now.Today);
    }
}

/// <summary>The series of numbers, each counted anew every year.</summary>
public static class Numbers
{
    /// <summary>线索〔2026〕17号.</summary>
    public static string Lead(Now now) => Next("线索", now);

    /// <summary>纪谈〔2026〕1号, or 组谈 where the organisation department proposes.</summary>
    public static string Talk(Office office, Now now) => Next(office == Office.Discipline ? "纪谈" : "组谈", now);

    /// <summary>The series, the year and the number that such a number is made of; none where it is none.</summary>
    public static (string Series, int Year, int Number)? Read(string number) =>
        number.Split('〔', '〕', '号') is [var series, var year, var counted, ""]
        && int.TryParse(year, System.Globalization.CultureInfo.InvariantCulture, out var y) && int.TryParse(counted, System.Globalization.CultureInfo.InvariantCulture, out var n) ? (series, y, n) : null;

    private static string Next(string series, Now now) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"{series}〔{now.RecordedOn.Year}〕{now.NextNumber(series, now.RecordedOn.Year)}号");
}
