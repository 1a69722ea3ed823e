using System.Xml.Linq;
using Zhengyan.Rules;

namespace Zhengyan.Documents;

/// <summary>Makes a paper's XML out of a template's: what has no mark is copied, and marks are followed.</summary>
internal sealed class Filling(DocumentContent content)
{
    private static readonly HashSet<XName> Bodies =
        [W.Namespace + "body", W.Namespace + "hdr", W.Namespace + "ftr", W.TextBox, W.Namespace + "footnote", W.Namespace + "endnote", W.Namespace + "comment"];

    private readonly FillingScope outermost = new(content);

    /// <summary>The part filled in.</summary>
    public XElement Fill(XElement part)
    {
        HashSet<XElement> leading = [.. part.DescendantsAndSelf().Where(IsMarked).SelectMany(e => e.AncestorsAndSelf())];
        var filled = One(part, leading, outermost).Single();
        Number(filled);
        return filled;
    }

    private static bool IsMarked(XElement element) => element.Name == Mark.Put || element.Attributes().Any(a => Mark.IsMark(a.Name));

    private IEnumerable<XNode> Children(XElement element, HashSet<XElement> leading, FillingScope scope) =>
        element.Nodes().SelectMany(node => node is XElement child && leading.Contains(child) ? Filled(child, leading, scope) : (IEnumerable<XNode>)[node]);

    private IEnumerable<XElement> Filled(XElement element, HashSet<XElement> leading, FillingScope scope)
    {
        if ((string?)element.Attribute(Mark.Each) is not { } list)
        {
            return One(element, leading, scope);
        }

        var copies = scope.Each(list).Select((s, i) => One(element, leading, s).Select(e => i == 0 || e.Name != W.Row ? e : FollowingRow.Of(e, element, leading))).SelectMany(e => e).ToList();
        // A form keeps its lines even when there is nothing to write on them.
        return copies.Count > 0 || element.Name != W.Row || scope.Each(list).Any() ? copies : One(element, leading, scope.Nothing(list));
    }

    private IEnumerable<XElement> One(XElement element, HashSet<XElement> leading, FillingScope scope)
    {
        if ((string?)element.Attribute(Mark.If) is { } needed && !needed.Split(' ').All(scope.Has))
        {
            // The last paragraph of a section holds its margins and stays.
            return element.Element(W.ParagraphProperties)?.Element(W.Section) is null ? [] : [new(element.Name, element.Element(W.ParagraphProperties))];
        }

        if (element.Name == Mark.Put)
        {
            return ParagraphFilling.Written(scope.Value((string)element.Attribute(Mark.Name)!, (string?)element.Attribute(Mark.List)));
        }

        var filled = new XElement(element.Name, element.Attributes().Where(a => !Mark.IsMark(a.Name)), Children(element, leading, scope));
        return filled.Name == W.Paragraph ? ParagraphFilling.Divided(filled)
            : filled.Name == W.Table ? filled.Descendants(W.Row).Any() ? [filled] : []
            : filled.Name == W.Cell || Bodies.Contains(filled.Name) ? [WithParagraph(filled)]
            : [filled];
    }

    // A cell ends with a paragraph, and no body is without one.
    private static XElement WithParagraph(XElement body)
    {
        var last = body.Elements().LastOrDefault(e => e.Name != W.Section);
        if (last is null || (last.Name != W.Paragraph && last.Name != W.Namespace + "sdt"))
        {
            if (body.Element(W.Section) is { } section)
            {
                section.AddBeforeSelf(new XElement(W.Paragraph));
            }
            else
            {
                body.Add(new XElement(W.Paragraph));
            }
        }

        return body;
    }

    // Pictures of a paragraph that was repeated would have one number twice.
    private static void Number(XElement part)
    {
        var number = 0;
        foreach (var properties in part.Descendants(W.Drawing + "docPr"))
        {
            properties.SetAttributeValue("id", ++number);
        }
    }
}
