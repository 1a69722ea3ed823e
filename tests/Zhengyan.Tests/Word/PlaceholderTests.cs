using System.Xml.Linq;
using Zhengyan.Documents;
using Zhengyan.Tests.Support;
using static Zhengyan.Tests.Support.SmallDocx;

namespace Zhengyan.Tests.Word;

/// <summary>Placeholders as clerks and their editors write them, and what they become.</summary>
public sealed class PlaceholderTests
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    [Theory]
    [InlineData("{{谈话对象.姓名}}")]
    [InlineData("{{ 谈话对象 . 姓名 }}")]
    [InlineData("｛｛谈话对象．姓名｝｝")]
    [InlineData("{｛谈话对象。姓名｝}")]
    [InlineData("{{\u3000谈话对象.\u200B姓名\u00A0}}")]
    public void A_placeholder_is_understood_however_it_was_typed(string written) => Assert.Equal("致张𬭎同志", Vocabulary.Filled(Paragraph($"致{written}同志")));

    [Fact]
    public void A_placeholder_cut_into_runs_takes_the_form_of_the_run_where_it_begins()
    {
        var paper = Vocabulary.Template(Of(
            "<w:p w:rsidR=\"00A1\"><w:r><w:t>致</w:t></w:r><w:r w:rsidRPr=\"00B2\"><w:rPr><w:b/></w:rPr><w:t>{</w:t></w:r><w:proofErr w:type=\"spellStart\"/><w:r><w:t>{谈话对</w:t></w:r>"
            + "<w:bookmarkStart w:id=\"0\" w:name=\"_GoBack\"/><w:r><w:rPr><w:i/></w:rPr><w:t>象.</w:t><w:t>姓</w:t></w:r><w:bookmarkEnd w:id=\"0\"/><w:proofErr w:type=\"spellEnd\"/>"
            + "<w:r><w:lastRenderedPageBreak/><w:t>名}</w:t></w:r><w:r><w:t>}同志</w:t></w:r></w:p>")).Fill(Vocabulary.Content);
        Assert.Equal("致张𬭎同志", Text(paper));
        var name = Xml(paper).Descendants(W + "r").Single(r => r.Value == "张𬭎");
        Assert.NotNull(name.Element(W + "rPr")!.Element(W + "b"));
    }

    [Fact]
    public void Several_placeholders_stand_in_one_run_between_text_tabs_and_breaks()
    {
        Assert.Equal("纪谈〔2026〕3号：张𬭎，2026年11月26日。", Vocabulary.Filled(Paragraph("{{编号}}：{{谈话对象.姓名}}，{{落款.日期}}。")));
        var paper = Vocabulary.Template(Of("<w:p><w:r><w:t>{{编号}}</w:t><w:tab/><w:t>{{谈话对象.姓名}}</w:t><w:br/><w:t>完</w:t></w:r></w:p>")).Fill(Vocabulary.Content);
        Assert.Equal(["t", "tab", "t", "br", "t"], Xml(paper).Descendants().Where(e => e.Name.LocalName is "t" or "tab" or "br").Select(e => e.Name.LocalName));
    }

    [Fact]
    public void A_row_with_a_column_of_a_list_is_repeated_for_each_item_and_a_form_keeps_its_row_when_there_is_none()
    {
        Assert.Equal("1|甲|3号\n2|乙/丙|3号".Replace("3号", "纪谈〔2026〕3号", StringComparison.Ordinal), Vocabulary.Filled($"<w:tbl>{Row("{{核实事项.序号}}", "{{核实事项.内容}}", "{{编号}}")}</w:tbl><w:p/>").TrimEnd());
        Assert.Equal("参加人||\n", Vocabulary.Filled($"<w:tbl>{Row("参加人", "{{参加人.姓名}}", "")}</w:tbl><w:p/>"));
    }

    [Fact]
    public void A_label_that_reaches_down_beside_repeated_rows_runs_on()
    {
        var paper = Vocabulary.Template(Of(
            $"<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>{Paragraph("事项")}</w:tc><w:tc>{Paragraph("{{核实事项.内容}}")}</w:tc></w:tr></w:tbl><w:p/>")).Fill(Vocabulary.Content);
        Assert.Equal("事项|甲\n|乙/丙", Text(paper).TrimEnd());
        Assert.Equal(["restart", "continue"], Xml(paper).Descendants(W + "vMerge").Select(m => (string?)m.Attribute(W + "val")));
    }

    [Fact]
    public void A_paragraph_with_a_column_of_a_list_is_repeated_and_gone_when_there_is_none() =>
        Assert.Equal("一、甲\n一、乙\n丙\n完", Vocabulary.Filled(Paragraph("一、{{核实事项.内容}}") + Paragraph("参加：{{参加人.姓名}}") + Paragraph("完")));

    [Fact]
    public void What_is_optional_vanishes_with_its_paragraph_or_row_and_prints_nothing_of_itself()
    {
        Assert.Equal("编号纪谈〔2026〕3号", Vocabulary.Filled(Paragraph("{{如有 编号}}编号{{编号}}") + Paragraph("{{如有 谈话对象.民族}}民族{{谈话对象.民族}}")));
        Assert.Equal("有|1\n有|2", Vocabulary.Filled($"<w:tbl>{Row("{{如有谈话对象.民族}}民族", "{{谈话对象.民族}}")}{Row("{{如有：核实事项}}有", "{{核实事项.序号}}")}</w:tbl><w:p/>").TrimEnd());
        Assert.Equal("完", Vocabulary.Filled($"<w:tbl>{Row("{{如有 参加人}}参加人", "{{参加人.姓名}}")}</w:tbl>" + Paragraph("完")));
        Assert.Equal("1", Vocabulary.Filled(Paragraph("{{如有 编号}}{{如有 核实事项.序号}}{{核实事项.序号}}")).Split('\n')[0]);
    }

    [Fact]
    public void Lines_of_a_value_are_paragraphs_of_the_same_form_and_breaks_in_an_item_of_a_list()
    {
        var paper = Vocabulary.Template(Of($"<w:p><w:pPr><w:ind w:firstLine=\"632\"/></w:pPr><w:r><w:t>事由：{{{{事由}}}}完</w:t></w:r></w:p>")).Fill(Vocabulary.Content);
        Assert.Equal("事由：经费管理。\n请准备说明。完", Text(paper));
        Assert.Equal(2, Xml(paper).Descendants(W + "ind").Count());
        Assert.Equal("经费管理。↵请准备说明。", Vocabulary.Filled("<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/></w:numPr></w:pPr><w:r><w:t>{{事由}}</w:t></w:r></w:p>"));
        Assert.Equal("经费管理。↵请准备说明。", Vocabulary.Filled("<w:p><w:sdt><w:sdtContent><w:r><w:t>{{事由}}</w:t></w:r></w:sdtContent></w:sdt></w:p>"));
    }

    [Fact]
    public void The_last_paragraph_of_a_section_keeps_its_page_whatever_vanishes()
    {
        var paper = Vocabulary.Template(Of("<w:p><w:pPr><w:sectPr><w:pgSz w:w=\"1\"/></w:sectPr></w:pPr><w:r><w:t>{{如有 参加人}}参加</w:t></w:r></w:p><w:p><w:pPr><w:sectPr/></w:pPr><w:r><w:t>{{事由}}</w:t></w:r></w:p>")).Fill(Vocabulary.Content);
        Assert.Equal("\n经费管理。\n请准备说明。", Text(paper));
        Assert.Equal(2, Xml(paper).Descendants(W + "sectPr").Count());
        Assert.NotNull(Xml(paper).Descendants(W + "p").Last().Descendants(W + "sectPr").SingleOrDefault());
    }

    [Fact]
    public void Headers_footers_footnotes_and_text_boxes_are_filled_as_well()
    {
        var box = $"<w:p><w:r><w:pict><w:txbxContent>{Paragraph("{{核实事项.序号}}")}</w:txbxContent></w:pict></w:r></w:p>";
        var paper = Vocabulary.Template(Of(box).Part("header", "hdr", Paragraph("{{编号}}")).Part("footer", "ftr", Paragraph("{{如有 参加人}}{{核验码}}"))
            .Part("footnotes", "footnotes", $"<w:footnote w:id=\"1\">{Paragraph("{{谈话对象.姓名}}")}</w:footnote>")).Fill(Vocabulary.Content);
        Assert.Equal(["1", "2"], Xml(paper).Descendants(W + "txbxContent").Single().Elements().Select(p => p.Value));
        Assert.Equal("纪谈〔2026〕3号", Text(paper, "word/header1.xml"));
        Assert.Equal("", Text(paper, "word/footer2.xml"));
        Assert.Single(Xml(paper, "word/footer2.xml").Elements(W + "p"));
        Assert.Equal("张𬭎", Text(paper, "word/footnotes3.xml"));
    }

    [Fact]
    public void What_a_paper_does_not_have_is_empty_and_what_a_template_does_not_ask_for_is_not_on_it()
    {
        var template = Vocabulary.Template(Of(Paragraph("{{编号}}，{{谈话对象.姓名}}。")));
        Assert.Equal("，。", Text(template.Fill(new(Zhengyan.Rules.DocumentKind.Notice, [], []))));
        Assert.DoesNotContain("ABCD", Text(template.Fill(Vocabulary.Content)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_content_gives_the_same_bytes()
    {
        var docx = Of(Paragraph("{{谈话对象.姓名}}") + $"<w:tbl>{Row("{{核实事项.内容}}")}</w:tbl><w:p/>");
        Assert.Equal(Vocabulary.Template(docx).Fill(Vocabulary.Content), Vocabulary.Template(docx).Fill(Vocabulary.Content));
    }

    [Fact]
    public void What_an_editor_keeps_beside_the_paper_is_not_on_it()
    {
        var paper = Vocabulary.Template(Of(Paragraph("{{编号}}")).With("docProps/core.xml", "<x>李承办</x>").Refers("customXml", "../customXml/item1.xml").With("customXml/item1.xml", "<x/>")).Fill(Vocabulary.Content);
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(paper));
        Assert.Equal(["[Content_Types].xml", "_rels/.rels", "word/document.xml"], zip.Entries.Select(e => e.FullName));
        Assert.All(zip.Entries, e => Assert.Equal(1980, e.LastWriteTime.Year));
    }
}
