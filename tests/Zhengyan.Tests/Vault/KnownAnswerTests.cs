using System.Security.Cryptography;
using System.Text;
using NSec.Cryptography;
using Org.BouncyCastle.Crypto.Engines;
using Org.BouncyCastle.Crypto.Parameters;
using Zhengyan.Vault;

namespace Zhengyan.Tests.Vault;

/// <summary>Each algorithm gives the answers that its standard prints.</summary>
public sealed class KnownAnswerTests
{
    private const string Sm2Private = "3945208F7B2144B13F36E38AC6D39F95889393692860B51A42FB81EF4DF7C5B8";

    [Fact]
    public void SHA_256_of_FIPS_180_4() =>
        Is("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Suite.International.Hash("abc"u8));

    [Fact]
    public void HMAC_SHA_256_of_RFC_4231() => Is(
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
        Suite.International.Mac("Jefe"u8, "what do ya want for nothing?"u8));

    [Fact]
    public void HKDF_of_RFC_5869() => Is(
        "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d",
        Suite.International.Derive(Bytes(string.Concat(Enumerable.Repeat("0b", 22))), ""));

    [Fact]
    public void Ed25519_of_RFC_8032()
    {
        var (secret, open) = (
            Bytes("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"),
            Bytes("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"));
        var signature = Suite.International.Sign(secret, [0x72]);
        Is(
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
            signature[2..]);
        Assert.True(Suite.Verify(open, [0x72], signature));
        Assert.False(Suite.Verify(open, [0x73], signature));
    }

    [Fact]
    public void X25519_of_RFC_7748()
    {
        using var scalar = Key.Import(
            KeyAgreementAlgorithm.X25519, Bytes("a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4"), KeyBlobFormat.RawPrivateKey);
        var point = PublicKey.Import(
            KeyAgreementAlgorithm.X25519, Bytes("e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c"), KeyBlobFormat.RawPublicKey);
        using var shared = KeyAgreementAlgorithm.X25519.Agree(scalar, point, new() { ExportPolicy = KeyExportPolicies.AllowPlaintextExport })!;
        Is("c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552", shared.Export(SharedSecretBlobFormat.RawSharedSecret));
    }

    [Fact]
    public void AES_256_GCM_of_NIST()
    {
        var key = Bytes("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308");
        using var aes = new AesGcm(key, 16);
        var made = new byte[60];
        var tag = new byte[16];
        aes.Encrypt(
            Bytes("cafebabefacedbaddecaf888"),
            Bytes("d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39"),
            made, tag, Bytes("feedfacedeadbeeffeedfacedeadbeefabaddad2"));
        Is("522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662", made);
        Is("76fc6ece0f4e1768cddf8853bb2d551b", tag);
    }

    [Fact]
    public void SM3_of_GB_T_32905()
    {
        Is("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0", Suite.Chinese.Hash("abc"u8));
        Is(
            "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732",
            Suite.Chinese.Hash(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("abcd", 16)))));
    }

    [Fact]
    public void HMAC_SM3_is_made_of_SM3_as_RFC_2104_says()
    {
        var key = new byte[64];
        "Jefe"u8.CopyTo(key);
        var inner = Suite.Chinese.Hash([.. key.Select(b => (byte)(b ^ 0x36)), .. "what do ya want for nothing?"u8]);
        Assert.Equal(
            Suite.Chinese.Hash([.. key.Select(b => (byte)(b ^ 0x5c)), .. inner]), Suite.Chinese.Mac("Jefe"u8, "what do ya want for nothing?"u8));
    }

    [Fact]
    public void HKDF_SM3_is_made_of_HMAC_SM3_as_RFC_5869_says()
    {
        var key = Bytes(string.Concat(Enumerable.Repeat("0b", 22)));
        var extracted = Suite.Chinese.Mac(new byte[32], key);
        Assert.Equal(Suite.Chinese.Mac(extracted, [.. "purpose"u8, 1]), Suite.Chinese.Derive(key, "purpose"));
    }

    [Fact]
    public void SM4_of_GB_T_32907()
    {
        var engine = new SM4Engine();
        engine.Init(true, new KeyParameter(Bytes("0123456789abcdeffedcba9876543210")));
        var block = new byte[16];
        engine.ProcessBlock(Bytes("0123456789abcdeffedcba9876543210"), 0, block, 0);
        Is("681edf34d206965e86b3e94f536e4246", block);
    }

    [Fact]
    public void SM4_GCM_of_RFC_8998()
    {
        var (key, nonce, bound) = (
            Bytes("0123456789ABCDEFFEDCBA9876543210"), Bytes("00001234567800000000ABCD"), Bytes("FEEDFACEDEADBEEFFEEDFACEDEADBEEFABADDAD2"));
        var content = Bytes(
            "AAAAAAAAAAAAAAAABBBBBBBBBBBBBBBBCCCCCCCCCCCCCCCCDDDDDDDDDDDDDDDDEEEEEEEEEEEEEEEEFFFFFFFFFFFFFFFFEEEEEEEEEEEEEEEEAAAAAAAAAAAAAAAA");
        var (made, tag, back) = (new byte[content.Length], new byte[16], new byte[content.Length]);
        Sm4Gcm.Encrypt(key, nonce, content, made, tag, bound);
        Is("17F399F08C67D5EE19D0DC9969C4BB7D5FD46FD3756489069157B282BB200735D82710CA5C22F0CCFA7CBF93D496AC15A56834CBCF98C397B4024A2691233B8D", made);
        Is("83DE3541E4C2B58177E065A9BF7B62EC", tag);
        Assert.True(Sm4Gcm.Decrypt(key, nonce, made, tag, back, bound));
        Assert.Equal(content, back);
    }

    [Fact]
    public void SM2_signatures_of_GB_T_32918_5()
    {
        var open = Bytes(
            "0409F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020CCEA490CE26775A52DC6EA718CC1AA600AED05FBF35E084A6632F6072DA9AD13");
        var printed = Bytes(
            "F5A03B0648D2C4630EEAC513E1BB81A15944DA3827D5B74143AC7EACEEE720B3B1B6AA29DF212FD8763182BC0D421CA1BB9038FD1F7F42D4840B69C485BBC1AA");
        Assert.True(Suite.Verify(open, "message digest"u8, [1, Suite.Chinese.Mark, .. printed]));
        Assert.False(Suite.Verify(open, "message digesT"u8, [1, Suite.Chinese.Mark, .. printed]));
        Assert.True(Suite.Verify(open, "message digest"u8, Suite.Chinese.Sign(Bytes(Sm2Private), "message digest"u8)));
    }

    [Fact]
    public void SM2_encryption_of_GB_T_32918_5() => Is(
        Convert.ToHexString("encryption standard"u8),
        Sm2.Decrypt(Bytes(Sm2Private), Bytes(
            "0404EBFC718E8D1798620432268E77FEB6415E2EDE0E073C0F4F640ECD2E149A73E858F9D81E5430A57B36DAAB8F950A3C64E6EE6A63094D99283AFF767E124DF0"
            + "59983C18F809E262923C53AEC295D30383B54E39D609D160AFCB1908D0BD876621886CA989CA9C7D58087307CA93092D651EFA"))!);

    private static void Is(string expected, byte[] answer) => Assert.Equal(expected.ToUpperInvariant(), Convert.ToHexString(answer));

    private static byte[] Bytes(string hex) => Convert.FromHexString(hex);
}
