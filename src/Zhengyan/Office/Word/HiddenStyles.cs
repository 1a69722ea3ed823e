using System.Xml.Linq;

namespace Zhengyan.Documents;

/// <summary>Styles whose text is not shown, by themselves or by what they are based on.</summary>
internal sealed class HiddenStyles
{
    private static readonly XName Style = W.Namespace + "style";
    private readonly HashSet<string> hidden;

    private HiddenStyles(IEnumerable<XElement> styles)
    {
        var all = styles.Select(s => (Id: (string?)s.Attribute(W.Namespace + "styleId") ?? "", Basis: (string?)s.Element(W.Namespace + "basedOn")?.Attribute(W.Value),
            IsHidden: DocxInspection.IsHidden(s.Element(W.RunProperties)))).ToList();
        hidden = [.. all.Where(s => s.IsHidden).Select(s => s.Id)];
        // Once for each step away from a hidden one; a style rarely has three below it.
        for (var found = -1; found != hidden.Count;)
        {
            found = hidden.Count;
            hidden.UnionWith(all.Where(s => s.Basis is not null && hidden.Contains(s.Basis)).Select(s => s.Id));
        }
    }

    /// <summary>Whether any text of these parts is in such a style.</summary>
    public static bool Hide(IReadOnlyCollection<DocxPart> parts)
    {
        var styles = new HiddenStyles(parts.Where(p => p.Xml is not null).SelectMany(p => p.Xml!.Elements(Style)));
        return styles.hidden.Count > 0 && parts.Where(p => p.HoldsText).SelectMany(p => p.Xml!.Descendants(W.Run)).Any(styles.Hides);
    }

    private bool Hides(XElement run) => run.Elements(W.Text).Any(t => !string.IsNullOrWhiteSpace(t.Value))
        && (Names(run.Element(W.RunProperties), "rStyle") || Names(run.Ancestors(W.Paragraph).FirstOrDefault()?.Element(W.ParagraphProperties), "pStyle"));

    private bool Names(XElement? properties, string kind) =>
        (string?)properties?.Element(W.Namespace + kind)?.Attribute(W.Value) is { } id && hidden.Contains(id);
}
