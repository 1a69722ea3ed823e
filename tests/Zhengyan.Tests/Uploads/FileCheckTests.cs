using System.Text;
using Zhengyan.Documents;

namespace Zhengyan.Tests.Uploads;

/// <summary>What is handed in is looked through before anything is done with it: every kind of bad file is refused with its sentence, every good one is known for what it is.</summary>
public sealed class FileCheckTests
{
    private static readonly byte[] Pdf = new SamplePdf().Written().Build();

    [Fact]
    public void Each_kind_that_is_taken_is_told_by_its_content()
    {
        Assert.Equal("application/pdf", Taken("扫描.pdf", Pdf).MediaType);
        Assert.Equal("image/jpeg", Taken("IMG_1.JPG", SampleJpeg.Sheet()).MediaType);
        Assert.Equal("image/jpeg", Taken("a.jpeg", SampleJpeg.Sheet(progressive: true)).MediaType);
        Assert.Equal("image/png", Taken("图.png", SamplePng.Sheet()).MediaType);
        Assert.Equal(OfficeFile.Word, Taken("检查.docx", SampleOffice.Docx()).MediaType);
        Assert.Equal(OfficeFile.Excel, Taken("清单.xlsx", SampleOffice.Xlsx()).MediaType);
    }

    [Fact]
    public void An_empty_file_is_refused() => Refused("a.pdf", [], "U-10");

    [Theory]
    [InlineData("../../x.pdf")]
    [InlineData("..\\x.pdf")]
    [InlineData("/etc/passwd.pdf")]
    [InlineData("C:x.pdf")]
    [InlineData("a\u0007b.pdf")]
    [InlineData("a\r\nb.pdf")]
    [InlineData("fdp.\u202Egpj.pdf")]
    [InlineData("\u2066x.pdf")]
    [InlineData("\uD800.pdf")]
    [InlineData("a\u2028.pdf")]
    public void A_name_that_leads_elsewhere_or_hides_what_it_says_is_refused(string name) => Refused(name, Pdf, "U-12");

    [Fact]
    public void A_name_that_is_too_long_or_only_dots_is_refused()
    {
        Refused(new string('长', 250) + ".pdf", Pdf, "U-12");
        Refused("..", Pdf, "U-12", "U-13");
    }

    [Theory]
    [InlineData("𬭎教授的检查.pdf")]
    [InlineData("قرار.pdf")]
    [InlineData("ম্যা\u200D.pdf")]
    [InlineData("a b'c;d%41“x”.pdf")]
    public void A_name_of_any_script_is_kept(string name) => Taken(name, Pdf);

    [Fact]
    public void Another_extension_or_another_content_is_refused()
    {
        Refused("a.exe", [.. "MZ"u8, .. new byte[100]], "U-13");
        Refused("a.pdf", [.. "MZ"u8, .. new byte[100]], "U-14");
        Refused("a.jpg", Pdf, "U-14");
        Refused("a.pdf", SamplePng.Sheet(), "U-14");
        Refused("a.xlsx", SampleOffice.Docx(), "U-14");
        Refused("a.docx", SampleOffice.Zip(("readme.txt", "x")), "U-14");
        Refused("a", Pdf, "U-13");
        Refused("a.svg", "<svg onload='alert(1)'/>"u8.ToArray(), "U-13");
    }

    [Fact]
    public void Every_reason_is_said_at_once() => Refused("../a.jpg", SampleOffice.WithMacros(), "U-12", "U-14", "U-17");

    [Fact]
    public void A_file_that_was_cut_off_or_spoilt_is_refused()
    {
        Refused("a.pdf", Pdf[..^30], "U-15");
        Refused("a.pdf", Encoding.ASCII.GetBytes("%PDF-1.7\n%%EOF\n"), "U-15");
        Refused("a.jpg", SampleJpeg.Sheet()[..^200], "U-15");
        Refused("a.jpg", SampleJpeg.Sheet()[..^2], "U-15");
        Refused("a.png", SamplePng.Sheet()[..^20], "U-15");
        var spoilt = SamplePng.Sheet();
        spoilt[60] ^= 1;
        Refused("a.png", spoilt, "U-15");
        Refused("a.docx", SampleOffice.Docx()[..^10], "U-15");
        Refused("a.png", SamplePng.From(300, 400, SamplePng.Packed(new byte[1000])), "U-15");
    }

    [Fact]
    public void What_has_a_password_is_refused()
    {
        Refused("a.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[512]], "U-14", "U-16");
        Refused("a.pdf", new SamplePdf().Written().Trailer("/Encrypt << /Filter /Standard /V 4 >>").Build(), "U-16");
        var zip = SampleOffice.Docx();
        // The mark of encryption in the list of entries and before the entry.
        for (var at = 0; (at = zip.AsSpan(at).IndexOf("PK\x01\x02"u8) is >= 0 and var found ? at + found : -1) >= 0; at++)
        {
            zip[at + 8] |= 1;
        }

        Refused("a.docx", zip, "U-16");
    }

    [Theory]
    [InlineData("/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>")]
    [InlineData("/OpenAction << /S /Launch /F (cmd.exe) >>")]
    [InlineData("/OpenAction << /S /URI /URI (http://x) >>")]
    [InlineData("/AA << /WC << /S /J#61vaScript /JS (x) >> >>")]
    [InlineData("/Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (x) >>] >> >>")]
    [InlineData("/AcroForm << /XFA (x) >>")]
    public void A_PDF_that_does_something_by_itself_is_refused(string catalog) => Refused("a.pdf", new SamplePdf().Written().Catalog(catalog).Build(), "U-17");

    [Fact]
    public void A_PDF_that_opens_at_a_page_is_taken() => Taken("a.pdf", new SamplePdf().Written().Catalog("/OpenAction [4 0 R /Fit] /PageMode /UseNone").Build());

    [Fact]
    public void What_is_hidden_in_a_packed_stream_of_objects_is_found()
    {
        var pdf = new SamplePdf().Written();
        var inner = "<< /S /JavaScript /JS (x) >>";
        var packed = SamplePng.Packed(Encoding.Latin1.GetBytes($"99 0 {inner}"));
        pdf.AddStream("/Type /ObjStm /N 1 /First 5 /Filter /FlateDecode", packed);
        Refused("a.pdf", pdf.Build(), "U-17");
    }

    [Theory]
    [InlineData("/Names << /EmbeddedFiles << /Names [(a) << /Type /Filespec /F (a.exe) /EF << /F 4 0 R >> >>] >> >>")]
    [InlineData("/AF [<< /Type /Filespec /EF << /F 4 0 R >> >>]")]
    public void A_PDF_with_other_files_in_it_is_refused(string catalog) => Refused("a.pdf", new SamplePdf().Written().Catalog(catalog).Build(), "U-19");

    [Fact]
    public void A_PDF_of_ten_thousand_pages_is_refused_and_one_of_two_thousand_is_not()
    {
        Refused("a.pdf", new SamplePdf().Pages(10_000).Build(), "U-21");
        Assert.Equal(2000, Taken("a.pdf", new SamplePdf().Pages(2000).Build()).Pages);
    }

    [Fact]
    public void Pages_that_go_round_in_a_circle_come_to_an_end()
    {
        var pdf = new SamplePdf().Written();
        Refused("a.pdf", Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(pdf.Build()).Replace("/Kids [4 0 R]", "/Kids [2 0 R]", StringComparison.Ordinal)), "U-15");
        Refused("a.pdf", new SamplePdf().Written().Catalog(new string('[', 5000)).Build(), "U-15");
    }

    [Fact]
    public void Macros_are_refused()
    {
        Refused("a.docx", SampleOffice.WithMacros(), "U-17");
        Refused("a.xlsx", SampleOffice.Xlsx(("xl/macrosheets/sheet1.xml", "<x/>")), "U-17");
    }

    [Fact]
    public void Links_to_elsewhere_are_refused()
    {
        Refused("a.docx", SampleOffice.Docx(("word/_rels/document.xml.rels", SampleOffice.Relation("attachedTemplate", "http://example.org/a.dotm", external: true))), "U-18");
        Refused("a.docx", SampleOffice.Docx(("word/_rels/document.xml.rels", SampleOffice.Relation("hyperlink", "http://example.org/", external: true))), "U-18");
        Refused("a.xlsx", SampleOffice.Xlsx(("xl/externalLinks/externalLink1.xml", "<x/>")), "U-18");
    }

    [Fact]
    public void Embedded_objects_are_refused()
    {
        Refused("a.docx", SampleOffice.Docx(("word/embeddings/Book1.xlsx", "PK")), "U-19");
        Refused("a.docx", SampleOffice.Docx(("word/_rels/document.xml.rels", SampleOffice.Relation("aFChunk", "chunk.html"))), "U-19");
    }

    [Fact]
    public void A_zip_bomb_is_refused_without_unpacking_it()
    {
        Refused("a.docx", SampleOffice.Bomb(400), "U-20");
        Refused("a.docx", SampleOffice.Docx([.. Enumerable.Range(0, 10_001).Select(i => ($"word/media/{i}.xml", ""))]), "U-20");
    }

    [Fact]
    public void An_archive_that_lies_about_its_size_or_its_names_is_refused()
    {
        var lying = SampleOffice.Docx();
        // The length of the first entry, in the list of entries.
        lying[lying.AsSpan().IndexOf("PK\x01\x02"u8) + 24]--;
        Refused("a.docx", lying, "U-15");
        Refused("a.docx", SampleOffice.Docx(("../../evil.xml", "x")), "U-15");
        Refused("a.docx", SampleOffice.Docx(("word/document.xml", "x")), "U-15");
        Refused("a.docx", SampleOffice.Docx(("word/_rels/document.xml.rels", "<!DOCTYPE a [<!ENTITY b \"b\">]><a>&b;</a>")), "U-15");
    }

    [Fact]
    public void A_picture_of_absurd_size_is_refused()
    {
        Refused("a.png", SamplePng.From(50_000, 50_000, SamplePng.Packed([])), "U-22");
        var jpeg = SampleJpeg.Sheet();
        var frame = jpeg.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC0]);
        (jpeg[frame + 5], jpeg[frame + 7]) = (0xFF, 0xFF);
        Refused("a.jpg", jpeg, "U-22");
    }

    [Fact]
    public void A_file_that_is_two_is_refused()
    {
        Refused("a.jpg", [.. SampleJpeg.Sheet(), .. SampleOffice.Docx()], "U-23");
        Refused("a.png", [.. SamplePng.Sheet(), .. "<script>"u8], "U-23");
        Refused("a.pdf", [.. Pdf, .. SampleOffice.Docx()], "U-23");
        Refused("a.docx", [.. SampleOffice.Docx(), .. "x"u8], "U-15");
    }

    [Fact]
    public void What_takes_too_long_is_given_up() => Assert.Contains("U-25", Verdict("a.pdf", new SamplePdf().Pages(2000).Build(), new(mostBytes: 1000)).Refusals.Select(r => r.Number));

    private static FileVerdict Taken(string name, byte[] content)
    {
        var verdict = Verdict(name, content);
        Assert.True(verdict.IsTaken, $"{name}: {string.Join(" ", verdict.Refusals)}");
        return verdict;
    }

    private static void Refused(string name, byte[] content, params string[] numbers) =>
        Assert.Equal(numbers, Verdict(name, content).Refusals.Select(r => r.Number).Order(StringComparer.Ordinal));

    private static FileVerdict Verdict(string name, byte[] content, WorkLimit? limit = null)
    {
        using var stream = new MemoryStream(content);
        return FileCheck.Of(name, stream, limit);
    }
}
