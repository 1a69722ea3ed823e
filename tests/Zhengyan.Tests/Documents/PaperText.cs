using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Zhengyan.Tests.Shipped;

/// <summary>The text of a .docx as somebody reads it from top to bottom: a line each paragraph and each row, and last the foot of its pages.</summary>
internal static class PaperText
{
    public static string Of(byte[] file)
    {
        using var stream = new MemoryStream(file);
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        var main = document.MainDocumentPart!;
        var foot = main.FooterParts.SelectMany(f => f.Footer!.Elements<Paragraph>()).Where(p => p.ParagraphProperties?.ParagraphStyleId?.Val?.Value == "Code")
            .Select(p => p.InnerText).Distinct();
        return string.Join('\n', [.. main.Document!.Body!.Elements().SelectMany(Lines).Where(l => l.Length > 0), "———", .. foot]) + "\n";
    }

    private static IEnumerable<string> Lines(DocumentFormat.OpenXml.OpenXmlElement element) => element switch
    {
        Paragraph paragraph => [Line(paragraph)],
        Table table => table.Elements<TableRow>().Select(r => "| " + string.Join(" | ", r.Elements<TableCell>().Select(Cell)) + " |"),
        _ => [],
    };

    private static string Cell(TableCell cell) => string.Join(" / ", cell.Elements<Paragraph>().Select(Line).Where(l => l.Trim().Length > 0));

    private static string Line(Paragraph paragraph) => string.Concat(paragraph.Descendants().Select(e => e switch
    {
        Text text => text.Text,
        TabChar => "　",
        _ => "",
    }));
}
