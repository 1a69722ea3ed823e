using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace Zhengyan.Tests.Support;

/// <summary>A .docx with as little in it as Word takes, to be made wrong in one place.</summary>
internal sealed class SmallDocx
{
    public const string MainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    public const string Prefixes =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    private const string Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private readonly List<(string Name, byte[] Content)> files = [];
    private readonly StringBuilder relations = new();
    private readonly StringBuilder types = new();
    private int lastRelation;

    private SmallDocx() { }

    public string Type { get; set; } = MainType;

    /// <summary>A document with this between the tags of its body.</summary>
    public static SmallDocx Of(string body)
    {
        var docx = new SmallDocx();
        docx.files.Add(("word/document.xml", Encoding.UTF8.GetBytes($"<w:document {Prefixes}><w:body>{body}</w:body></w:document>")));
        return docx;
    }

    /// <summary>A paragraph whose text is cut into runs like this.</summary>
    public static string Paragraph(params string[] runs) => $"<w:p>{string.Concat(runs.Select(r => $"<w:r><w:t xml:space=\"preserve\">{r}</w:t></w:r>"))}</w:p>";

    /// <summary>A row with a paragraph in each cell.</summary>
    public static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells.Select(c => $"<w:tc>{Paragraph(c)}</w:tc>"))}</w:tr>";

    /// <summary>Another file in the archive, to which nothing leads.</summary>
    public SmallDocx With(string name, string content) => With(name, Encoding.UTF8.GetBytes(content));

    public SmallDocx With(string name, byte[] content)
    {
        files.Add((name, content));
        return this;
    }

    /// <summary>Something the document refers to.</summary>
    public SmallDocx Refers(string kind, string target, bool outside = false)
    {
        relations.Append(System.Globalization.CultureInfo.InvariantCulture,
            $"<Relationship Id=\"rId{++lastRelation}\" Type=\"{Relation}{kind}\" Target=\"{target}\"{(outside ? " TargetMode=\"External\"" : "")}/>");
        return this;
    }

    /// <summary>A part of its own that belongs to the document: a header, a footer, footnotes.</summary>
    public SmallDocx Part(string kind, string element, string content)
    {
        var name = $"{kind}{lastRelation + 1}.xml";
        types.Append(System.Globalization.CultureInfo.InvariantCulture,
            $"<Override PartName=\"/word/{name}\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml\"/>");
        return Refers(kind, name).With("word/" + name, $"<w:{element} {Prefixes}>{content}</w:{element}>");
    }

    public byte[] ToBytes()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "[Content_Types].xml", Encoding.UTF8.GetBytes(
                $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/word/document.xml\" ContentType=\"{Type}\"/>{types}</Types>"));
            Write(zip, "_rels/.rels", Encoding.UTF8.GetBytes(Relations($"<Relationship Id=\"rId1\" Type=\"{Relation}officeDocument\" Target=\"word/document.xml\"/>")));
            Write(zip, "word/_rels/document.xml.rels", Encoding.UTF8.GetBytes(Relations(relations.ToString())));
            foreach (var (name, content) in files)
            {
                Write(zip, name, content);
            }
        }

        return file.ToArray();
    }

    /// <summary>The XML of a part of a .docx.</summary>
    public static XElement Xml(byte[] docx, string part = "word/document.xml")
    {
        using var zip = new ZipArchive(new MemoryStream(docx), ZipArchiveMode.Read);
        using var content = zip.GetEntry(part)!.Open();
        return XElement.Load(content);
    }

    /// <summary>The text of a part: a line for each paragraph, <c>|</c> between the cells of a row.</summary>
    public static string Text(byte[] docx, string part = "word/document.xml") => string.Join('\n', Lines(Xml(docx, part)));

    private static IEnumerable<string> Lines(XElement element) => element.Elements().SelectMany(e =>
        e.Name == W + "p" ? [string.Concat(e.Descendants().Where(d => d.Name == W + "t" || d.Name == W + "br").Select(d => d.Name == W + "t" ? d.Value : "↵"))]
        : e.Name == W + "tr" ? [string.Join("|", e.Elements(W + "tc").Select(c => string.Join("/", Lines(c))))]
        : Lines(e));

    private static string Relations(string list) => $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{list}</Relationships>";

    private static void Write(ZipArchive zip, string name, byte[] content)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(content);
    }
}
