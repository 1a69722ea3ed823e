using System.Xml.Linq;
using Zhengyan.Rules;

namespace Zhengyan.Documents;

/// <summary>Where a piece of text stands, in words: on which page, as far as the file itself says where its pages break.</summary>
internal sealed class PageNumbers
{
    private readonly XElement root;
    private readonly Dictionary<XElement, int> pages = [];

    public PageNumbers(XElement root)
    {
        this.root = root;
        if (root.Name.LocalName == "document")
        {
            Count();
        }
    }

    /// <summary>The place of this text.</summary>
    public Text Of(XElement text) => root.Name.LocalName switch
    {
        "hdr" => Text.Of("页眉"),
        "ftr" => Text.Of("页脚"),
        "footnotes" or "endnotes" => Text.Of("脚注"),
        _ => Text.Of("第 {0} 页", pages.GetValueOrDefault(text, 1)),
    };

    private void Count()
    {
        // A section says at its end how it began, so a break is of the kind that the next section names.
        var kinds = new Queue<string?>(root.Descendants(W.Section).Skip(1).Select(s => (string?)s.Element(W.Type)?.Attribute(W.Value)));
        var page = 1;
        var atTop = true;
        var sectionEnded = false;
        foreach (var element in root.Descendants())
        {
            if (element.Name == W.Paragraph && sectionEnded)
            {
                Turn(kinds.TryDequeue(out var kind) && kind == "continuous");
                sectionEnded = false;
            }

            if (element.Name == W.Text)
            {
                pages[element] = page;
                atTop = atTop && element.Value.Length == 0;
            }
            else if (element.Name == W.Break && (string?)element.Attribute(W.Type) == "page")
            {
                page++;
                atTop = true;
            }
            else if (element.Name == W.RenderedPageBreak || element.Name == W.Namespace + "pageBreakBefore")
            {
                // Editors note the break they drew also where another one was asked for.
                Turn(atTop);
            }
            else if (element.Name == W.Section)
            {
                sectionEnded = true;
            }
        }

        void Turn(bool alreadyDone)
        {
            page += alreadyDone ? 0 : 1;
            atTop = true;
        }
    }
}
