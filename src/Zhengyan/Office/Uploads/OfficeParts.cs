using System.Xml;

namespace Zhengyan.Documents;

/// <summary>The parts of an Office file: by their names, the types they say they are, and what they are related to.</summary>
internal sealed class OfficeParts(FileFindings found)
{
    private const string WordMain = OfficeFile.Word + ".main+xml";
    private const string ExcelMain = OfficeFile.Excel + ".main+xml";

    private static readonly XmlReaderSettings Strict = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = 20_000_000 };

    private static readonly string[] Runs = ["vbaProject", "vbaData", "vbaSignature", "macrosheets", "wordVbaData", "attachedToolbars"];
    private static readonly string[] Holds = ["oleObject", "package", "control", "aFChunk", "frame", "subDocument"];
    private static readonly string[] Points = ["attachedTemplate", "externalLink", "externalLinkPath", "connections", "queryTable", "xmlMaps"];

    /// <summary>Of the one main part; empty where there is none, or more than one.</summary>
    public string MediaType { get; private set; } = "";

    public void LookAtName(string name)
    {
        if (Runs.Any(part => name.Contains(part, StringComparison.OrdinalIgnoreCase)))
        {
            found.Refuse(FileRefusals.Active);
        }

        if (name.Contains("/embeddings/", StringComparison.OrdinalIgnoreCase) || name.Contains("/activeX/", StringComparison.OrdinalIgnoreCase)
            || name.Contains("oleObject", StringComparison.OrdinalIgnoreCase))
        {
            found.Refuse(FileRefusals.Embedded);
        }

        if (name.Contains("/externalLinks/", StringComparison.OrdinalIgnoreCase) || name.EndsWith("/connections.xml", StringComparison.OrdinalIgnoreCase))
        {
            found.Refuse(FileRefusals.Linked);
        }
    }

    public void LookInto(string name, Stream content)
    {
        if (name == "[Content_Types].xml")
        {
            Types(content);
        }
        else if (name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
        {
            Relations(content);
        }
    }

    private void Types(Stream content)
    {
        var mains = new List<string>();
        foreach (var type in Attributes(content, "ContentType"))
        {
            if (type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || type.Contains("vbaProject", StringComparison.OrdinalIgnoreCase))
            {
                found.Refuse(FileRefusals.Active);
            }

            mains.AddRange(type switch
            {
                WordMain or "application/vnd.ms-word.document.macroEnabled.main+xml" => [OfficeFile.Word],
                ExcelMain or "application/vnd.ms-excel.sheet.macroEnabled.main+xml" => [OfficeFile.Excel],
                _ => Array.Empty<string>(),
            });
        }

        MediaType = mains.Count == 1 ? mains[0] : "";
    }

    private void Relations(Stream content)
    {
        using var xml = XmlReader.Create(content, Strict);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "Relationship")
            {
                continue;
            }

            var kind = xml.GetAttribute("Type")?.Split('/')[^1] ?? "";
            if (string.Equals(xml.GetAttribute("TargetMode"), "External", StringComparison.OrdinalIgnoreCase) || Points.Contains(kind, StringComparer.OrdinalIgnoreCase))
            {
                found.Refuse(FileRefusals.Linked);
            }

            if (Holds.Contains(kind, StringComparer.OrdinalIgnoreCase))
            {
                found.Refuse(FileRefusals.Embedded);
            }

            if (Runs.Contains(kind, StringComparer.OrdinalIgnoreCase))
            {
                found.Refuse(FileRefusals.Active);
            }
        }
    }

    private static IEnumerable<string> Attributes(Stream content, string name)
    {
        using var xml = XmlReader.Create(content, Strict);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.GetAttribute(name) is { } value)
            {
                yield return value;
            }
        }
    }
}
