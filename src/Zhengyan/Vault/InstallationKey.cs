using System.Security.Cryptography;
using Zhengyan.Rules;

namespace Zhengyan.Vault;

/// <summary>A key of the installation: it wraps the key of each matter. Written as 64 hexadecimal digits; known in the database by its name alone.</summary>
internal sealed record InstallationKey(byte[] Bytes)
{
    /// <summary>From which the key cannot be told.</summary>
    public string Name { get; } = Convert.ToHexStringLower(SHA256.HashData([.. "zhengyan installation key"u8, .. Bytes]))[..16];

    public static InstallationKey New() => new(RandomNumberGenerator.GetBytes(Suite.KeyLength));

    public string Written() => Convert.ToHexStringLower(Bytes);

    /// <summary>The keys that stand in a text, one a line, the present one first; or the sentence why they are none.</summary>
    public static (IReadOnlyList<InstallationKey> Keys, Text? Refusal) Read(string text)
    {
        var keys = new List<InstallationKey>();
        foreach (var line in text.Split(['\n', '\r', ',', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length != 2 * Suite.KeyLength || !line.All(char.IsAsciiHexDigit))
            {
                return ([], Text.Of("安装密钥应为 64 位十六进制数字，每行一个。可用 openssl rand -hex 32 生成。"));
            }

            keys.Add(new(Convert.FromHexString(line)));
        }

        return keys.Count == 0 ? ([], Text.Of("安装密钥是空的。可用 openssl rand -hex 32 生成。"))
            : keys.Any(k => IsGuessable(k.Bytes)) ? ([], Text.Of("安装密钥是默认的或可以猜到的。请用 openssl rand -hex 32 生成一个新的。"))
            : (keys, null);
    }

    // Thirty-two random bytes with fewer than twelve different ones do not come about in the age of the world; typed ones do, and so do examples from handbooks.
    private static bool IsGuessable(byte[] bytes) =>
        bytes.Distinct().Count() < 12 || bytes.Zip(bytes.Skip(1), (one, next) => (byte)(next - one)).Distinct().Count() < 4;
}
