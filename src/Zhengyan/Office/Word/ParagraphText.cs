using System.Text;
using System.Xml.Linq;

namespace Zhengyan.Documents;

/// <summary>
/// The text of one paragraph over all its runs, so that a placeholder is found wherever an editor has cut it into pieces. Text boxes anchored in it have paragraphs of their own.
/// </summary>
internal sealed class ParagraphText
{
    /// <summary>Stands for whatever is no text: a tab, a break, a picture. No placeholder reaches over it.</summary>
    public const char Barrier = '\uFFFC';

    // Neither says anything: properties of the run, and where the editor last broke the page.
    private static readonly HashSet<XName> Silent = [W.RunProperties, W.RenderedPageBreak];

    private readonly List<(int From, XElement Element)> pieces = [];

    private ParagraphText() { }

    /// <summary>All of it, in order.</summary>
    public string Text { get; private set; } = "";

    public static ParagraphText Of(XElement paragraph)
    {
        var read = new ParagraphText();
        var text = new StringBuilder();
        read.Collect(paragraph, text);
        read.Text = text.ToString();
        return read;
    }

    /// <summary>The elements from one place in the text up to another, each with where its text begins.</summary>
    public IReadOnlyList<(int From, XElement Element)> Between(int from, int to)
    {
        var first = IndexOf(from);
        return pieces[first..(IndexOf(to - 1) + 1)];
    }

    /// <summary>The element a place in the text lies in, or the last before it.</summary>
    public XElement At(int place) => pieces[IndexOf(place)].Element;

    private int IndexOf(int place)
    {
        int low = 0, high = pieces.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = pieces[middle].From <= place ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    private void Collect(XElement parent, StringBuilder text)
    {
        foreach (var child in parent.Elements())
        {
            if (parent.Name == W.Run && child.Name == W.Text)
            {
                if (child.Value.Length > 0)
                {
                    pieces.Add((text.Length, child));
                    text.Append(child.Value);
                }
            }
            else if (parent.Name == W.Run && !Silent.Contains(child.Name))
            {
                text.Append(Barrier);
            }
            else if (child.Name != W.Paragraph && child.Name != W.TextBox && child.Name != W.ParagraphProperties)
            {
                Collect(child, text);
            }
        }
    }
}
