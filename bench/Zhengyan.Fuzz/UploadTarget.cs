using System.Text;
using Zhengyan.Documents;

namespace Zhengyan.Fuzz;

/// <summary>The look into files that are handed in: PDF, JPEG, PNG, docx and xlsx.</summary>
internal static class UploadTarget
{
    private static readonly string[] Words =
    [
        "<<", ">>", "[", "]", "(", ")", "%", "/Kids", "/Type /Page", "/Type /ObjStm", "/Count -1", "/Length 99999999", "9 0 obj", "endobj", "stream", "endstream", "trailer", "/Root 1 0 R", "2 0 R", "%%EOF", "/S /JavaScript",
        "/J#61vaScript", "/Filter /FlateDecode", "/Filter /DCTDecode", "/Predictor 15", "BI", "Do", "Tj", "q ", "99999999999999999999", "-1", "1e308", "/Width 99999", "/BitsPerComponent 1",
        "<Relationship Id=\"r\" Type=\"x/oleObject\" Target=\"y\" TargetMode=\"External\"/>", "macroEnabled", "<!DOCTYPE x [<!ENTITY a \"b\">]>", "&a;", "PK\u0003\u0004", "PK\u0005\u0006", "\u0000", "\u00FF\u00D8\u00FF\u00DA", "IDAT", "IEND",
    ];

    private static readonly string[] Wholes = ["<x/>", "<!-- x -->", "<Relationship Id=\"r\" Type=\"x/hyperlink\" Target=\"y\"/>", "<Override PartName=\"/x\" ContentType=\"y\"/>"];

    public static Target Target { get; } = new("upload", [.. Seeds()], Words, Wholes, Accepts);

    private static IEnumerable<byte[]> Seeds()
    {
        const string scan = "/Width 160 /Height 160 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode";
        yield return new SamplePdf().Written().Page("q 1 g 0 0 9 9 re f Q BT [(a)] TJ ET").Picture(scan, SampleJpeg.Of(20, 20, (x, y) => x * y % 200)).Build();
        var packed = new SamplePdf().Written().Catalog("/OpenAction [4 0 R /Fit]");
        packed.AddStream("/Type /ObjStm /N 2 /First 10 /Filter /FlateDecode", SamplePng.Packed(Encoding.Latin1.GetBytes("90 0 91 9 << /A 1 >> [1 2 3]")));
        yield return packed.Picture("/Width 30 /Height 40 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode", SamplePng.Packed(new byte[1200])).Build();
        yield return SampleJpeg.Of(12, 12, (x, y) => x * y % 200);
        yield return SampleJpeg.Of(12, 12, (x, y) => x * y % 200, progressive: true, restart: 5);
        yield return SamplePng.Of(40, 30, (x, y) => x * y % 256);
        yield return SampleOffice.Docx(("word/styles.xml", "<w:styles xmlns:w='x'/>"), ("word/_rels/document.xml.rels", SampleOffice.Relation("styles", "styles.xml")));
        yield return SampleOffice.Xlsx(("xl/_rels/workbook.xml.rels", SampleOffice.Relation("worksheet", "sheet1.xml")));
    }

    private static bool Accepts(byte[] file)
    {
        string[] names = file is [(byte)'P', ..] ? ["a.docx", "a.xlsx"] : file is [0xFF, ..] ? ["a.jpg"] : file is [0x89, ..] ? ["a.png"] : ["a.pdf"];
        return names.Any(name =>
        {
            using var content = new MemoryStream(file);
            return FileCheck.Of(name, content).IsTaken;
        });
    }
}
