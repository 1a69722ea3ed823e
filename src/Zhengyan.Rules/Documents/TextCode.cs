using System.Security.Cryptography;
using System.Text;

namespace Zhengyan.Rules;

/// <summary>
/// 核实码 of a text: the first 60 bits of the SHA-256 of its canonical form, in twelve letters and figures that are not mixed up when read from paper, e.g.
/// <c>7F3K-9QWD-XN2A</c>. Somebody who wants another text with a given code would have to try some 10¹⁸ of them.
/// </summary>
public static class TextCode
{
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 12;

    /// <summary>The code of a canonical text.</summary>
    public static string Of(string canonicalText)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(canonicalText));
        var bits = hash.Take(8).Aggregate(0UL, (bits, b) => (bits << 8) | b) >> 4;
        return Grouped(string.Concat(Enumerable.Range(1, Length).Select(i => Letters[(int)(bits >> ((Length - i) * 5)) & 31])));
    }

    /// <summary>A code as it was typed from paper, put as it is printed: case, blanks and dashes do not matter, nor O for 0 or I and L for 1. None where it is no code.</summary>
    public static string? Read(string typed)
    {
        var letters = typed.Normalize(NormalizationForm.FormKC).ToUpperInvariant().Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '–' or '—' or '·'))
            .Select(c => c switch { 'O' => '0', 'I' or 'L' => '1', _ => c }).ToArray();
        return letters.Length == Length && letters.All(Letters.Contains) ? Grouped(new(letters)) : null;
    }

    private static string Grouped(string letters) => $"{letters[..4]}-{letters[4..8]}-{letters[8..]}";
}
