using System.Xml.Linq;

namespace Zhengyan.Documents;

/// <summary>Reads a table: columns by their widths, and cells that reach over several columns or rows.</summary>
internal static class PrintedTables
{
    private const int TwipsOfAPixel = 15;

    public static PrintedTable Of(XElement table, Func<XElement, IEnumerable<PrintedBlock>> blocks)
    {
        var widths = table.Element(W.Namespace + "tblGrid")?.Elements().Select(c => PaperPrinting.Number(c, "w")).ToList() ?? [];
        var rows = table.Elements(W.Row).Select(Placed).ToList();
        return new(
            [.. widths.Select(w => w * 100 / Math.Max(1, widths.Sum()))],
            [.. rows.Select((row, at) => new PrintedRow(
                row.Xml.Element(W.Namespace + "trPr")?.Element(W.Namespace + "tblHeader") is not null,
                PaperPrinting.Number(row.Xml.Element(W.Namespace + "trPr")?.Element(W.Namespace + "trHeight"), "val") / TwipsOfAPixel,
                [.. row.Cells.Where(c => c.Merge != "continue").Select(c => new PrintedCell(
                    c.Across, 1 + rows.Skip(at + 1).TakeWhile(below => below.Cells.Any(b => b.Column == c.Column && b.Merge == "continue")).Count(), [.. blocks(c.Xml)]))]))]);
    }

    private static (XElement Xml, IReadOnlyList<Cell> Cells) Placed(XElement row)
    {
        var cells = new List<Cell>();
        var column = 0;
        foreach (var cell in row.Elements(W.Cell))
        {
            var properties = cell.Element(W.CellProperties);
            var across = Math.Max(1, PaperPrinting.Number(properties?.Element(W.Namespace + "gridSpan"), "val"));
            var merge = properties?.Element(W.DownMerge) is { } down ? (string?)down.Attribute(W.Value) ?? "continue" : "";
            cells.Add(new(cell, column, across, merge));
            column += across;
        }

        return (row, cells);
    }

    private sealed record Cell(XElement Xml, int Column, int Across, string Merge);
}
