using System.Text;
using System.Text.RegularExpressions;

namespace Zhengyan.Rules;

/// <summary>
/// The code printed on every page of a paper that is to be signed: the number on the paper, which paper, the code of the canonical text, e.g.
/// <c>纪谈〔2026〕1号·谈话记录·7F3K-9QWD-XN4T</c>. With it a signed page says which text was signed. It does not count what has happened: whoever holds the paper may not know of all of it.
/// </summary>
public sealed partial record DocumentCode(string Number, DocumentKind Kind, string TextCode)
{
    private static readonly IReadOnlyList<(string Title, DocumentKind Kind)> Titles =
        [.. Enum.GetValues<DocumentKind>().Select(k => (k.Word().ToString(), k)).OrderByDescending(t => t.Item1.Length)];

    /// <summary>The code of a paper as the matter stands.</summary>
    public static DocumentCode Of(DocumentKind kind, DocumentFacts facts) =>
        new(DocumentTable.Of(kind).Number(facts.Matter), kind, Rules.TextCode.Of(DocumentTable.Of(kind).Whole(facts).CanonicalText()));

    /// <summary>
    /// Reads a code as somebody typed it from a page: in any case, wide or narrow, with blanks, other dots, other brackets and hyphens; none where it is no code. Pages printed by
    /// versions before have a number before the last piece, which is passed over.
    /// </summary>
    public static DocumentCode? Parse(string typed)
    {
        // A blank may stand between the pieces in place of a dot, or within one.
        var read = string.Concat(typed.Normalize(NormalizationForm.FormKC).Select(c => char.IsWhiteSpace(c) ? '·' : c));
        foreach (var (title, kind) in Titles)
        {
            var at = read.IndexOf(title, StringComparison.Ordinal);
            var tail = at > 0 ? read[(at + title.Length)..].TrimStart(Separators) : "";
            if ((Rules.TextCode.Read(tail) ?? Rules.TextCode.Read(Before().Replace(tail, ""))) is { } code)
            {
                return new(Brackets(read[..at].TrimEnd(Separators).Replace("·", "", StringComparison.Ordinal)), kind, code);
            }
        }

        return null;
    }

    /// <summary>As it is printed.</summary>
    public override string ToString() => $"{Number}·{Kind.Word()}·{TextCode}";

    private static readonly char[] Separators = ['·', '.', '・', '•', '。', ',', '、', '-', '/'];

    private static string Brackets(string number) => Year().Replace(number, "〔${year}〕");

    [GeneratedRegex(@"[\[(【〔{](?<year>[0-9]{4})[\])】〕}]")]
    private static partial Regex Year();

    [GeneratedRegex(@"^[0-9]{1,9}[·.・•。,、\-/]+")]
    private static partial Regex Before();
}
