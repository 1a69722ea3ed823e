using System.Text.RegularExpressions;

namespace Zhengyan.Rules;

/// <summary>
/// The names units go by. One name may itself hold a 、, so texts are matched against whole names, the longest first; short forms
/// (without 党委 in front, without what stands in brackets) count where they mean one unit only.
/// </summary>
internal sealed partial class UnitNames
{
    private readonly Dictionary<string, string> names = [];
    private readonly HashSet<string> full = [];
    private string[]? longestFirst;

    public UnitNames(IEnumerable<string> known)
    {
        foreach (var name in known)
        {
            Add(name);
        }
    }

    /// <summary>From now on there is a unit of that name; gives the name as it is to be written.</summary>
    public string Add(string name)
    {
        var tidy = RosterWords.Tidy(name);
        if (names.TryGetValue(tidy, out var same) && same.Length > 0)
        {
            return same;
        }

        longestFirst = null;
        full.Add(tidy);
        names[tidy] = tidy;
        foreach (var alias in ShortForms(tidy).Where(a => a.Length > 1 && !full.Contains(a)))
        {
            // An empty meaning: two units share that short form, so it says neither.
            names[alias] = names.TryGetValue(alias, out var other) && other != tidy ? "" : tidy;
        }

        return tidy;
    }

    /// <summary>The unit a text names as a whole; none where no unit is called so.</summary>
    public string? Find(string text) => names.TryGetValue(text, out var unit) && unit.Length > 0 ? unit : null;

    /// <summary>The unit whose name a text begins with at that place, and how long the name is there.</summary>
    public (string Unit, int Length)? At(string text, int start)
    {
        longestFirst ??= [.. names.Where(n => n.Value.Length > 0).Select(n => n.Key).OrderByDescending(n => n.Length)];
        var found = Array.Find(longestFirst, n => string.CompareOrdinal(text, start, n, 0, n.Length) == 0);
        return found is null ? null : (names[found], found.Length);
    }

    /// <summary>Whether a unit goes by the second name of its brackets: 纪委办公室（监察处） is 监察处, too.</summary>
    public static bool IsSecondName(string unit, string text) => SecondName().Match(unit) is { Success: true } m && m.Groups[1].Value == text;

    /// <summary>The short forms one may use for a unit.</summary>
    public static IEnumerable<string> ShortForms(string unit)
    {
        var plain = RosterWords.WithoutBrackets(unit);
        yield return plain;
        if (plain.StartsWith("党委", StringComparison.Ordinal) && !plain.Contains('、', StringComparison.Ordinal))
        {
            yield return plain[2..];
        }

        if (SecondName().Match(unit) is { Success: true } second)
        {
            yield return second.Groups[1].Value;
        }
    }

    [GeneratedRegex("（([^（）]{2,})）$")]
    private static partial Regex SecondName();
}
