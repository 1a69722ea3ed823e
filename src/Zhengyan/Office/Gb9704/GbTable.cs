using System.Xml.Linq;

namespace Zhengyan.Documents;

/// <summary>A form or a list: as wide as the text, ruled, its columns in millimetres.</summary>
internal sealed class GbTable
{
    private static readonly string[] Sides = ["top", "left", "bottom", "right", "insideH", "insideV"];
    private readonly List<XElement> rows = [];
    private int[] widths = [GbPage.TextWidth];

    /// <summary>How wide the columns are beside each other; together they are as wide as the text whatever they add up to.</summary>
    public GbTable Columns(params int[] shares)
    {
        widths = [.. shares.Select(s => s * GbPage.TextWidth / shares.Sum())];
        widths[^1] += GbPage.TextWidth - widths.Sum();
        return this;
    }

    /// <summary>A row of labels that comes again on every page.</summary>
    public GbTable Heads(params string[] labels)
    {
        var row = new GbRow(widths) { IsHead = true };
        foreach (var label in labels)
        {
            row.Label(label);
        }

        return Add(row);
    }

    /// <summary>A row of values; with columns of a list in it, a row for each item.</summary>
    public GbTable Line(params string[] values)
    {
        var row = new GbRow(widths);
        foreach (var value in values)
        {
            row.Value(value);
        }

        return Add(row);
    }

    /// <summary>A row of a form.</summary>
    /// <param name="write">Its cells from left to right.</param>
    /// <param name="height">In millimetres, at least.</param>
    public GbTable Row(Action<GbRow> write, int height = 11)
    {
        var row = new GbRow(widths) { Height = height };
        write(row);
        return Add(row);
    }

    internal XElement ToXml() => new(W.Table,
        new XElement(W.Namespace + "tblPr",
            GbXml.Of("tblW", ("w", GbPage.TextWidth), ("type", "dxa")),
            GbXml.Of("jc", ("val", "center")),
            new XElement(W.Namespace + "tblBorders", Sides.Select(s => GbXml.Of(s, ("val", "single"), ("sz", 6), ("space", 0), ("color", "000000")))),
            GbXml.Of("tblLayout", ("type", "fixed")),
            new XElement(W.Namespace + "tblCellMar", GbXml.Of("left", ("w", 85), ("type", "dxa")), GbXml.Of("right", ("w", 85), ("type", "dxa")))),
        new XElement(W.Namespace + "tblGrid", widths.Select(w => GbXml.Of("gridCol", ("w", w)))),
        rows);

    private GbTable Add(GbRow row)
    {
        rows.Add(row.ToXml());
        return this;
    }
}
