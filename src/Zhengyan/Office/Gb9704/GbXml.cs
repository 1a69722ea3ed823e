using System.Xml.Linq;

namespace Zhengyan.Documents;

/// <summary>Small pieces of a paper's XML.</summary>
internal static class GbXml
{
    private static readonly XName Space = XNamespace.Xml + "space";

    /// <summary>An element of Word with attributes of Word.</summary>
    public static XElement Of(string name, params (string Name, object Value)[] attributes) =>
        new(W.Namespace + name, attributes.Select(a => new XAttribute(W.Namespace + a.Name, a.Value)));

    public static XElement Paragraph(GbStyle style, string text) =>
        new(W.Paragraph, new XElement(W.ParagraphProperties, Of("pStyle", ("val", style.ToString()))), text.Length == 0 ? null : Run(text));

    /// <summary>A line to sign on, and the day at the right.</summary>
    public static XElement SignatureLine(string who, string date)
    {
        var paragraph = Paragraph(GbStyle.SignatureLine, who);
        paragraph.Add(
            new XElement(W.Run, new XElement(W.RunProperties, Of("u", ("val", "single"))), new XElement(W.Tab)),
            new XElement(W.Run, new XElement(W.Tab)), Run(date));
        return paragraph;
    }

    public static XElement PageBreak() => new(W.Paragraph, new XElement(W.ParagraphProperties, Of("pStyle", ("val", nameof(GbStyle.Gap)))),
        new XElement(W.Run, Of("br", ("type", "page"))));

    public static XElement Run(string text) => new(W.Run, new XElement(W.Text, new XAttribute(Space, "preserve"), text));
}
