using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Engines;
using Org.BouncyCastle.Crypto.Modes;
using Org.BouncyCastle.Crypto.Parameters;

namespace Zhengyan.Vault;

/// <summary>SM4 in Galois counter mode, as in RFC 8998.</summary>
internal static class Sm4Gcm
{
    public const int KeyLength = 16;

    public static void Encrypt(
        ReadOnlySpan<byte> key, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> content, Span<byte> body, Span<byte> tag, ReadOnlySpan<byte> bound)
    {
        var made = Run(encrypt: true, key, nonce, content, tag.Length, bound);
        made.AsSpan(0, body.Length).CopyTo(body);
        made.AsSpan(body.Length).CopyTo(tag);
    }

    /// <summary>Whether it fits; the content is filled in only then.</summary>
    public static bool Decrypt(
        ReadOnlySpan<byte> key, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> body, ReadOnlySpan<byte> tag, Span<byte> content, ReadOnlySpan<byte> bound)
    {
        try
        {
            Run(encrypt: false, key, nonce, [.. body, .. tag], tag.Length, bound).CopyTo(content);
            return true;
        }
        catch (InvalidCipherTextException)
        {
            return false;
        }
    }

    private static byte[] Run(
        bool encrypt, ReadOnlySpan<byte> key, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> content, int tagLength, ReadOnlySpan<byte> bound)
    {
        var gcm = new GcmBlockCipher(new SM4Engine());
        gcm.Init(encrypt, new AeadParameters(new KeyParameter(key), tagLength * 8, nonce.ToArray(), bound.ToArray()));
        var made = new byte[gcm.GetOutputSize(content.Length)];
        var done = gcm.ProcessBytes(content, made);
        gcm.DoFinal(made.AsSpan(done));
        return made;
    }
}
