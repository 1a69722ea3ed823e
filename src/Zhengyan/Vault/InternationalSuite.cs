using System.Security.Cryptography;
using System.Text;
using NSec.Cryptography;

namespace Zhengyan.Vault;

/// <summary>AES-256-GCM and SHA-256 of .NET; Ed25519 (RFC 8032) and X25519 (RFC 7748) of libsodium.</summary>
internal sealed class InternationalSuite : Suite
{
    private const int PublicKeyLength = 32;

    public override string Name => "international";

    public override byte Mark => 1;

    protected override int CapsuleLength => PublicKeyLength;

    public override byte[] Hash(ReadOnlySpan<byte> content) => SHA256.HashData(content);

    public override RunningHash BeginHash() => new RunningHash.Sha256();

    public override byte[] Mac(ReadOnlySpan<byte> key, ReadOnlySpan<byte> content) => HMACSHA256.HashData(key, content);

    public override byte[] Derive(ReadOnlySpan<byte> key, string purpose)
    {
        var derived = new byte[KeyLength];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key, derived, salt: [], Encoding.UTF8.GetBytes(purpose));
        return derived;
    }

    public override KeyPair NewSealingKeys() => New(KeyAgreementAlgorithm.X25519);

    public override KeyPair NewSigningKeys() => New(SignatureAlgorithm.Ed25519);

    protected override void Cover(
        ReadOnlySpan<byte> key, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> content, Span<byte> body, Span<byte> tag, ReadOnlySpan<byte> bound)
    {
        using var aes = new AesGcm(key, tag.Length);
        aes.Encrypt(nonce, content, body, tag, bound);
    }

    protected override void Uncover(
        ReadOnlySpan<byte> key, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> body, ReadOnlySpan<byte> tag, Span<byte> content, ReadOnlySpan<byte> bound)
    {
        using var aes = new AesGcm(key, tag.Length);
        aes.Decrypt(nonce, body, tag, content, bound);
    }

    // The capsule is the public half of a pair that is used once; the key is bound to both halves.
    protected override (byte[] Capsule, byte[] Key) Encapsulate(ReadOnlySpan<byte> publicKey)
    {
        using var once = Key.Create(KeyAgreementAlgorithm.X25519);
        var capsule = once.PublicKey.Export(KeyBlobFormat.RawPublicKey);
        return (capsule, Agree(once, publicKey, [.. capsule, .. publicKey]));
    }

    protected override byte[] Decapsulate(ReadOnlySpan<byte> privateKey, ReadOnlySpan<byte> capsule)
    {
        if (!Key.TryImport(KeyAgreementAlgorithm.X25519, privateKey, KeyBlobFormat.RawPrivateKey, out var own) || own is null)
        {
            throw Unreadable();
        }

        using (own)
        {
            return Agree(own, capsule, [.. capsule, .. own.PublicKey.Export(KeyBlobFormat.RawPublicKey)]);
        }
    }

    protected override byte[] SignatureOf(ReadOnlySpan<byte> privateKey, ReadOnlySpan<byte> content)
    {
        using var key = Key.Import(SignatureAlgorithm.Ed25519, privateKey, KeyBlobFormat.RawPrivateKey);
        return SignatureAlgorithm.Ed25519.Sign(key, content);
    }

    protected override bool IsSignature(ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> content, ReadOnlySpan<byte> signature) =>
        PublicKey.TryImport(SignatureAlgorithm.Ed25519, publicKey, KeyBlobFormat.RawPublicKey, out var key)
        && SignatureAlgorithm.Ed25519.Verify(key!, content, signature);

    private static byte[] Agree(Key own, ReadOnlySpan<byte> other, ReadOnlySpan<byte> both)
    {
        if (!PublicKey.TryImport(KeyAgreementAlgorithm.X25519, other, KeyBlobFormat.RawPublicKey, out var key))
        {
            throw Unreadable();
        }

        using var shared = KeyAgreementAlgorithm.X25519.Agree(own, key!) ?? throw Unreadable();
        return KeyDerivationAlgorithm.HkdfSha256.DeriveBytes(shared, salt: both, info: "zhengyan seal"u8, KeyLength);
    }

    private static KeyPair New(Algorithm algorithm)
    {
        using var key = Key.Create(algorithm, new() { ExportPolicy = KeyExportPolicies.AllowPlaintextExport });
        return new(key.PublicKey.Export(KeyBlobFormat.RawPublicKey), key.Export(KeyBlobFormat.RawPrivateKey));
    }
}
