using System.IO.Compression;
using System.Text;

namespace Zhengyan.Tests.Uploads;

/// <summary>Small .docx and .xlsx files, and what can be wrong with them.</summary>
internal static class SampleOffice
{
    private const string Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Related = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static byte[] Docx(params (string Name, string Content)[] more) => Zip(
    [
        ("[Content_Types].xml", ContentTypes("/word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml")),
        ("_rels/.rels", Relation("officeDocument", "word/document.xml")),
        ("word/document.xml", "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p/></w:body></w:document>"), .. more,
    ]);

    public static byte[] Xlsx(params (string Name, string Content)[] more) => Zip(
    [
        ("[Content_Types].xml", ContentTypes("/xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml")),
        ("_rels/.rels", Relation("officeDocument", "xl/workbook.xml")),
        ("xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>"), .. more,
    ]);

    public static byte[] WithMacros() => Zip(
    [
        ("[Content_Types].xml", ContentTypes("/word/document.xml", "application/vnd.ms-word.document.macroEnabled.main+xml")),
        ("_rels/.rels", Relation("officeDocument", "word/document.xml")), ("word/document.xml", "<d/>"), ("word/vbaProject.bin", "VBA"),
    ]);

    public static string Relation(string type, string target, bool external = false) =>
        $"<Relationships xmlns=\"{Relations}\"><Relationship Id=\"r1\" Type=\"{Related}/{type}\" Target=\"{target}\"{(external ? " TargetMode=\"External\"" : "")}/></Relationships>";

    /// <summary>A bomb: one entry of so many megabytes of nothing.</summary>
    public static byte[] Bomb(int megabytes)
    {
        using var file = new MemoryStream(Docx());
        using var all = new MemoryStream();
        file.CopyTo(all);
        using (var zip = new ZipArchive(all, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("word/media/image1.xml", CompressionLevel.SmallestSize).Open();
            var nothing = new byte[1 << 20];
            for (var i = 0; i < megabytes; i++)
            {
                entry.Write(nothing);
            }
        }

        return all.ToArray();
    }

    public static byte[] Zip(params (string Name, string Content)[] entries)
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

    private static string ContentTypes(string part, string type) =>
        $"<Types xmlns=\"{Types}\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"{part}\" ContentType=\"{type}\"/></Types>";
}
