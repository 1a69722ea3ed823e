using System.IO.Compression;
using System.Text;
using CsCheck;
using Zhengyan.Documents;
using Zhengyan.Rules;

namespace Zhengyan.Tests.Rules;

public sealed class RosterSpreadsheetTests
{
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    [Fact]
    public async Task What_is_no_spreadsheet_gets_a_clear_answer()
    {
        Assert.Equal("文件是空的", await Problem([]));
        Assert.Equal("这不是 .xlsx 表格", await Problem("工号,姓名\n1,张三"u8.ToArray()));
        Assert.Equal("这不是 .xlsx 表格", await Problem(Zip(("word/document.xml", "<document/>"))));
        Assert.Equal("这是旧格式（.xls 或 .et）的表格，请另存为 .xlsx 后再上传", await Problem([.. Compound, .. new byte[600]]));
        Assert.Equal(
            "文件设有打开密码，请去掉密码后再上传",
            await Problem([.. Compound, .. new byte[600], .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[600]]));
        Assert.Equal("文件超过 20 MB", await Problem(new byte[(20 << 20) + 1]));
    }

    [Fact]
    public async Task A_damaged_or_empty_spreadsheet_gets_a_clear_answer()
    {
        const string damaged = "文件已损坏，请用 Excel 或 WPS 打开后另存为 .xlsx 再上传";
        var whole = Workbook("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>姓名</t></is></c></row>");

        Assert.Equal(damaged, await Problem(whole[..(whole.Length / 2)]));
        Assert.Equal(damaged, await Problem("PK and nothing more"u8.ToArray()));
        Assert.Equal(damaged, await Problem(Zip(("xl/workbook.xml", "<workbook"))));
        Assert.Equal(damaged, await Problem(Workbook("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></row>")));
        Assert.Equal("表格是空的", await Problem(Workbook("")));
    }

    [Fact]
    public async Task A_spreadsheet_that_counts_from_1904_is_refused_before_its_dates_are_wrong() =>
        Assert.StartsWith("表格使用 1904 日期系统", await Problem(Workbook("", workbookPr: "<workbookPr date1904=\"1\"/>")), StringComparison.Ordinal);

    [Fact]
    public async Task Cells_come_out_with_their_words_numbers_and_dates()
    {
        var sheet = await Only(Workbook("""
            <row r="1"><c r="A1" t="inlineStr"><is><r><t>张</t></r><r><t>𬭎</t></r></is></c><c r="B1"><v>1997691</v></c>
              <c r="C1" s="1"><v>45323</v></c><c r="D1"><v>2024.1</v></c><c r="E1" t="str"><f>A1</f><v>公式</v></c>
              <c r="F1" t="inlineStr"></c><c r="G1" s="2"><v>45323</v></c></row>
            """));

        Assert.Equal(
            [
                new("张𬭎"), new("1997691", null, true), new("", new DateOnly(2024, 2, 1)), new("2024.1", null, true), new("公式"), new(""),
                new("", new DateOnly(2024, 2, 1)),
            ],
            sheet.Rows[0].Cells);
    }

    [Fact]
    public async Task Row_numbers_are_those_of_the_spreadsheet_and_merged_cells_say_the_same_all_over()
    {
        var sheet = await Only(Workbook(
            """
            <row r="2"><c r="A2" t="inlineStr"><is><t>教务处</t></is></c><c r="B2" t="inlineStr"><is><t>张三</t></is></c></row>
            <row r="3"><c r="A3"/><c r="B3" t="inlineStr"><is><t>李四</t></is></c></row>
            <row r="7"><c r="B7" t="inlineStr"><is><t>王五</t></is></c></row>
            """,
            merges: "<mergeCells count=\"1\"><mergeCell ref=\"A2:A3\"/></mergeCells>"));

        Assert.Equal("李四", sheet.Rows.Single(r => r.Number == 3)[1].Text);
        Assert.Equal("教务处", sheet.Rows.Single(r => r.Number == 3)[0].Text);
        Assert.Equal("王五", sheet.Rows.Single(r => r.Number == 7)[1].Text);
        Assert.True(sheet.Rows.Single(r => r.Number == 5)[1].IsEmpty);
    }

    [Fact]
    public async Task Hidden_sheets_are_left_out()
    {
        var file = Workbook("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>", hidden: "<row r=\"1\"><c r=\"A1\"><v>2</v></c></row>");

        Assert.Equal("名册", (await Only(file)).Name);
    }

    [Fact]
    public async Task Bytes_damaged_anywhere_never_raise_an_exception()
    {
        var whole = Workbook("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>姓名</t></is></c><c r=\"B1\" s=\"1\"><v>45323</v></c></row>");
        await Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte).SampleAsync(async (at, value) =>
        {
            var file = whole.ToArray();
            file[at] = value;
            var read = await Spreadsheet.Read(new MemoryStream(file), CancellationToken.None);
            return read.Problem is not null || read.Sheets.Count == 1;
        }, iter: 400);
    }

    private static async Task<string?> Problem(byte[] file)
    {
        var read = await Spreadsheet.Read(new MemoryStream(file), CancellationToken.None);
        Assert.Empty(read.Sheets);
        return read.Problem?.ToString();
    }

    private static async Task<Sheet> Only(byte[] file)
    {
        var read = await Spreadsheet.Read(new MemoryStream(file), CancellationToken.None);
        Assert.Null(read.Problem);
        return Assert.Single(read.Sheets);
    }

    private static byte[] Workbook(string rows, string merges = "", string workbookPr = "", string? hidden = null)
    {
        const string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const string relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const string package = "http://schemas.openxmlformats.org/package/2006";
        return Zip(
            ("[Content_Types].xml", $"""
                <Types xmlns="{package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Default Extension="xml" ContentType="application/xml"/></Types>
                """),
            ("_rels/.rels", $"""<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" Type="{relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>"""),
            ("xl/workbook.xml", $"""
                <workbook xmlns="{main}" xmlns:r="{relations}">{workbookPr}<sheets><sheet name="名册" sheetId="1" r:id="rId1"/>
                {(hidden is null ? "" : "<sheet name=\"旧\" sheetId=\"2\" state=\"hidden\" r:id=\"rId3\"/>")}</sheets></workbook>
                """),
            ("xl/_rels/workbook.xml.rels", $"""
                <Relationships xmlns="{package}/relationships"><Relationship Id="rId1" Type="{relations}/worksheet" Target="worksheets/sheet1.xml"/>
                <Relationship Id="rId2" Type="{relations}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="{relations}/worksheet" Target="worksheets/sheet2.xml"/></Relationships>
                """),
            ("xl/styles.xml", $"""
                <styleSheet xmlns="{main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;;@"/></numFmts>
                <cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>
                """),
            ("xl/worksheets/sheet1.xml", $"""<worksheet xmlns="{main}"><sheetData>{rows}</sheetData>{merges}</worksheet>"""),
            ("xl/worksheets/sheet2.xml", $"""<worksheet xmlns="{main}"><sheetData>{hidden}</sheetData></worksheet>"""));
    }

    private static byte[] Zip(params (string Name, string Content)[] entries)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return file.ToArray();
    }
}
