using System.Globalization;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>A picture ready to be written down: its size, lines and words.</summary>
public sealed record Drawing(int Width, int Height, IReadOnlyList<DrawnLine> Lines, IReadOnlyList<DrawnWords> Words, IReadOnlyList<DrawnDot> Dots)
{
    /// <summary>Lays out the lanes below a person, for a screen of that width: what fits stands side by side, the rest below.</summary>
    public static Drawing Of(string name, string post, IReadOnlyList<Lane> lanes, int width, Words words) =>
        new LaneLayout(width, words).Draw(name, post, lanes);
}

/// <summary>A line from one point to another.</summary>
public sealed record DrawnLine(double X1, double Y1, double X2, double Y2, string Class);

/// <summary>Words at a point, in the style of a class.</summary>
public sealed record DrawnWords(double X, double Y, string Class, string Text);

/// <summary>A person.</summary>
public sealed record DrawnDot(double X, double Y);

/// <summary>Breaks words into lines of a width, as a picture does not do by itself.</summary>
internal static class WordWidth
{
    public static double Of(string text, double size) => Runes(text).Sum(r => Width(r) * size);

    /// <summary>At most so many lines; what does not fit ends in an ellipsis.</summary>
    public static IReadOnlyList<string> Break(string text, double size, double width, int most)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var sign in Runes(text))
        {
            if (Of(line, size) + (Width(sign) * size) > width && line.Length > 0)
            {
                if (lines.Count == most - 1)
                {
                    return [.. lines, WithoutLast(line) + "…"];
                }

                lines.Add(line.TrimEnd());
                line = "";
            }

            line += sign;
        }

        return line.Length > 0 ? [.. lines, line] : lines;
    }

    private static string WithoutLast(string line) => string.Concat(Runes(line).SkipLast(1));

    // One sign as it is read, with its accents and its second half.
    private static IEnumerable<string> Runes(string text)
    {
        for (var signs = StringInfo.GetTextElementEnumerator(text); signs.MoveNext();)
        {
            yield return signs.GetTextElement();
        }
    }

    private static double Width(string sign) => sign[0] < 0x2000 ? 0.56 : 1;
}
