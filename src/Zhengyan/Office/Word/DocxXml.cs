using System.Xml;
using System.Xml.Linq;

namespace Zhengyan.Documents;

/// <summary>
/// Reads the XML of a part, node by node and never deeper or longer than a template is. What editors leave behind — spelling marks, bookmarks, ids of editing sessions — is left out as it
/// comes by; what must not be there is found.
/// </summary>
internal static class DocxXml
{
    private const int MostNodes = 300_000;
    private const int Deepest = 100;

    private static readonly XmlReaderSettings Strict = new()
    {
        DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, MaxCharactersInDocument = 12 << 20,
    };

    /// <summary>The XML of a part; none where it cannot be read, which is then among what was found.</summary>
    /// <param name="inspection">What looks at it on the way; none for a list of the package, which is not taken over.</param>
    public static XElement? Read(byte[] bytes, DocxFindings findings, DocxInspection? inspection = null)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes, writable: false), Strict);
            reader.MoveToContent();
            return Element(reader, findings, inspection);
        }
        catch (XmlException)
        {
            findings.Add(bytes.AsSpan().IndexOf("<!DOCTYPE"u8) >= 0 ? TemplateRefusals.WrongXml : TemplateRefusals.Damaged);
            return null;
        }
    }

    private static XElement? Element(XmlReader reader, DocxFindings findings, DocxInspection? inspection)
    {
        XElement? root = null, at = null;
        for (var nodes = 0; !reader.EOF; nodes++)
        {
            if (reader.Depth > Deepest || nodes > MostNodes)
            {
                findings.Add(TemplateRefusals.WrongXml);
                return null;
            }

            if (reader.NodeType == XmlNodeType.Element)
            {
                var isEmpty = reader.IsEmptyElement;
                var element = Open(reader);
                if (inspection is not null && at is not null && DocxInspection.LeavesOut(element, at))
                {
                    reader.Skip();
                    continue;
                }

                at?.Add(element);
                root ??= element;
                inspection?.Open(element);
                at = isEmpty ? at : element;
            }
            else if (reader.NodeType == XmlNodeType.EndElement)
            {
                inspection?.Close(at!);
                at = at!.Parent;
            }
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
            {
                at?.Add(reader.Value);
            }

            reader.Read();
        }

        inspection?.Finish();
        return root;
    }

    private static XElement Open(XmlReader reader)
    {
        var element = new XElement(XName.Get(reader.LocalName, reader.NamespaceURI));
        while (reader.MoveToNextAttribute())
        {
            var name = reader.Prefix.Length == 0 && reader.LocalName == "xmlns" ? XName.Get("xmlns") : XName.Get(reader.LocalName, reader.NamespaceURI);
            if (!DocxInspection.LeavesOut(name))
            {
                element.Add(new XAttribute(name, reader.Value));
            }
        }

        reader.MoveToElement();
        return element;
    }
}
