using System.Security.Cryptography;
using System.Text;
using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Crypto.Generators;
using Org.BouncyCastle.Crypto.Macs;
using Org.BouncyCastle.Crypto.Parameters;

namespace Zhengyan.Vault;

/// <summary>SM4-GCM (GB/T 32907, RFC 8998), SM3 (GB/T 32905) and SM2 (GB/T 32918) of BouncyCastle.</summary>
internal sealed class ChineseSuite : Suite
{
    public override string Name => "chinese";

    public override byte Mark => 2;

    protected override int CapsuleLength => Sm2.Hidden(KeyLength);

    public override byte[] Hash(ReadOnlySpan<byte> content)
    {
        var sm3 = new SM3Digest();
        sm3.BlockUpdate(content);
        var hash = new byte[sm3.GetDigestSize()];
        sm3.DoFinal(hash);
        return hash;
    }

    public override RunningHash BeginHash() => new RunningHash.Sm3();

    public override byte[] Mac(ReadOnlySpan<byte> key, ReadOnlySpan<byte> content)
    {
        var mac = new HMac(new SM3Digest());
        mac.Init(new KeyParameter(key));
        mac.BlockUpdate(content);
        var code = new byte[mac.GetMacSize()];
        mac.DoFinal(code);
        return code;
    }

    public override byte[] Derive(ReadOnlySpan<byte> key, string purpose)
    {
        var hkdf = new HkdfBytesGenerator(new SM3Digest());
        hkdf.Init(new HkdfParameters(key.ToArray(), salt: null, Encoding.UTF8.GetBytes(purpose)));
        var derived = new byte[KeyLength];
        hkdf.GenerateBytes(derived);
        return derived;
    }

    public override KeyPair NewSealingKeys() => Sm2.NewKeys();

    public override KeyPair NewSigningKeys() => Sm2.NewKeys();

    protected override void Cover(
        ReadOnlySpan<byte> key, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> content, Span<byte> body, Span<byte> tag, ReadOnlySpan<byte> bound) =>
        Sm4Gcm.Encrypt(BlockKey(key), nonce, content, body, tag, bound);

    protected override void Uncover(
        ReadOnlySpan<byte> key, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> body, ReadOnlySpan<byte> tag, Span<byte> content, ReadOnlySpan<byte> bound)
    {
        if (!Sm4Gcm.Decrypt(BlockKey(key), nonce, body, tag, content, bound))
        {
            throw Unreadable();
        }
    }

    protected override (byte[] Capsule, byte[] Key) Encapsulate(ReadOnlySpan<byte> publicKey)
    {
        var key = RandomNumberGenerator.GetBytes(KeyLength);
        return (Sm2.Encrypt(publicKey, key), key);
    }

    protected override byte[] Decapsulate(ReadOnlySpan<byte> privateKey, ReadOnlySpan<byte> capsule) =>
        Sm2.Decrypt(privateKey, capsule) is { Length: KeyLength } key ? key : throw Unreadable();

    protected override byte[] SignatureOf(ReadOnlySpan<byte> privateKey, ReadOnlySpan<byte> content) => Sm2.Sign(privateKey, content);

    protected override bool IsSignature(ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> content, ReadOnlySpan<byte> signature) =>
        Sm2.Verify(publicKey, content, signature);

    // SM4 has keys of half that length.
    private byte[] BlockKey(ReadOnlySpan<byte> key) => Derive(key, "zhengyan sm4")[..Sm4Gcm.KeyLength];
}
