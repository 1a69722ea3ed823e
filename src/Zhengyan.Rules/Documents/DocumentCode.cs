using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Zhengyan.Rules;

/// <summary>
/// The code printed on every page of a paper that is to be signed: the number on the paper, which paper, the version of the matter, the code of the canonical text, e.g.
/// <c>纪谈〔2026〕1号·谈话记录·12·7F3K-9QWD-XN4T</c>. With it a signed page says which text was signed.
/// </summary>
public sealed partial record DocumentCode(string Number, DocumentKind Kind, int Version, string TextCode)
{
    private static readonly IReadOnlyList<(string Title, DocumentKind Kind)> Titles =
        [.. Enum.GetValues<DocumentKind>().Select(k => (k.Word().ToString(), k)).OrderByDescending(t => t.Item1.Length)];

    /// <summary>The code of a paper as the matter stands.</summary>
    public static DocumentCode Of(DocumentKind kind, DocumentFacts facts) =>
        new(DocumentTable.Of(kind).Number(facts.Matter), kind, facts.Matter.Version, Rules.TextCode.Of(DocumentTable.Of(kind).Whole(facts).CanonicalText()));

    /// <summary>
    /// Reads a code as somebody typed it from a page: in any case, wide or narrow, with blanks, other dots, other brackets and hyphens; none where it is no code.
    /// </summary>
    public static DocumentCode? Parse(string typed)
    {
        // A blank may stand between the pieces in place of a dot, or within one.
        var read = string.Concat(typed.Normalize(NormalizationForm.FormKC).Select(c => char.IsWhiteSpace(c) ? '·' : c));
        foreach (var (title, kind) in Titles)
        {
            var at = read.IndexOf(title, StringComparison.Ordinal);
            if (at > 0 && Tail().Match(read[(at + title.Length)..]) is { Success: true } tail
                && int.TryParse(tail.Groups["version"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
                && Rules.TextCode.Read(tail.Groups["code"].Value) is { } code)
            {
                return new(Brackets(read[..at].TrimEnd(Separators).Replace("·", "", StringComparison.Ordinal)), kind, version, code);
            }
        }

        return null;
    }

    /// <summary>As it is printed.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}·{Kind.Word()}·{Version}·{TextCode}");

    private static readonly char[] Separators = ['·', '.', '・', '•', '。', ',', '、', '-', '/'];

    private static string Brackets(string number) => Year().Replace(number, "〔${year}〕");

    [GeneratedRegex(@"[\[(【〔{](?<year>[0-9]{4})[\])】〕}]")]
    private static partial Regex Year();

    [GeneratedRegex(@"^[·.・•。,、\-/]*(?<version>[0-9]{1,9})[·.・•。,、\-/]+(?<code>.+)$")]
    private static partial Regex Tail();
}
