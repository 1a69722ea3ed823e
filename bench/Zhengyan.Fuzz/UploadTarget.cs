using System.Text;
using Zhengyan.Documents;
using Zhengyan.Tests.Uploads;

namespace Zhengyan.Fuzz;

/// <summary>The checks of scans and other attachments, by their content and by a name that goes with it.</summary>
internal static class UploadTarget
{
    private static readonly string[] Words =
    [
        "<<", ">>", "[", "]", "(", ")", "9999999999", "-1", " 0 R", "/Kids [2 0 R]", "/Count 100000", "/Length 0", "/Filter /FlateDecode", "/Filter [/FlateDecode /FlateDecode]", "/Type /Page", "/JavaScript", "/Encrypt 1 0 R",
        "stream\n", "\nendstream", "endobj", "1 0 obj", "xref", "trailer", "startxref\n0\n%%EOF", "%", "BI", "ID ", "EI", "Do", "\u00FF\u00DA", "\u00FF\u00C2", "\u00FF\u00D9", "IHDR", "IDAT", "IEND", "\u0000\u0000\u0000\u0000",
        "<!DOCTYPE x [<!ENTITY a \"b\">]>", "&a;", " TargetMode=\"External\"", "Target=\"../../x\"", "macroEnabled", "xmlns=\"\"", "<", ">", "]]>",
    ];

    private static readonly string[] Wholes = ["<x/>", "<w:p/>", "<sheetData/>", "<Override PartName=\"/word/vbaProject.bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/>", "<Relationship Id=\"r9\" Type=\"x/oleObject\" Target=\"x.bin\"/>"];

    public static Target Target { get; } = new("upload", Seeds(), Words, Wholes, file =>
    {
        using var content = new MemoryStream(file);
        return FileCheck.Of(NameOf(file), content).IsTaken;
    });

    private static byte[][] Seeds() =>
    [
        new SamplePdf().Written().Page("q 1 g 0 0 9 9 re f Q").Picture("/Width 96 /Height 96 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode", SampleJpeg.Of(12, 12, Shade)).Build(),
        PackedPdf(), SampleJpeg.Of(12, 12, Shade), SampleJpeg.Of(12, 12, Shade, progressive: true, restart: 5), SamplePng.Of(40, 30, Shade),
        SampleOffice.Docx(("word/styles.xml", "<w:styles xmlns:w='x'/>")), SampleOffice.Xlsx(("xl/_rels/workbook.xml.rels", SampleOffice.Relation("worksheet", "sheet1.xml"))), SampleOffice.WithMacros(),
    ];

    private static byte[] PackedPdf()
    {
        var pdf = new SamplePdf().Written();
        pdf.AddStream("/Type /ObjStm /N 2 /First 10 /Filter /FlateDecode", SamplePng.Packed(Encoding.Latin1.GetBytes("90 0 91 9 << /A 1 >> [1 2 3]")));
        return pdf.Build();
    }

    private static int Shade(int x, int y) => x * y % 200;

    private static string NameOf(byte[] file) => file switch
    {
        [(byte)'%', ..] => "a.pdf",
        [0xFF, ..] => "a.jpg",
        [0x89, ..] => "a.png",
        _ => file.AsSpan().IndexOf("xl/"u8) >= 0 ? "a.xlsx" : "a.docx",
    };
}
