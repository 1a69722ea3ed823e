using System.Xml.Linq;
using Zhengyan.Rules;

namespace Zhengyan.Documents;

/// <summary>Finds the placeholders of a template, turns each into a mark, and notes those that cannot be filled.</summary>
internal sealed class PlaceholderReading(DocumentVocabulary vocabulary)
{
    /// <summary>How many placeholders a template may have.</summary>
    public const int Most = 2000;

    private readonly DocxFindings findings = new();
    private int count;

    /// <summary>Reads a part; its placeholders are marks afterwards.</summary>
    public void Read(DocxPart part)
    {
        var pages = new PageNumbers(part.Xml!);
        foreach (var paragraph in part.Xml!.Descendants(W.Paragraph).ToList())
        {
            Read(paragraph, pages);
        }
    }

    /// <summary>Why the template cannot be filled.</summary>
    public IReadOnlyList<Refusal> Refusals()
    {
        if (count == 0)
        {
            findings.Add(TemplateRefusals.NoPlaceholder);
        }
        else if (count > Most)
        {
            findings.Add(TemplateRefusals.TooManyPlaceholders);
        }

        return findings.Refusals();
    }

    private void Read(XElement paragraph, PageNumbers pages)
    {
        var text = ParagraphText.Of(paragraph);
        var (found, unfinished) = Placeholder.In(text.Text);
        foreach (var place in unfinished)
        {
            findings.Add(TemplateRefusals.Unfinished(pages.Of(text.At(place)), DocxFindings.Shown(text.Text[place..Math.Min(place + 16, text.Text.Length)])));
        }

        count += found.Count;
        if (count > Most)
        {
            return;
        }

        // From the right, so that what stands further left keeps its place.
        foreach (var placeholder in found.Reverse())
        {
            Take(paragraph, text, placeholder, pages);
        }
    }

    private void Take(XElement paragraph, ParagraphText text, Placeholder placeholder, PageNumbers pages)
    {
        var place = pages.Of(text.At(placeholder.From));
        var (list, column) = Split(placeholder.Name);
        if (!(list is null ? vocabulary.Values.Contains(placeholder.Name) : column is not null || placeholder.IsOptional))
        {
            findings.Add(TemplateRefusals.Unknown(place, DocxFindings.Shown(placeholder.Written), Nearest(placeholder)));
            return;
        }

        var scope = PlaceholderMarking.ScopeOf(paragraph);
        if (list is not null && column is not null)
        {
            if ((string?)scope.Attribute(Mark.Each) is { } other && other != list)
            {
                findings.Add(TemplateRefusals.TwoLists(place, list, other));
                return;
            }

            scope.SetAttributeValue(Mark.Each, list);
        }

        if (placeholder.IsOptional)
        {
            PlaceholderMarking.Require(scope, placeholder.Name);
        }

        PlaceholderMarking.Replace(text, placeholder, placeholder.IsOptional ? null : PlaceholderMarking.Put(list is null ? placeholder.Name : column!, list));
    }

    // A name of a value, or of a list with one of its columns, or of a list alone; none of them where the list is null and the value unknown.
    private (string? List, string? Column) Split(string name)
    {
        if (vocabulary.Values.Contains(name))
        {
            return (null, null);
        }

        if (vocabulary.Lists.ContainsKey(name))
        {
            return (name, null);
        }

        var dot = name.LastIndexOf('.');
        return dot > 0 && vocabulary.Lists.TryGetValue(name[..dot], out var columns) && columns.Contains(name[(dot + 1)..]) ? (name[..dot], name[(dot + 1)..]) : (null, null);
    }

    private string Nearest(Placeholder placeholder)
    {
        var known = vocabulary.Values.Concat(vocabulary.Lists.SelectMany(l => l.Value.Select(c => $"{l.Key}.{c}")));
        return Placeholder.Shown(NearestName.Of(placeholder.Name, placeholder.IsOptional ? known.Concat(vocabulary.Lists.Keys) : known), placeholder.IsOptional);
    }
}
