using System.Xml.Linq;

namespace Zhengyan.Documents;

/// <summary>A value in its paragraph: where it has several lines, each becomes a paragraph of the same form.</summary>
internal static class ParagraphFilling
{
    private static readonly XName Space = XNamespace.Xml + "space";

    /// <summary>The text of a value, with a mark where a line ends.</summary>
    public static IEnumerable<XElement> Written(string value)
    {
        var lines = ValueText.Lines(value);
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0)
            {
                yield return new(Mark.Divide);
            }

            if (lines[i].Length > 0)
            {
                yield return new(W.Text, new XAttribute(Space, "preserve"), lines[i]);
            }
        }
    }

    /// <summary>The paragraph, or the paragraphs it falls into. In an item of a numbered list and within a content control a line only breaks.</summary>
    public static IEnumerable<XElement> Divided(XElement paragraph)
    {
        var divides = paragraph.Descendants(Mark.Divide).Where(d => d.Ancestors(W.Paragraph).First() == paragraph).ToList();
        var isItem = paragraph.Element(W.ParagraphProperties)?.Element(W.Numbering) is not null;
        foreach (var divide in divides.Where(d => isItem || d.Parent!.Parent != paragraph))
        {
            divide.ReplaceWith(new XElement(W.Break));
        }

        var properties = paragraph.Element(W.ParagraphProperties);
        var pieces = new List<XElement> { new(paragraph.Name, paragraph.Attributes(), properties) };
        foreach (var node in paragraph.Nodes().Where(n => n != properties))
        {
            if (node is not XElement run || run.Name != W.Run)
            {
                pieces[^1].Add(node);
                continue;
            }

            var at = Like(run);
            foreach (var child in run.Elements().Where(e => e.Name != W.RunProperties && !(e.Name == W.Text && e.Value.Length == 0)))
            {
                if (child.Name != Mark.Divide)
                {
                    at.Add(child);
                    continue;
                }

                AddUnlessEmpty(pieces[^1], at);
                at = Like(run);
                pieces.Add(new(paragraph.Name, FollowingProperties(properties)));
            }

            AddUnlessEmpty(pieces[^1], at);
        }

        MoveSection(pieces);
        return pieces;
    }

    private static XElement Like(XElement run) => new(run.Name, run.Attributes(), run.Element(W.RunProperties));

    private static void AddUnlessEmpty(XElement paragraph, XElement run)
    {
        if (run.Elements().Any(e => e.Name != W.RunProperties))
        {
            paragraph.Add(run);
        }
    }

    // A page is broken once, before the first of them.
    private static XElement? FollowingProperties(XElement? properties) =>
        properties is null ? null : new(properties.Name, properties.Elements().Where(e => e.Name != W.Namespace + "pageBreakBefore"));

    // A section ends with the last of them.
    private static void MoveSection(List<XElement> pieces)
    {
        foreach (var piece in pieces.Take(pieces.Count - 1))
        {
            piece.Element(W.ParagraphProperties)?.Element(W.Section)?.Remove();
        }
    }
}
