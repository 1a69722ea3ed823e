using System.Security.Cryptography;
using System.Text;
using Zhengyan.Rules;
using Zhengyan.Vault;

namespace Zhengyan.Tests.Vault;

/// <summary>§5.8: a letter's text and its scans as one content.</summary>
public sealed class SealedLetterTests
{
    private static readonly LetterScan One = new("第一页𬭎.pdf", "application/pdf", new byte[] { 1, 2, 3 }), Other = new("", "image/png", ReadOnlyMemory<byte>.Empty);

    [Theory]
    [InlineData("信里写着：\n东侧仓库。", 0)]
    [InlineData("信里写着：\n东侧仓库。", 2)]
    [InlineData("", 1)]
    public void What_was_sealed_is_read_again(string text, int scans)
    {
        LetterScan[] sealedScans = [.. new[] { One, Other }.Take(scans)];
        var read = SealedLetter.FromBytes(new SealedLetter(text, sealedScans).ToBytes());
        Assert.Equal(text, read.Text);
        Assert.Equal(sealedScans.Select(s => (s.Name, s.MediaType, Convert.ToHexString(s.Content.Span))), read.Scans.Select(s => (s.Name, s.MediaType, Convert.ToHexString(s.Content.Span))));
    }

    [Theory]
    [InlineData("信里写着：东侧仓库。")]
    [InlineData("\u0000\u0001 a letter")]
    [InlineData("")]
    public void A_text_that_was_sealed_before_there_were_scans_is_read_as_it_was(string text)
    {
        var read = SealedLetter.FromBytes(Encoding.UTF8.GetBytes(text));
        Assert.Equal(text, read.Text);
        Assert.Empty(read.Scans);
    }

    [Fact]
    public void What_breaks_off_or_is_of_a_later_form_is_not_read()
    {
        var bytes = new SealedLetter("信", [One]).ToBytes();
        for (var length = 1; length < bytes.Length; length++)
        {
            // Where it ends after the text, it is a letter without scans.
            if (length != 2 + 4 + 3)
            {
                Assert.Throws<CryptographicException>(() => SealedLetter.FromBytes(bytes.AsMemory(0, length)));
            }
        }

        Assert.Throws<CryptographicException>(() => SealedLetter.FromBytes(new byte[] { 255, 2, 0, 0, 0, 0 }));
        Assert.Throws<CryptographicException>(() => SealedLetter.FromBytes(new byte[] { 255, 1, 255, 255, 255, 255 }));
    }
}
