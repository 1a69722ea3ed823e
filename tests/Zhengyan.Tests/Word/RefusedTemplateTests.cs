using System.IO.Compression;
using System.Text;
using Zhengyan.Documents;
using Zhengyan.Tests.Support;
using static Zhengyan.Tests.Support.SmallDocx;

namespace Zhengyan.Tests.Word;

/// <summary>What is no template: every reason by its number, all of them at once, each with what to do instead.</summary>
public sealed class RefusedTemplateTests
{
    private static readonly string Good = Paragraph("{{编号}}");

    [Fact]
    public void What_is_no_docx_is_refused()
    {
        Assert.Equal("O-01", Vocabulary.Refused([]));
        Assert.Equal("O-02", Vocabulary.Refused(new byte[Template.LargestFile + 1]));
        byte[] compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]];
        Assert.Equal("O-03", Vocabulary.Refused([.. compound, .. Encoding.Unicode.GetBytes("EncryptedPackage")]));
        Assert.Equal("O-04", Vocabulary.Refused(compound));
        Assert.Equal("O-05", Vocabulary.Refused("%PDF-1.7"u8.ToArray()));
        Assert.Equal("O-05", Vocabulary.Refused(Packed(("xl/workbook.xml", "<workbook/>"))));
        Assert.Equal("O-06", Vocabulary.Refused(new Func<byte[]>(() => { var docx = Of(Good); docx.Type = docx.Type.Replace("document.main", "template.main", StringComparison.Ordinal); return docx.ToBytes(); })()));
        Assert.Equal("O-07", Vocabulary.Refused("PK and nothing more"u8.ToArray()));
        Assert.Equal("O-07", Vocabulary.Refused(Of("<w:p><w:r>").ToBytes()));
    }

    [Fact]
    public void An_archive_that_unpacks_without_end_or_names_other_places_is_refused()
    {
        Assert.Equal("O-08", Vocabulary.Refused(Of(Good).With("word/media/x.bin", new byte[13 << 20]).ToBytes()));
        Assert.Equal("O-08", Vocabulary.Refused(Packed([.. Enumerable.Range(0, 500).Select(i => ($"x{i}", ""))])));
        foreach (var name in new[] { "../../x", "word/../../x", "/etc/x", "C:\\x", "word\\document.xml", "WORD/document.xml" })
        {
            Assert.Equal("O-09", Vocabulary.Refused(Of(Good).With(name, "x").ToBytes()));
        }

        Assert.Equal("O-09", Vocabulary.Refused(Of(Good).Refers("header", "../../../x").ToBytes()));
    }

    [Fact]
    public void Xml_that_declares_or_nests_without_end_is_refused()
    {
        Assert.Equal("O-10", Vocabulary.Refused(Packed(("[Content_Types].xml", "<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>"))));
        Assert.Equal("O-10", Vocabulary.Refused(Of(string.Concat(Enumerable.Repeat("<w:sdt>", 5000)) + string.Concat(Enumerable.Repeat("</w:sdt>", 5000))).ToBytes()));
    }

    [Fact]
    public void A_template_that_hides_something_is_refused_with_every_reason_at_once()
    {
        Assert.Equal("O-11", Vocabulary.Refused(Of(Good).Refers("vbaProject", "vbaProject.bin").With("word/vbaProject.bin", "x").ToBytes()));
        var macros = Of(Good);
        macros.Type = "application/vnd.ms-word.document.macroEnabled.main+xml";
        Assert.Equal("O-11", Vocabulary.Refused(macros.ToBytes()));
        Assert.Equal("O-12", Vocabulary.Refused(Of(Good).Refers("hyperlink", "http://x.example/", outside: true).ToBytes()));
        Assert.Equal("O-12", Vocabulary.Refused(Of(Good).With("word/_rels/settings.xml.rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"a\" Type=\"x/attachedTemplate\" Target=\"\\\\server\\x.dotm\" TargetMode=\"External\"/></Relationships>").ToBytes()));
        Assert.Equal("O-12", Vocabulary.Refused(Of(Good + "<w:p><w:r><w:pict><v:imagedata xmlns:v=\"urn:schemas-microsoft-com:vml\" src=\"http://x.example/a.png\"/></w:pict></w:r></w:p>").ToBytes()));
        Assert.Equal("O-13", Vocabulary.Refused(Of(Good).Refers("oleObject", "x.bin").With("word/x.bin", "x").ToBytes()));
        Assert.Equal("O-13", Vocabulary.Refused(Of(Good + "<w:altChunk/>").ToBytes()));
        Assert.Equal("O-15", Vocabulary.Refused(Of(Good + "<w:p><w:ins w:author=\"x\"><w:r><w:t>x</w:t></w:r></w:ins></w:p>").ToBytes()));
        Assert.Equal("O-15", Vocabulary.Refused(Of(Good + "<w:p><w:r><w:commentReference w:id=\"0\"/></w:r></w:p>").ToBytes()));
        Assert.Equal("O-16", Vocabulary.Refused(Of(Good + "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r></w:p>").ToBytes()));
        Assert.Equal("O-16", Vocabulary.Refused(Of(Good + "<w:p><w:r><w:rPr><w:rStyle w:val=\"b\"/></w:rPr><w:t>x</w:t></w:r></w:p>")
            .Part("styles", "styles", "<w:style w:styleId=\"a\"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId=\"b\"><w:basedOn w:val=\"a\"/></w:style>").ToBytes()));
        Assert.Equal("O-17", Vocabulary.Refused(Of(Good).Refers("image", "media/x.svg").With("word/media/x.svg", "<svg/>").ToBytes()));
        Assert.Equal("O-12 O-13 O-15 O-20", Vocabulary.Refused(Of(Paragraph("{{编好}}") + "<w:object/><w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr></w:p><v:shape xmlns:v=\"x\" href=\"y\"/>").ToBytes()));
    }

    [Theory]
    [InlineData("<w:fldSimple w:instr=\" INCLUDETEXT x \"/>", "INCLUDETEXT")]
    [InlineData("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>INCLUDE</w:instrText></w:r><w:r><w:instrText>PICTURE \"x\"</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>", "INCLUDEPICTURE")]
    [InlineData("<w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText> PAGE </w:instrText><w:fldChar w:fldCharType=\"begin\"/><w:instrText>DDEAUTO x</w:instrText><w:fldChar w:fldCharType=\"end\"/><w:fldChar w:fldCharType=\"end\"/></w:r>", "DDEAUTO")]
    [InlineData("<w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>LINK x</w:instrText></w:r>", "LINK")]
    [InlineData("<w:r><w:instrText>DATE</w:instrText></w:r>", "DATE")]
    public void A_field_that_is_more_than_a_page_number_is_refused_by_its_name(string field, string code)
    {
        var refusal = Assert.Single(Template.Read(Of($"{Good}<w:p>{field}</w:p>").ToBytes(), Vocabulary.Known).Refusals);
        Assert.Equal("O-14", refusal.Number);
        Assert.Contains($"“{code}”", refusal.Reason.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Page_numbers_pictures_and_text_that_is_shown_are_no_reason()
    {
        byte[] picture = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];
        Vocabulary.Template(Of(
            Good + "<w:p><w:fldSimple w:instr=\" page \\* MERGEFORMAT\"/><w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>NUM</w:instrText><w:instrText>PAGES</w:instrText><w:fldChar w:fldCharType=\"separate\"/><w:t>1</w:t><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"
            + "<w:p><w:r><w:rPr><w:vanish w:val=\"false\"/></w:rPr><w:t>x</w:t></w:r></w:p>").Refers("image", "media/x.png").With("word/media/x.png", picture));
    }

    [Fact]
    public void Placeholders_that_cannot_be_filled_are_refused_with_their_page_and_the_nearest_name()
    {
        Assert.Equal("O-18", Vocabulary.Refused(Of(Paragraph("没有占位")).ToBytes()));
        Assert.Equal("O-19", Vocabulary.Refused(Of(Paragraph(string.Concat(Enumerable.Repeat("{{编号}}", 2001)))).ToBytes()));
        Assert.Equal("O-22", Vocabulary.Refused(Of($"<w:tbl>{Row("{{核实事项.内容}}", "{{参加人.姓名}}")}</w:tbl><w:p/>").ToBytes()));
        const string NextPage = "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>";
        var reading = Template.Read(Of(Good + NextPage + "<w:p><w:r><w:lastRenderedPageBreak/><w:t>{{谈话对象.姓明}}</w:t></w:r></w:p>" + Paragraph("{{如有 参加}}")
                + "<w:p><w:pPr><w:sectPr/></w:pPr></w:p><w:p><w:r><w:t>{{编号</w:t></w:r></w:p><w:p><w:r><w:lastRenderedPageBreak/><w:t>{{核实事项}}</w:t></w:r></w:p><w:sectPr/>")
            .Part("header", "hdr", Paragraph("{{编}}")).ToBytes(), Vocabulary.Known);
        Assert.Equal(
            [
                "第 2 页的 {{谈话对象.姓明}} 没有这个内容；最接近的是 {{谈话对象.姓名}}。", "第 2 页的 {{如有 参加}} 没有这个内容；最接近的是 {{如有 参加人}}。",
                "第 4 页的 {{核实事项}} 没有这个内容；最接近的是 {{核实事项.序号}}。", "页眉的 {{编}} 没有这个内容；最接近的是 {{编号}}。", "第 3 页的 {{编号 没有写完整。",
            ],
            reading.Refusals.Select(r => r.Reason.ToString()));
        Assert.Equal(["O-20", "O-20", "O-20", "O-20", "O-21"], reading.Refusals.Select(r => r.Number));
    }

    private static byte[] Packed(params (string Name, string Content)[] files)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return file.ToArray();
    }
}
