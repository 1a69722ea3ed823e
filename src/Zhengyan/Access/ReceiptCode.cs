using System.Security.Cryptography;
using System.Text;

namespace Zhengyan.Access;

/// <summary>查询码: by which somebody nobody knows comes back to what they sent. 100 bits, without characters that are taken for one another.</summary>
internal static class ReceiptCode
{
    private const string Characters = "abcdefghijkmnpqrstuvwxyz23456789";
    private const int Length = 20;
    private const int Group = 4;

    public static string New() => RandomNumberGenerator.GetString(Characters, Length);

    /// <summary>As it is copied down.</summary>
    public static string InGroups(string code) => string.Join('-', code.Chunk(Group).Select(group => new string(group)));

    /// <summary>The code that was typed, however it was: capitals, wide characters, blanks and dashes between. None where it can be no code.</summary>
    public static string? Read(string typed)
    {
        var code = new StringBuilder(Length);
        foreach (var character in typed)
        {
            var plain = char.ToLowerInvariant(character is >= '\uff01' and <= '\uff5e' ? (char)(character - 0xfee0) : character);
            if (Characters.Contains(plain, StringComparison.Ordinal))
            {
                code.Append(plain);
            }
            else if (char.IsLetterOrDigit(plain))
            {
                return null;
            }
        }

        return code.Length == Length ? code.ToString() : null;
    }
}
