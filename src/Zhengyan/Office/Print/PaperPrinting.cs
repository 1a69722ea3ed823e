using System.Globalization;
using System.Xml.Linq;

namespace Zhengyan.Documents;

/// <summary>
/// Reads a filled .docx as far as a browser shows it: paragraphs by their styles, tables, gaps to sign on, and the foot of its pages. Pictures and whatever else a clerk put into
/// a template stay in the Word file.
/// </summary>
internal static class PaperPrinting
{
    private static readonly HashSet<string> PageNumbers = [nameof(GbStyle.PageNumber), nameof(GbStyle.EvenPageNumber)];

    public static PrintedPaper Of(DocxPackage package)
    {
        var body = package.Parts[0].Xml!.Element(W.Namespace + "body")!;
        var foot = package.Parts.FirstOrDefault(p => p.Xml?.Name == W.Namespace + "ftr")?.Xml;
        return new([.. Blocks(body)], [.. (foot is null ? [] : Blocks(foot)).OfType<PrintedParagraph>().Where(p => !PageNumbers.Contains(p.Style) && !p.IsEmpty)]);
    }

    private static IEnumerable<PrintedBlock> Blocks(XElement parent) => parent.Elements().SelectMany<XElement, PrintedBlock>(element =>
        element.Name == W.Paragraph ? [Paragraph(element)]
        : element.Name == W.Table ? [PrintedTables.Of(element, Blocks)]
        : element.Name == W.Namespace + "sdt" ? Blocks(element.Element(W.Namespace + "sdtContent") ?? new XElement(W.Paragraph))
        : []);

    private static PrintedParagraph Paragraph(XElement paragraph)
    {
        var properties = paragraph.Element(W.ParagraphProperties);
        var runs = paragraph.Descendants(W.Run).Where(r => r.Ancestors(W.Paragraph).First() == paragraph).ToList();
        return new(Of(properties, "pStyle"), Of(properties, "jc"), [.. runs.SelectMany(Texts)])
        {
            IsNewPage = properties?.Element(W.Namespace + "pageBreakBefore") is not null || runs.Elements(W.Break).Any(b => (string?)b.Attribute(W.Type) == "page"),
        };
    }

    private static IEnumerable<PrintedText> Texts(XElement run)
    {
        var letters = run.Element(W.RunProperties);
        var (bold, underlined) = (IsOn(letters, "b"), IsOn(letters, "u"));
        foreach (var piece in run.Elements())
        {
            if (piece.Name == W.Text && piece.Value.Length > 0)
            {
                yield return new(piece.Value, bold, underlined);
            }
            else if (piece.Name == W.Tab)
            {
                yield return new("", bold, underlined) { IsGap = true };
            }
            else if (piece.Name == W.Break && piece.Attribute(W.Type) is null)
            {
                yield return new("\n", bold, underlined);
            }
        }
    }

    private static bool IsOn(XElement? properties, string name) =>
        properties?.Element(W.Namespace + name) is { } element && (string?)element.Attribute(W.Value) is not ("0" or "false" or "none" or "off");

    private static string Of(XElement? properties, string name) => (string?)properties?.Element(W.Namespace + name)?.Attribute(W.Value) ?? "";

    /// <summary>A whole number of an attribute; 0 where there is none.</summary>
    public static int Number(XElement? element, string attribute) =>
        int.TryParse((string?)element?.Attribute(W.Namespace + attribute), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
