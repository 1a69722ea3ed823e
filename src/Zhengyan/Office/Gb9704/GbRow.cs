using System.Xml.Linq;

namespace Zhengyan.Documents;

/// <summary>A row of a form, cell by cell from the left.</summary>
internal sealed class GbRow(int[] widths)
{
    private readonly List<XElement> cells = [];
    private int column;

    internal bool IsHead { get; init; }

    internal int Height { get; init; } = 11;

    /// <summary>What stands beside it, in the middle of its cell.</summary>
    /// <param name="text">The label.</param>
    /// <param name="across">Over how many columns.</param>
    /// <param name="down">Whether it also stands beside the rows below: each has <see cref="Below"/> in its place, and a repeated row has it by itself.</param>
    public GbRow Label(string text, int across = 1, bool down = false) => Add(GbStyle.Label, text.Split('\n'), across, down ? "restart" : null);

    /// <summary>The place below a label that reaches down.</summary>
    public GbRow Below(int across = 1) => Add(GbStyle.Label, [""], across, "continue");

    /// <summary>What is filled in.</summary>
    public GbRow Value(string text, int across = 1, bool centred = false) => Add(centred ? GbStyle.Label : GbStyle.Value, text.Split('\n'), across, null);

    /// <summary>What is filled in, over all columns that are left.</summary>
    public GbRow Wide(string text) => Value(text, widths.Length - column);

    /// <summary>An opinion over all columns that are left, and below it on the right who signs it.</summary>
    public GbRow Opinion(string text, string signature)
    {
        Wide(text);
        cells[^1].Add(GbXml.Paragraph(GbStyle.Value, ""), signature.Split('\n').Select(line => GbXml.Paragraph(GbStyle.Signature, line)));
        return this;
    }

    internal XElement ToXml()
    {
        if (column != widths.Length)
        {
            throw new InvalidOperationException($"A row fills {column} of {widths.Length} columns.");
        }

        return new(W.Row,
            new XElement(W.Namespace + "trPr", GbXml.Of("cantSplit"), GbXml.Of("trHeight", ("val", GbPage.Twips(Height)), ("hRule", "atLeast")), IsHead ? new XElement(W.Namespace + "tblHeader") : null),
            cells);
    }

    private GbRow Add(GbStyle style, string[] lines, int across, string? merge)
    {
        if (column + across > widths.Length)
        {
            throw new InvalidOperationException($"A row has more than {widths.Length} columns: {string.Join(' ', lines)}");
        }

        cells.Add(new(W.Cell,
            new XElement(W.CellProperties,
                GbXml.Of("tcW", ("w", widths[column..(column + across)].Sum()), ("type", "dxa")),
                across > 1 ? GbXml.Of("gridSpan", ("val", across)) : null,
                merge is null ? null : GbXml.Of("vMerge", ("val", merge)),
                GbXml.Of("vAlign", ("val", "center"))),
            lines.Select(line => GbXml.Paragraph(style, line))));
        column += across;
        return this;
    }
}
