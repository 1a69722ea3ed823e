using System.Globalization;
using System.Text;

namespace Zhengyan.Documents;

/// <summary>Names of files, of any script.</summary>
internal static class FileNames
{
    private const int Longest = 200;

    /// <summary>Whether a name can be kept as it is: one segment, and nothing in it that hides or turns round what it says.</summary>
    public static bool IsProper(string name) =>
        name.Length is > 0 and <= Longest && name.Trim().Trim('.').Length > 0 && name.IndexOfAny(['/', '\\', ':']) < 0 && name.EnumerateRunes().All(IsProper);

    /// <summary>The part after the last dot, in lower case.</summary>
    public static string Extension(string name) => name.LastIndexOf('.') is >= 0 and var dot ? name[(dot + 1)..].Trim().ToLowerInvariant() : "";

    // A half of a pair of surrogates is read as the replacement character.
    private static bool IsProper(Rune rune) =>
        rune != Rune.ReplacementChar
        && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
        && !TurnsRound(rune.Value);

    // Marks, embeddings, overrides and isolates of direction.
    private static bool TurnsRound(int value) => value is 0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
