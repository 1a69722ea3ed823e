using System.Globalization;
using System.Text.RegularExpressions;

namespace Zhengyan.Rules;

/// <summary>What a row below the header is.</summary>
internal enum RowKind
{
    /// <summary>Blank, a note, a repeated header: nothing to read.</summary>
    Nothing,
    /// <summary>Says which unit the people below it belong to.</summary>
    Group,
    /// <summary>A person.</summary>
    Person,
    /// <summary>Has content but no name.</summary>
    Nobody,
}

/// <summary>Tells people from groups, notes and blanks.</summary>
internal static partial class RosterRow
{
    private const int LongestName = 40;

    public static RowKind KindOf(SheetRow row, RosterColumns columns)
    {
        var filled = row.Cells.Select((cell, at) => (Cell: cell, At: at)).Where(c => !c.Cell.IsEmpty).ToList();
        // A blank form: nothing but the running number.
        if (filled.TrueForAll(c => c.At == columns[RosterColumn.Number] && RunningNumber().IsMatch(RosterWords.Tidy(c.Cell.Text))))
        {
            return RowKind.Nothing;
        }

        var first = RosterWords.Tidy(filled[0].Cell.Text);
        if (Note().IsMatch(first) || RosterColumns.IsHeader(row))
        {
            return RowKind.Nothing;
        }

        var name = columns[RosterColumn.Name];
        // Only a staff number: somebody whose name is missing, no unit.
        if (filled.Count == 1 && filled[0].At != name && RunningNumber().IsMatch(first))
        {
            return RowKind.Nobody;
        }

        var sameAllOver = filled.TrueForAll(c => c.Cell == filled[0].Cell);
        if (sameAllOver && (filled.Count > 1 || filled[0].At != name || UnitLike().IsMatch(first)))
        {
            // Sentences are notes however they begin; so is anything that stands alone far from where groups are named.
            return RosterWords.SaysNothing(first) || first.Length > 40 || first.Contains('。', StringComparison.Ordinal) || filled[0].At > name
                ? RowKind.Nothing
                : RowKind.Group;
        }

        return NameIn(row[name]) is null ? RowKind.Nobody : RowKind.Person;
    }

    /// <summary>The unit a group row names, without 一、 in front and （5人） behind.</summary>
    public static string GroupName(SheetRow row) =>
        GroupOrnament().Replace(RosterWords.Tidy(row.Cells.First(c => !c.IsEmpty).Text), "");

    /// <summary>The name in a cell; none for a vacancy or what cannot be a name.</summary>
    public static string? NameIn(SheetCell cell)
    {
        var name = Named(cell);
        return cell.Date is not null || RosterWords.SaysNothing(name) || NoName().IsMatch(name) || IsTooLong(name) ? null : name;
    }

    /// <summary>Why a row is nobody: no name stands there, or one that is longer than any.</summary>
    public static Text WhyNobody(SheetCell cell) =>
        IsTooLong(Named(cell)) ? Text.Of("姓名超过 {0} 个字，整行没有读入", LongestName) : Text.Of("没有姓名，整行没有读入");

    private static string Named(SheetCell cell) => RosterWords.WithoutBrackets(RosterWords.Tidy(cell.Text)).TrimEnd('*', '＊', '★', '▲', '△');

    // Counted as people count: a rare character is one.
    private static bool IsTooLong(string name) => new StringInfo(name).LengthInTextElements > LongestName;

    [GeneratedRegex(@"^\d*$")]
    private static partial Regex RunningNumber();

    [GeneratedRegex("^([*※]|(注|备注|说明|附注|(填表|填报|制表|审核|复核)(人|单位)?|单位负责人|负责人|联系人|联系电话|经办人|日期|截止|截至)[：:1-9（]|(注|备注|说明)$|(合|共|总|小)计|第.{1,3}页|本表)")]
    private static partial Regex Note();

    [GeneratedRegex("(院|处|部|馆|中心|办公室|所|会|委|校领导|公司|（[^（）]*）)$")]
    private static partial Regex UnitLike();

    [GeneratedRegex(@"^([一二三四五六七八九十]+[、.．]|（[一二三四五六七八九十\d]+）|\d+[、.．])|（?共?\d+人）?$|[：:]$")]
    private static partial Regex GroupOrnament();

    [GeneratedRegex(@"^(空缺|暂缺|待定|缺编|缺员|缺|空岗)$|[0-9、，,；;：:]")]
    private static partial Regex NoName();
}
