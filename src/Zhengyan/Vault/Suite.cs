using System.Security.Cryptography;

namespace Zhengyan.Vault;

/// <summary>
/// A set of algorithms, chosen when the software is set up. What one of them made says so in its second byte (the first is the version of the form), so that it is
/// read with the same one whatever is chosen later.
/// </summary>
internal abstract class Suite
{
    public const int KeyLength = 32;
    private const byte Form = 1;
    private const int Head = 2;
    private const int NonceLength = 12;
    private const int TagLength = 16;

    /// <summary>How much longer what <see cref="Encrypt"/> makes is than the content.</summary>
    public const int Added = Head + NonceLength + TagLength;

    /// <summary>AES-256-GCM, SHA-256, Ed25519, X25519.</summary>
    public static Suite International { get; } = new InternationalSuite();

    /// <summary>SM4-GCM, SM3, SM2.</summary>
    public static Suite Chinese { get; } = new ChineseSuite();

    public static IReadOnlyList<Suite> All { get; } = [International, Chinese];

    public static Suite Named(string name) =>
        All.SingleOrDefault(s => s.Name == name) ?? throw new ArgumentException($"there is no suite called {name}", nameof(name));

    public abstract string Name { get; }

    public abstract byte Mark { get; }

    /// <summary>How long what <see cref="Encapsulate"/> makes is.</summary>
    protected abstract int CapsuleLength { get; }

    /// <summary>Hides the content and fixes it together with what it is bound to: it opens with the same key and the same binding only.</summary>
    public byte[] Encrypt(ReadOnlySpan<byte> key, ReadOnlySpan<byte> content, ReadOnlySpan<byte> bound)
    {
        DemandKey(key);
        var hidden = new byte[Head + NonceLength + content.Length + TagLength];
        (hidden[0], hidden[1]) = (Form, Mark);
        var pieces = new Pieces(hidden);
        RandomNumberGenerator.Fill(pieces.Nonce);
        Cover(key, pieces.Nonce, content, pieces.Body, pieces.Tag, [Form, Mark, .. bound]);
        return hidden;
    }

    /// <summary>The content; <see cref="CryptographicException"/> where key, binding or ciphertext do not fit.</summary>
    public static byte[] Decrypt(ReadOnlySpan<byte> key, ReadOnlySpan<byte> ciphertext, ReadOnlySpan<byte> bound)
    {
        DemandKey(key);
        var suite = Of(ciphertext, Head + NonceLength + TagLength);
        var pieces = new Pieces(ciphertext.ToArray());
        var content = new byte[pieces.Body.Length];
        suite.Uncover(key, pieces.Nonce, pieces.Body, pieces.Tag, content, [Form, suite.Mark, .. bound]);
        return content;
    }

    public abstract byte[] Hash(ReadOnlySpan<byte> content);

    /// <summary>The same hash, of what comes piece by piece.</summary>
    public abstract RunningHash BeginHash();

    public abstract byte[] Mac(ReadOnlySpan<byte> key, ReadOnlySpan<byte> content);

    /// <summary>A key for one purpose, from which neither the other keys nor the one it was made from can be told.</summary>
    public abstract byte[] Derive(ReadOnlySpan<byte> key, string purpose);

    public abstract KeyPair NewSealingKeys();

    /// <summary>Hides the content from everybody, us included, but the owner of the private key.</summary>
    public byte[] SealTo(ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> content, ReadOnlySpan<byte> bound)
    {
        var (capsule, key) = Encapsulate(publicKey);
        return [Form, Mark, .. capsule, .. Encrypt(key, content, [.. capsule, .. bound])];
    }

    /// <summary>The content; <see cref="CryptographicException"/> where it was sealed to somebody else, bound to something else, or changed.</summary>
    public static byte[] OpenWith(ReadOnlySpan<byte> privateKey, ReadOnlySpan<byte> sealedBytes, ReadOnlySpan<byte> bound)
    {
        var suite = Of(sealedBytes, Head);
        var end = Head + suite.CapsuleLength;
        if (sealedBytes.Length < end)
        {
            throw Unreadable();
        }

        var capsule = sealedBytes[Head..end];
        return Decrypt(suite.Decapsulate(privateKey, capsule), sealedBytes[end..], [.. capsule, .. bound]);
    }

    public abstract KeyPair NewSigningKeys();

    public byte[] Sign(ReadOnlySpan<byte> privateKey, ReadOnlySpan<byte> content) => [Form, Mark, .. SignatureOf(privateKey, content)];

    /// <summary>Whether the signature was made for this content with the private key that belongs to this public one.</summary>
    public static bool Verify(ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> content, ReadOnlySpan<byte> signature) =>
        signature.Length > Head && signature[0] == Form && WithMark(signature[1]) is { } suite && suite.IsSignature(publicKey, content, signature[Head..]);

    protected abstract void Cover(
        ReadOnlySpan<byte> key, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> content, Span<byte> body, Span<byte> tag, ReadOnlySpan<byte> bound);

    protected abstract void Uncover(
        ReadOnlySpan<byte> key, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> body, ReadOnlySpan<byte> tag, Span<byte> content, ReadOnlySpan<byte> bound);

    /// <summary>A fresh key, and the capsule in which only the owner of the private key finds it again.</summary>
    protected abstract (byte[] Capsule, byte[] Key) Encapsulate(ReadOnlySpan<byte> publicKey);

    protected abstract byte[] Decapsulate(ReadOnlySpan<byte> privateKey, ReadOnlySpan<byte> capsule);

    protected abstract byte[] SignatureOf(ReadOnlySpan<byte> privateKey, ReadOnlySpan<byte> content);

    protected abstract bool IsSignature(ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> content, ReadOnlySpan<byte> signature);

    /// <summary>The same answer whatever does not fit.</summary>
    protected static CryptographicException Unreadable() => new("what was to be read does not fit its key, its binding or its form");

    private static Suite Of(ReadOnlySpan<byte> made, int least) =>
        made.Length >= least && made[0] == Form && WithMark(made[1]) is { } suite ? suite : throw Unreadable();

    private static Suite? WithMark(byte mark) => mark == International.Mark ? International : mark == Chinese.Mark ? Chinese : null;

    private static void DemandKey(ReadOnlySpan<byte> key)
    {
        if (key.Length != KeyLength)
        {
            throw new ArgumentException($"a key has {KeyLength} bytes, not {key.Length}", nameof(key));
        }
    }

    private readonly ref struct Pieces(Span<byte> made)
    {
        public Span<byte> Nonce { get; } = made[Head..(Head + NonceLength)];

        public Span<byte> Body { get; } = made[(Head + NonceLength)..^TagLength];

        public Span<byte> Tag { get; } = made[^TagLength..];
    }
}
