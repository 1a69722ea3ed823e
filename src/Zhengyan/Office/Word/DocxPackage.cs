using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Zhengyan.Documents;

/// <summary>The parts of a .docx, the document itself first.</summary>
internal sealed record DocxPackage(IReadOnlyList<DocxPart> Parts)
{
    private static readonly XNamespace ContentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly XNamespace Relationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly XmlWriterSettings Plain = new() { Encoding = new UTF8Encoding(false), CloseOutput = false };

    /// <summary>
    /// The file. It says nothing of its making, and nothing in it is compressed, so that the same parts give the same bytes whichever library would have compressed them.
    /// </summary>
    public byte[] ToBytes()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "[Content_Types].xml", Types());
            Write(zip, "_rels/.rels", RelationsOf([new("rId1", DocxRelations.Document, Parts[0].Name)], ""));
            foreach (var part in Parts.OrderBy(p => p.Name, StringComparer.Ordinal))
            {
                if (part.Xml is not null)
                {
                    Write(zip, part.Name, part.Xml);
                }
                else
                {
                    using var entry = Entry(zip, part.Name);
                    entry.Write(part.Bytes);
                }

                if (part.Relations.Count > 0)
                {
                    Write(zip, DocxRelations.FileOf(part.Name), RelationsOf(part.Relations, part.Name));
                }
            }
        }

        return file.ToArray();
    }

    private XElement Types() => new(ContentTypes + "Types",
        Default("rels", "application/vnd.openxmlformats-package.relationships+xml"), Default("xml", "application/xml"),
        Parts.OrderBy(p => p.Name, StringComparer.Ordinal).Select(p =>
            new XElement(ContentTypes + "Override", new XAttribute("PartName", "/" + p.Name), new XAttribute("ContentType", p.ContentType))));

    private static XElement Default(string extension, string type) =>
        new(ContentTypes + "Default", new XAttribute("Extension", extension), new XAttribute("ContentType", type));

    private static XElement RelationsOf(IEnumerable<DocxRelation> relations, string from) => new(Relationships + "Relationships",
        relations.Select(r => new XElement(Relationships + "Relationship",
            new XAttribute("Id", r.Id), new XAttribute("Type", r.Type), new XAttribute("Target", from.Length == 0 ? r.Target : "/" + r.Target))));

    private static void Write(ZipArchive zip, string name, XElement content)
    {
        using var entry = Entry(zip, name);
        using var writer = XmlWriter.Create(entry, Plain);
        writer.WriteStartDocument(standalone: true);
        content.WriteTo(writer);
    }

    private static Stream Entry(ZipArchive zip, string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.NoCompression);
        entry.LastWriteTime = NoTime;
        entry.ExternalAttributes = 0;
        return entry.Open();
    }
}
