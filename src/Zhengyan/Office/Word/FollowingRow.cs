using System.Xml.Linq;

namespace Zhengyan.Documents;

/// <summary>The second and every further copy of a repeated row: a label at its side that begins a merged cell runs on instead of beginning anew.</summary>
internal static class FollowingRow
{
    public static XElement Of(XElement row, XElement template, HashSet<XElement> leading)
    {
        foreach (var (cell, of) in row.Elements(W.Cell).Zip(template.Elements(W.Cell)))
        {
            if (cell.Element(W.CellProperties)?.Element(W.DownMerge) is { } merge && (string?)merge.Attribute(W.Value) == "restart" && !leading.Contains(of))
            {
                merge.SetAttributeValue(W.Value, "continue");
                cell.ReplaceNodes(cell.Element(W.CellProperties), new XElement(W.Paragraph, cell.Element(W.Paragraph)?.Element(W.ParagraphProperties)));
            }
        }

        return row;
    }
}
