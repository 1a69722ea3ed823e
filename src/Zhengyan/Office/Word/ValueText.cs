using System.Text;
using System.Xml;

namespace Zhengyan.Documents;

/// <summary>What a value may put on a paper: letters, blanks, and ends of lines.</summary>
internal static class ValueText
{
    /// <summary>The lines of a value, without what no XML file can hold and without what turns the direction of writing.</summary>
    public static IReadOnlyList<string> Lines(string value) => [.. value.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').Select(Clean)];

    private static string Clean(string line)
    {
        if (line.All(c => c >= ' ' && !char.IsSurrogate(c) && !Turns(c) && XmlConvert.IsXmlChar(c)))
        {
            return line;
        }

        var clean = new StringBuilder();
        for (var at = 0; at < line.Length; at++)
        {
            var c = line[at];
            if (char.IsHighSurrogate(c) && at + 1 < line.Length && char.IsLowSurrogate(line[at + 1]))
            {
                clean.Append(c).Append(line[++at]);
            }
            else if (char.IsSurrogate(c))
            {
                clean.Append('\uFFFD');
            }
            else if (c == '\t')
            {
                clean.Append(' ');
            }
            else if (!char.IsControl(c) && !Turns(c) && XmlConvert.IsXmlChar(c))
            {
                clean.Append(c);
            }
        }

        return clean.ToString();
    }

    // Overrides of direction show a line otherwise than it is written.
    private static bool Turns(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
