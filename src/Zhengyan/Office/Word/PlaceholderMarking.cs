using System.Xml.Linq;

namespace Zhengyan.Documents;

/// <summary>Puts a mark where a placeholder stood.</summary>
internal static class PlaceholderMarking
{
    private static readonly XName Space = XNamespace.Xml + "space";

    /// <summary>What a placeholder in this paragraph repeats or makes vanish: in a table the row, elsewhere the paragraph itself.</summary>
    public static XElement ScopeOf(XElement paragraph) =>
        paragraph.Ancestors().TakeWhile(a => a.Name != W.TextBox).FirstOrDefault(a => a.Name == W.Row) ?? paragraph;

    /// <summary>Has a row or paragraph vanish when this is empty.</summary>
    public static void Require(XElement scope, string name)
    {
        var names = ((string?)scope.Attribute(Mark.If) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        scope.SetAttributeValue(Mark.If, string.Join(' ', names.Append(name).Distinct()));
    }

    public static XElement Put(string name, string? list) =>
        new(Mark.Put, new XAttribute(Mark.Name, name), list is null ? null : new XAttribute(Mark.List, list));

    /// <summary>
    /// Takes the letters of a placeholder out of the runs it lies in, and has the mark, if any, in a run of its own with the form of the run where it began.
    /// </summary>
    public static void Replace(ParagraphText text, Placeholder placeholder, XElement? mark)
    {
        var pieces = text.Between(placeholder.From, placeholder.To);
        var (from, first) = pieces[0];
        var (lastFrom, last) = pieces[^1];
        var before = first.Value[..(placeholder.From - from)];
        var after = last.Value[(placeholder.To - lastFrom)..];
        foreach (var (_, element) in pieces.Skip(1))
        {
            Write(element, "");
        }

        if (first != last)
        {
            Write(last, after);
            after = "";
        }

        Write(first, before);
        var run = first.Parent!;
        List<XNode> behind = [.. first.NodesAfterSelf()];
        run.ReplaceNodes(run.Nodes().TakeWhile(n => n != behind.FirstOrDefault()).ToList());
        var rest = new XElement(run.Name, run.Element(W.RunProperties), after.Length == 0 ? null : Of(after), behind);
        if (rest.Elements().Any(e => e.Name != W.RunProperties))
        {
            run.AddAfterSelf(rest);
        }

        if (mark is not null)
        {
            run.AddAfterSelf(new XElement(run.Name, run.Element(W.RunProperties), mark));
        }
    }

    private static XElement Of(string text) => new(W.Text, new XAttribute(Space, "preserve"), text);

    private static void Write(XElement element, string text)
    {
        element.Value = text;
        element.SetAttributeValue(Space, "preserve");
    }
}
