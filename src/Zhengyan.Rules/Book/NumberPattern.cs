using System.Globalization;
using System.Text.RegularExpressions;

namespace Zhengyan.Rules;

/// <summary>
/// 档号: a pattern with names in braces, e.g. <c>{全宗号}-{类别}·{年}-{保管期限}-{序号:4}</c>. A number behind the colon says to how many digits 序号 is filled up with zeros.
/// </summary>
public static partial class NumberPattern
{
    private const string Year = "年";
    private const string Number = "序号";
    private const string Period = "保管期限";
    private static readonly string[] Known = ["全宗号", "类别", Year, Period, Number];

    /// <summary>What is wrong with a pattern; none where it can be used.</summary>
    public static Text? Wrong(string pattern)
    {
        var names = Gap().Matches(pattern).Select(m => m.Groups[1].Value).ToList();
        return names.FirstOrDefault(n => !Known.Contains(n)) is { } other ? Text.Of("「{0}」不是档号的组成项", other)
            : Gap().Replace(pattern, "").IndexOfAny(['{', '}']) >= 0 ? Text.Of("括号不成对，或者位数不是1至9")
            : !names.Contains(Year) || !names.Contains(Number) ? Text.Of("档号须有「年」和「序号」，否则会重复")
            : null;
    }

    /// <summary>The next number by that pattern. Where the period is part of it, each period is counted by itself.</summary>
    public static string Next(ArchiveNumbering numbering, Retention period, Now now)
    {
        var year = now.RecordedOn.Year;
        var number = now.NextNumber(Series(numbering, period), year);
        return Gap().Replace(numbering.Pattern, gap => gap.Groups[1].Value switch
        {
            Year => year.ToString(CultureInfo.InvariantCulture),
            Number => number.ToString(CultureInfo.InvariantCulture).PadLeft(gap.Groups[2].Success ? gap.Groups[2].ValueSpan[0] - '0' : 0, '0'),
            Period => period.Code(),
            "全宗号" => numbering.Fonds,
            _ => numbering.Category,
        });
    }

    /// <summary>The series, the year and the number that a number by that pattern is made of; none where it is not by that pattern.</summary>
    public static (string Series, int Year, int Number)? Read(ArchiveNumbering numbering, Retention period, string number)
    {
        var names = new List<string>();
        var pattern = Gap().Replace(Regex.Escape(numbering.Pattern).Replace("\\{", "{", StringComparison.Ordinal), gap =>
        {
            var name = gap.Groups[1].Value;
            var first = !names.Contains(name);
            names.Add(name);
            return name switch
            {
                Year => first ? $"(?<{nameof(Year)}>[0-9]{{4}})" : "[0-9]{4}",
                Number => first ? $"(?<{nameof(Number)}>[0-9]+)" : "[0-9]+",
                Period => Regex.Escape(period.Code()),
                "全宗号" => Regex.Escape(numbering.Fonds),
                _ => Regex.Escape(numbering.Category),
            };
        });
        return Regex.Match(number, $"^{pattern}$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)) is { Success: true, Groups: var groups }
            && int.TryParse(groups[nameof(Number)].ValueSpan, CultureInfo.InvariantCulture, out var counted)
            ? (Series(numbering, period), int.Parse(groups[nameof(Year)].ValueSpan, CultureInfo.InvariantCulture), counted)
            : null;
    }

    private static string Series(ArchiveNumbering numbering, Retention period) =>
        numbering.Pattern.Contains(Period, StringComparison.Ordinal) ? $"诫谈卷 {period.Code()}" : "诫谈卷";

    [GeneratedRegex(@"\{([^{}:]+)(?::([1-9]))?\}")]
    private static partial Regex Gap();
}
