using System.Text;
using Zhengyan.Documents;
using Zhengyan.Rules;

namespace Zhengyan.Fuzz;

/// <summary>The reader of templates. What it takes must also be fillable, and what comes out readable, whatever the values are.</summary>
internal static class TemplateTarget
{
    private static readonly DocumentVocabulary Vocabulary = new(
        ["编号", "谈话对象.姓名", "谈话对象.民族", "落款.日期"], new Dictionary<string, IReadOnlyList<string>> { ["核实事项"] = ["序号", "内容"], ["参加人"] = ["姓名"] });

    private static readonly DocumentContent Content = new(
        DocumentKind.Notice,
        [new("编号", "{{谈话对象.姓名}}\u0001\uD800<w:p>&amp;"), new("谈话对象.姓名", "张𬭎\n第二行"), new("谈话对象.民族", ""), new("落款.日期", "2026年11月26日")],
        [new("核实事项", ["序号", "内容"], [["1", "甲\n乙"], ["2", "{{编号}}"]]), new("参加人", ["姓名"], [])]);

    private static readonly string[] Words =
    [
        "{{", "}}", "｛｛", "｝｝", "{{谈话对象.姓名}}", "{{核实事项.内容}}", "{{参加人.姓名}}", "{{如有 核实事项}}", "{{如有谈话对象.民族}}", "{{谈话对象.姓明}}", "<w:p>", "</w:p>", "<w:p/>", "<w:r>", "</w:r>",
        "<w:t>", "</w:t>", "<w:t xml:space=\"preserve\"> ", "<w:tr>", "</w:tr>", "<w:tc>", "</w:tc>", "<w:tbl>", "</w:tbl>", "<w:sectPr/>", "<w:vanish/>", "<w:ins>", "<w:object/>", "<w:altChunk r:id=\"rId1\"/>",
        "<w:fldChar w:fldCharType=\"begin\"/>", "<w:fldChar w:fldCharType=\"separate\"/>", "<w:fldChar w:fldCharType=\"end\"/>", "<w:instrText>INCLUDETEXT \"x\"</w:instrText>",
        "<w:fldSimple w:instr=\"PAGE\"/>", "<w:br w:type=\"page\"/>", "<w:lastRenderedPageBreak/>", "<w:txbxContent><w:p/></w:txbxContent>", "<w:txbxContent>", "<w:pPr><w:numPr/></w:pPr>", "<w:vMerge w:val=\"restart\"/>",
        "<!DOCTYPE x [<!ENTITY a \"b\">]>", "&a;", "&#0;", "&#xD800;", "<![CDATA[", "]]>", "<!--", "-->", "<?xml version=\"1.1\"?>", "xmlns:w=\"x\"", "xmlns=\"\"", "xmlns:p=\"urn:zhengyan:template\" p:each=\"核实事项\"",
        " TargetMode=\"External\"", "Target=\"../../x\"", "Target=\"/word/document.xml\"", "r:id=\"rId9\"", "xml:space=\"preserve\"", "macroEnabled", "\u0000", "\uFFFF", "𬭎", "﻿",
    ];

    private static readonly string[] Wholes =
    [
        "<w:p><w:r><w:t>{{谈话对象.姓名}}</w:t></w:r></w:p>", "<w:p><w:r><w:t>{{</w:t></w:r><w:r><w:t>编号}</w:t><w:t>}</w:t></w:r></w:p>", "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{{核实事项.序号}}、{{核实事项.内容}}</w:t></w:r></w:p>",
        "<w:p><w:pPr><w:sectPr/></w:pPr><w:r><w:t>{{如有谈话对象.民族}}{{落款.日期}}</w:t></w:r></w:p>", "<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>{{谈话对象.姓名}}</w:t></w:r></w:p>", "<w:p/>",
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>{{参加人.姓名}}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>", "<w:tbl><w:tr><w:tc><w:tbl><w:tr><w:tc><w:p><w:r><w:t>{{核实事项.内容}}{{如有 核实事项.序号}}</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>",
        "<w:r><w:t>{{谈话对象.姓名}}</w:t><w:tab/><w:t>{{编号}}</w:t></w:r>", "<w:r><w:br w:type=\"page\"/></w:r>", "<w:r><w:lastRenderedPageBreak/><w:t>{{ 编 号 }}</w:t></w:r>", "<w:bookmarkStart/>", "<w:proofErr/>", "<w:r/>", "<w:t/>",
        "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>{{核实事项.内容}}</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>", "<w:sdt><w:sdtPr><w:id/></w:sdtPr><w:sdtContent><w:r><w:t>{{谈话对象.姓名}}</w:t></w:r></w:sdtContent></w:sdt>",
        "<w:hyperlink><w:r><w:t>{{谈话对象.姓名}}</w:t></w:r></w:hyperlink>", "<w:tr><w:tc><w:p><w:r><w:t>{{如有 参加人}}</w:t></w:r></w:p></w:tc></w:tr>", "<w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr></w:tc>",
        "<w:fldSimple w:instr=\"PAGE\"><w:r><w:t>{{编号}}</w:t></w:r></w:fldSimple>", "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t> </w:t></w:r>", "<w:txbxContent/>", "<w:body/>", "<w:sectPr/>", "<x/>", "<!-- {{x}} -->", "<?x y?>",
    ];

    public static Target Target { get; } = new("template", [.. Seeds()], Words, Wholes, Accepts);

    private static bool Accepts(byte[] file)
    {
        var reading = Template.Read(file, Vocabulary);
        if (reading.Template is not { } template)
        {
            return reading.Refusals.Count > 0 ? false : throw new InvalidOperationException("refused without a reason");
        }

        var paper = template.Fill(Content);
        var (package, refusals) = DocxReading.Read(paper);
        return package is not null && refusals.Count == 0 ? true
            : throw new InvalidOperationException($"a paper that cannot be read again: {string.Join(", ", refusals.Select(r => r.Number))}");
    }

    private static IEnumerable<byte[]> Seeds()
    {
        yield return Small("<w:p><w:r><w:t>{{谈话</w:t></w:r><w:proofErr w:type=\"spellStart\"/><w:r><w:t>对象.姓名}}</w:t></w:r></w:p>");
        yield return Small("<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr><w:p/></w:tc><w:tc><w:p><w:r><w:t>{{核实事项.内容}}</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/>");
        yield return Small("<w:p><w:pPr><w:sectPr/></w:pPr><w:r><w:t>{{如有 参加人}}｛｛参加人.姓名｝｝</w:t></w:r></w:p><w:p><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>{{编号}}</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p>");
        yield return Gb9704.Paper("通知").Number("{{编号}}").Paragraph("{{谈话对象.姓名}}").Table(t => t.Columns(1, 4).Line("{{核实事项.序号}}", "{{核实事项.内容}}")).Signed("办公室", "{{落款.日期}}").ToBytes();
    }

    private static byte[] Small(string body) => Zip.Pack(
    [
        new("[Content_Types].xml", Encoding.UTF8.GetBytes(
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>")),
        new("_rels/.rels", Encoding.UTF8.GetBytes(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>")),
        new("word/document.xml", Encoding.UTF8.GetBytes(
            $"<w:document xmlns:w=\"{W.Namespace}\" xmlns:r=\"{W.Relations}\"><w:body>{body}</w:body></w:document>")),
    ], compressed: true);
}
