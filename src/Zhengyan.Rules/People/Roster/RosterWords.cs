using System.Text;
using System.Text.RegularExpressions;

namespace Zhengyan.Rules;

/// <summary>What is written in a cell, without the padding and the variants of typing.</summary>
internal static partial class RosterWords
{
    private static readonly string[] Nothing = ["", "-", "—", "——", "--", "－", "/", "／", "无", "暂无", "没有", "空"];

    /// <summary>
    /// Without blanks and line breaks (they stay between Latin words), with full-width brackets and one kind of middle dot,
    /// figures half-width.
    /// </summary>
    public static string Tidy(string? text)
    {
        var tidy = new StringBuilder();
        foreach (var sign in Blank().Replace(text ?? "", ""))
        {
            tidy.Append(sign switch
            {
                '(' => '（',
                ')' => '）',
                '•' or '‧' or '・' or '∙' => '·',
                >= '０' and <= '９' => (char)(sign - '０' + '0'),
                _ => sign,
            });
        }

        return tidy.ToString();
    }

    /// <summary>Empty, or a word or dash that stands for nothing.</summary>
    public static bool SaysNothing(string tidy) => Nothing.Contains(tidy);

    /// <summary>Without anything in brackets.</summary>
    public static string WithoutBrackets(string tidy) => Brackets().Replace(tidy, "");

    /// <summary>A column as the spreadsheet letters it: 0 is A.</summary>
    public static string Letter(int column) =>
        column < 0 ? "" : column < 26 ? ((char)('A' + column)).ToString() : Letter((column / 26) - 1) + Letter(column % 26);

    // \p{Cf}: zero-width blanks and byte order marks that come along when names are pasted.
    [GeneratedRegex(@"(?<![A-Za-z.,])[\s\p{Cf}]+|[\s\p{Cf}]+(?![A-Za-z])")]
    private static partial Regex Blank();

    [GeneratedRegex(@"（[^（）]*）")]
    private static partial Regex Brackets();
}
