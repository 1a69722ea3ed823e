using System.Text;
using Zhengyan.Documents;

namespace Zhengyan.Tests.Uploads;

/// <summary>How many pages a file has, which of them are empty, and of which nobody can say.</summary>
public sealed class FilePagesTests
{
    [Fact]
    public void Clause_5_7_of_a_PDF_the_pages_without_letters_lines_and_pictures_are_empty()
    {
        var found = Look("a.pdf", new SamplePdf()
            .Written()
            .Page("")
            .Page("1 1 1 rg 0 0 595 842 re f")
            .Page("0 0 1 RG 10 10 m 90 90 l S")
            .Page("BT ( ) Tj [( )] TJ ET")
            .Page("BT [(a) -20 (b)] TJ ET")
            .Page("", more: "/Annots [<< /Subtype /Stamp >>]")
            .Page("q 0 g Q 0 0 9 9 re W n")
            .Build());
        Assert.Equal(8, found.Pages);
        Assert.Equal([2, 3, 5, 8], found.Blank);
        Assert.Empty(found.Untold);
    }

    [Fact]
    public void Clause_5_7_of_a_scan_the_pages_whose_picture_is_of_one_colour_are_empty()
    {
        const string grey = "/Width 300 /Height 400 /ColorSpace /DeviceGray /BitsPerComponent 8";
        var white = Enumerable.Repeat((byte)0xFE, 300 * 400).ToArray();
        var written = white.Select((b, i) => i / 300 % 30 < 6 ? (byte)20 : b).ToArray();
        var found = Look("a.pdf", new SamplePdf()
            .Picture("/Width 480 /Height 640 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode", SampleJpeg.Sheet(written: false))
            .Picture("/Width 480 /Height 640 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode", SampleJpeg.Sheet())
            .Picture($"{grey} /Filter /FlateDecode", SamplePng.Packed(white))
            .Picture($"{grey} /Filter /FlateDecode", SamplePng.Packed(written))
            .Picture("/Width 800 /Height 400 /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /FlateDecode", SamplePng.Packed(Enumerable.Repeat((byte)0xFF, 100 * 400).ToArray()))
            .Picture("/Width 300 /Height 400 /ImageMask true /Filter /CCITTFaxDecode", [1, 2, 3])
            .Picture("/Width 300 /Height 400 /Filter /JBIG2Decode", [1, 2, 3])
            .Picture($"{grey} /Filter /FlateDecode", [1, 2, 3])
            .Build());
        Assert.Equal([1, 3, 5], found.Blank);
        Assert.Equal([6, 7, 8], found.Untold);
    }

    [Fact]
    public void Clause_5_7_packed_contents_and_forms_within_forms_are_read()
    {
        var pdf = new SamplePdf();
        var form = pdf.AddStream("/Type /XObject /Subtype /Form /Filter /FlateDecode", SamplePng.Packed(Encoding.Latin1.GetBytes("BT (x) Tj ET")));
        var empty = pdf.AddStream("/Type /XObject /Subtype /Form", []);
        var found = Look("a.pdf", pdf.Page("/Fm0 Do", $"/XObject << /Fm0 {form} 0 R >>").Page("/Fm0 Do", $"/XObject << /Fm0 {empty} 0 R >>").Build());
        Assert.Equal([2], found.Blank);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public void Clause_5_7_a_picture_is_one_page(bool written, bool progressive)
    {
        foreach (var found in new[] { Look("a.jpg", SampleJpeg.Sheet(written, progressive)), Look("a.png", SamplePng.Sheet(written)) })
        {
            Assert.Equal(1, found.Pages);
            Assert.Equal(written ? [] : [1], found.Blank);
            Assert.Empty(found.Untold);
        }
    }

    [Fact]
    public void A_JPEG_that_can_be_taken_up_anew_in_its_midst_is_read() =>
        Assert.Equal([1], Look("a.jpg", SampleJpeg.Of(20, 20, (x, y) => 200 + (x % 2), restart: 7)).Blank);

    [Theory]
    [InlineData(new byte[] { 1 }, true)]
    [InlineData(new byte[] { 1, 2, 3 }, true)]
    [InlineData(new byte[] { 1, 2, 3, 4 }, false)]
    [InlineData(new byte[] { (byte)'R', (byte)'G', (byte)'B' }, false)]
    public void Of_inks_and_plain_colours_cannot_be_said_whether_a_sheet_is_empty(byte[] components, bool told)
    {
        byte[] frame = [8, 0, 16, 0, 16, (byte)components.Length, .. components.SelectMany(id => new byte[] { id, 0x11, 0 })];
        using var stream = new MemoryStream(frame);
        Assert.Equal(told, JpegFrame.Read(new(stream, new()), 0xC0).IsRead);
    }

    [Fact]
    public void Office_files_have_no_pages_of_their_own()
    {
        Assert.Null(Look("a.docx", SampleOffice.Docx()).Pages);
        Assert.Null(Look("a.xlsx", SampleOffice.Xlsx()).Pages);
    }

    private static FileVerdict Look(string name, byte[] content)
    {
        using var stream = new MemoryStream(content);
        var verdict = FileCheck.Of(name, stream);
        Assert.True(verdict.IsTaken, string.Join(" ", verdict.Refusals));
        return verdict;
    }
}
