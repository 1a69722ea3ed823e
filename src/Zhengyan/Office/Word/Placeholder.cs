namespace Zhengyan.Documents;

/// <summary>A placeholder in the text of a paragraph.</summary>
/// <param name="From">Where its first brace stands.</param>
/// <param name="To">Behind its last brace.</param>
/// <param name="Name">What is asked for, without blanks.</param>
/// <param name="IsOptional">Written <c>如有</c>: nothing is put here, but the paragraph or row vanishes when there is nothing to say.</param>
internal sealed record Placeholder(int From, int To, string Name, bool IsOptional)
{
    private const string Optional = "如有";

    // No name is nearly as long; a brace that is closed pages later was not meant for one.
    private const int Longest = 80;

    /// <summary>As it is to be written.</summary>
    public string Written => Shown(Name, IsOptional);

    /// <summary>How a name is written in a template.</summary>
    public static string Shown(string name, bool isOptional) => isOptional ? $"{{{{{Optional} {name}}}}}" : $"{{{{{name}}}}}";

    /// <summary>The placeholders in a text, from left to right, and where two braces were opened for none.</summary>
    public static (IReadOnlyList<Placeholder> Found, IReadOnlyList<int> Unfinished) In(string text)
    {
        var found = new List<Placeholder>();
        var unfinished = new List<int>();
        var opened = -1;
        for (var at = 0; at + 1 < text.Length; at++)
        {
            if (IsOpening(text[at]) && IsOpening(text[at + 1]))
            {
                if (opened >= 0 && at > opened + 1)
                {
                    unfinished.Add(opened);
                }

                opened = at;
            }
            else if (opened >= 0 && IsClosing(text[at]) && IsClosing(text[at + 1]))
            {
                found.Add(Of(opened, at + 2, text[(opened + 2)..at]));
                opened = -1;
                at++;
            }
            else if (opened >= 0 && (at - opened > Longest || text[at] == ParagraphText.Barrier))
            {
                unfinished.Add(opened);
                opened = -1;
            }
        }

        return opened < 0 ? (found, unfinished) : (found, [.. unfinished, opened]);
    }

    private static Placeholder Of(int from, int to, string inside)
    {
        var name = string.Concat(inside.Where(c => !char.IsWhiteSpace(c) && !IsInvisible(c)).Select(c => c is '．' or '。' ? '.' : c)).Normalize();
        return name.StartsWith(Optional, StringComparison.Ordinal)
            ? new(from, to, name[Optional.Length..].TrimStart(':', '：'), true)
            : new(from, to, name, false);
    }

    private static bool IsOpening(char c) => c is '{' or '｛';

    private static bool IsClosing(char c) => c is '}' or '｝';

    private static bool IsInvisible(char c) => c is '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF';
}
