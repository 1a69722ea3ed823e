using Org.BouncyCastle.Asn1.GM;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Crypto.Engines;
using Org.BouncyCastle.Crypto.Generators;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Prng;
using Org.BouncyCastle.Crypto.Signers;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.Security;

namespace Zhengyan.Vault;

/// <summary>
/// SM2 on its recommended curve: encryption in the order C1C3C2 and signatures with the usual identity, both as in GB/T 32918. Keys and signatures are plain bytes: 04 x y; d;
/// r s.
/// </summary>
internal static class Sm2
{
    private const int Number = 32;
    private const int PointLength = 1 + (2 * Number);
    private static readonly ECDomainParameters Curve = new(GMNamedCurves.GetByName("sm2p256v1"));

    /// <summary>How long something of that length is when it is hidden.</summary>
    public static int Hidden(int length) => PointLength + Number + length;

    public static KeyPair NewKeys()
    {
        var generator = new ECKeyPairGenerator();
        generator.Init(new ECKeyGenerationParameters(Curve, new SecureRandom()));
        var pair = generator.GenerateKeyPair();
        return new(
            ((ECPublicKeyParameters)pair.Public).Q.GetEncoded(compressed: false),
            ((ECPrivateKeyParameters)pair.Private).D.ToByteArrayUnsigned() is var d ? [.. new byte[Number - d.Length], .. d] : []);
    }

    public static byte[] Encrypt(ReadOnlySpan<byte> publicKey, byte[] content)
    {
        var engine = new SM2Engine(new SM3Digest(), SM2Engine.Mode.C1C3C2);
        engine.Init(forEncryption: true, new ParametersWithRandom(Public(publicKey), new SecureRandom()));
        return engine.ProcessBlock(content, 0, content.Length);
    }

    /// <summary>None where it was not made for this key, or was changed.</summary>
    public static byte[]? Decrypt(ReadOnlySpan<byte> privateKey, ReadOnlySpan<byte> hidden)
    {
        try
        {
            var engine = new SM2Engine(new SM3Digest(), SM2Engine.Mode.C1C3C2);
            engine.Init(forEncryption: false, Private(privateKey));
            return engine.ProcessBlock(hidden.ToArray(), 0, hidden.Length);
        }
        catch (Exception unreadable) when (unreadable is InvalidCipherTextException or ArgumentException or FormatException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The same content gives the same signature: its number follows from key and content, and no two contents share one.</summary>
    public static byte[] Sign(ReadOnlySpan<byte> privateKey, ReadOnlySpan<byte> content)
    {
        var numbers = new DigestRandomGenerator(new SM3Digest());
        numbers.AddSeedMaterial(Suite.Chinese.Mac(privateKey, content));
        var signer = Signer();
        signer.Init(forSigning: true, new ParametersWithRandom(Private(privateKey), new SecureRandom(numbers)));
        signer.BlockUpdate(content);
        return signer.GenerateSignature();
    }

    public static bool Verify(ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> content, ReadOnlySpan<byte> signature)
    {
        try
        {
            var signer = Signer();
            signer.Init(forSigning: false, Public(publicKey));
            signer.BlockUpdate(content);
            return signature.Length == 2 * Number && signer.VerifySignature(signature.ToArray());
        }
        catch (Exception nonsense) when (nonsense is ArgumentException or FormatException or InvalidOperationException or IndexOutOfRangeException)
        {
            return false;
        }
    }

    private static SM2Signer Signer() => new(PlainDsaEncoding.Instance, new SM3Digest());

    private static ECPublicKeyParameters Public(ReadOnlySpan<byte> key) => new(Curve.Curve.DecodePoint(key.ToArray()), Curve);

    private static ECPrivateKeyParameters Private(ReadOnlySpan<byte> key) => new(new BigInteger(1, key.ToArray()), Curve);
}
