using System.Security.Cryptography;
using System.Text;

namespace Zhengyan.Rules;

/// <summary>
/// The short hash of a canonical text, to be printed and read aloud: the first 60 bits of SHA-256 as twelve characters of Crockford's alphabet, in groups of four, e.g.
/// <c>7F3K-9QWD-XN4T</c>.
/// </summary>
public readonly record struct TextHash
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 12;
    private readonly string? characters;

    private TextHash(string characters) => this.characters = characters;

    /// <summary>The hash of a text.</summary>
    public static TextHash Of(string text)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text));
        var bits = System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(hash) >> 4;
        return new(string.Concat(Enumerable.Range(0, Length).Select(i => Alphabet[(int)(bits >> (55 - (5 * i)) & 31)])));
    }

    /// <summary>Reads what somebody typed: in any case, with or without hyphens and blanks, O for 0, I or L for 1; none where it is no such hash.</summary>
    public static TextHash? Parse(string typed)
    {
        var read = string.Concat(typed.ToUpperInvariant().Where(c => !char.IsWhiteSpace(c) && !IsHyphen(c)).Select(Meant));
        return read.Length == Length && read.All(Alphabet.Contains) ? new(read) : null;
    }

    /// <summary>As it is printed.</summary>
    public override string ToString() => characters is null ? "" : $"{characters[..4]}-{characters[4..8]}-{characters[8..]}";

    internal static bool IsHyphen(char c) => c is '-' or '‐' or '‑' or '–' or '—' or '－' or '_';

    private static char Meant(char c) => c switch { 'O' => '0', 'I' or 'L' => '1', _ => c };
}
