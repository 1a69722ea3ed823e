using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Zhengyan.Desk;

/// <summary>A number as somebody types it: its brackets are on no keyboard, and its year is easily left out.</summary>
/// <param name="Text">With the brackets and figures that stand in numbers, without spaces.</param>
/// <param name="Pattern">For LIKE, where the year was left out (纪谈6号): of any year. Else none.</param>
internal sealed partial record TypedNumber(string Text, string? Pattern)
{
    public static TypedNumber Read(string typed)
    {
        var text = new StringBuilder(typed.Length);
        foreach (var c in typed.Where(c => !char.IsWhiteSpace(c)))
        {
            text.Append(c switch
            {
                '[' or '(' or '［' or '（' or '【' or '〖' or '﹝' => '〔',
                ']' or ')' or '］' or '）' or '】' or '〗' or '﹞' => '〕',
                >= '０' and <= '９' => (char)(c - '０' + '0'),
                _ => c,
            });
        }

        var number = text.ToString();
        return new(number, Short().Match(number) is { Success: true } parts ? string.Create(CultureInfo.InvariantCulture, $"{parts.Groups[1]}〔%〕{parts.Groups[2]}号") : null);
    }

    // Letters alone, so that nothing in it means something to LIKE.
    [GeneratedRegex(@"^(\p{L}+?)第?([0-9]{1,6})号$")]
    private static partial Regex Short();
}
