using System.Text.RegularExpressions;

namespace Zhengyan.Rules;

/// <summary>
/// The posts one cell names: 「校长、党委副书记」, 「主任、监察处处长」, 「教务处处长」 with the unit inside. What stands in brackets belongs to its title,
/// whatever signs are in it.
/// </summary>
internal static partial class PostCell
{
    /// <summary>
    /// Units and titles of a cell, in a unit given by its own column or by the row that groups people, if any. An empty unit: the
    /// cell does not tell.
    /// </summary>
    public static IEnumerable<(string Unit, string Title)> Read(string? cell, string? unit, UnitNames units)
    {
        var posts = new List<(string? Unit, string Title)>();
        foreach (var part in Parts(cell ?? "", units))
        {
            posts.Add(Post(part, posts.Count > 0 ? posts[^1].Unit ?? unit : unit, units));
        }

        // 纪委副书记、纪委办公室主任: a title before the first unit belongs to that one.
        var first = posts.Find(p => p.Unit is not null).Unit;
        return posts.Select(p => (p.Unit ?? first ?? "", p.Title));
    }

    private static (string? Unit, string Title) Post(string part, string? within, UnitNames units)
    {
        if (units.At(part, 0) is { } named && named.Length < part.Length)
        {
            // 监察处处长 in 纪委办公室（监察处）: the second name says which of the two posts it is, so it stays.
            return (named.Unit, UnitNames.IsSecondName(named.Unit, part[..named.Length]) ? part : part[named.Length..]);
        }

        if (within is null && UnitInside().Match(part) is { Success: true } inside)
        {
            return (units.Add(inside.Groups["unit"].Value), inside.Groups["title"].Value);
        }

        return within is null && LeaderOfTheUniversity().Match(part) is { Success: true } leader
            ? (units.Add(Titles.Leadership), leader.Groups["title"].Value)
            : (within, part);
    }

    // Split at 、 and its like outside brackets; a piece that is no title (a unit whose name holds a 、, a line broken in the
    // middle of a word) belongs to what follows.
    private static IEnumerable<string> Parts(string cell, UnitNames units)
    {
        var part = "";
        foreach (var piece in Pieces(cell, units))
        {
            part += piece.Text;
            if (LooksLikeTitle().IsMatch(part))
            {
                yield return part;
                part = "";
            }
            else
            {
                part += piece.Separator;
            }
        }

        if (part.Length > 0)
        {
            yield return part;
        }
    }

    private static IEnumerable<(string Text, string Separator)> Pieces(string cell, UnitNames units)
    {
        // Line breaks go with the other blanks when tidied, so they are turned into a sign of their own before.
        var text = RosterWords.Tidy(cell.Trim().ReplaceLineEndings("\u0001"));
        var from = 0;
        var depth = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (depth == 0 && at == from && units.At(text, at) is { } unit)
            {
                at += unit.Length - 1;
                continue;
            }

            depth += text[at] switch { '（' => 1, '）' => -1, _ => 0 };
            if (depth > 0 || !"、，,；;/兼\u0001".Contains(text[at], StringComparison.Ordinal))
            {
                continue;
            }

            yield return (text[from..at], text[at] == '\u0001' ? "" : text[at].ToString());
            from = at + (text[at] == '兼' && at + 1 < text.Length && text[at + 1] == '任' ? 2 : 1);
        }

        yield return (text[from..].Replace("\u0001", "", StringComparison.Ordinal), "");
    }

    [GeneratedRegex("(书记|长|主任|主席|员|秘书|干事|负责人|教授|常委|师|理事|助理|编辑|经理)(（[^（）]*）)*$")]
    private static partial Regex LooksLikeTitle();

    // The shortest beginning that is called like a unit and leaves a title: 经济管理学院办公室主任 is an office's head in the college.
    [GeneratedRegex("^(?<unit>.+?(学院|学部|研究院|研究生院|医院|院|处|部|馆|中心|办公室|研究所|所|工会|团委|机关党委|出版社|公司|校区|分校|实验室|基地|系|办)(（[^（）]*）)?)(?<title>.*(书记|长|主任|主席|员|秘书|干事|负责人|经理|常委|主编)(（[^（）]*）)*)$")]
    private static partial Regex UnitInside();

    [GeneratedRegex("^(.{2,20}大学)?校?(?<title>(党委常委|党委(常务)?副?书记|纪委书记|常务副校长|副?校长|总会计师|校长助理)(（[^（）]*）)*)$")]
    private static partial Regex LeaderOfTheUniversity();
}
