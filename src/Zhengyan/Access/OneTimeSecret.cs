using System.Security.Cryptography;

namespace Zhengyan.Access;

/// <summary>What is shown once and typed once, without characters that are taken for one another.</summary>
internal static class OneTimeSecret
{
    private const string Capitals = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private const string Small = "abcdefghijkmnpqrstuvwxyz";
    private const string Figures = "23456789";

    /// <summary>A password that keeps the rules for passwords.</summary>
    public static string Password()
    {
        char[] characters =
        [
            .. RandomNumberGenerator.GetItems<char>(Capitals, 4), .. RandomNumberGenerator.GetItems<char>(Small, 6),
            .. RandomNumberGenerator.GetItems<char>(Figures, 4),
        ];
        RandomNumberGenerator.Shuffle(characters.AsSpan());
        return new(characters);
    }

    /// <summary>A code for when the second factor is lost: 75 bits, in groups.</summary>
    public static string RecoveryCode() =>
        string.Join('-', RandomNumberGenerator.GetItems<char>(Small + Figures, 15).Chunk(5).Select(group => new string(group)));

    /// <summary>A code for an address: some 115 bits.</summary>
    public static string Code() => new(RandomNumberGenerator.GetItems<char>(Small + Figures, 23));
}
