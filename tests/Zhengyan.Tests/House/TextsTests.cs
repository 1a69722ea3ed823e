using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Zhengyan.Rules;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.House;

/// <summary>Texts stand in Chinese in place; one file has all of them in English.</summary>
public sealed partial class TextsTests
{
    private const string Translations = "src/Zhengyan/Ui/en.json";

    private static readonly IReadOnlyList<SourceFile> Code = SourceFile.Under("src", ".cs");
    private static readonly IReadOnlyList<SourceFile> Pages = SourceFile.Under("src", ".razor");
    private static readonly IReadOnlyList<(string Chinese, string At)> Texts =
    [
        .. Code.SelectMany(InCode), .. Pages.SelectMany(InPage),
        // The pages show the rule book in the reader's language, too.
        .. OfRuleBook(RuleBook.Shipped).Select(text => (text, "src/Zhengyan.Rules/Book/measure.json")),
    ];
    private static readonly IReadOnlyList<KeyValuePair<string, string>> English = ReadEnglish();

    [Fact]
    public void Every_text_is_translated()
    {
        var known = English.Select(pair => pair.Key).ToHashSet();
        Faults.None(
            $"Texts without a translation. Add these lines to {Translations}, each at its sorted place, and say it in English:",
            Texts.Where(text => HasHan(text.Chinese) && !known.Contains(text.Chinese))
                .GroupBy(text => text.Chinese, text => text.At)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => $"{Quoted(group.Key)}: \"\",      ({string.Join(", ", group.Distinct())})"));
    }

    [Fact]
    public void Every_translation_is_used()
    {
        var used = Texts.Select(text => text.Chinese).ToHashSet();
        Faults.None(
            $"{Translations} translates what no page and no rule says any more. Remove these lines:",
            English.Where(pair => !used.Contains(pair.Key)).Select(pair => Quoted(pair.Key)));
    }

    [Fact]
    public void A_translation_has_the_gaps_of_its_text() => Faults.None(
        $"In {Translations} both sides must have the same gaps {{0}}, {{1}} …, and words:",
        English.Where(pair => !GapsOf(pair.Key).SetEquals(GapsOf(pair.Value)) || string.IsNullOrWhiteSpace(pair.Value))
            .Select(pair => $"{Quoted(pair.Key)}: {Quoted(pair.Value)}"));

    [Fact]
    public void Translations_are_sorted_and_none_is_given_twice() => Faults.None(
        $"{Translations} is sorted ordinally by the Chinese text, each once. These stand at the wrong place:",
        English.Zip(English.Skip(1)).Where(pair => string.CompareOrdinal(pair.First.Key, pair.Second.Key) >= 0).Select(pair => Quoted(pair.Second.Key)));

    [Fact]
    public void A_text_with_gaps_is_a_plain_literal() => Faults.None(
        "What T, words, Words.Current and Text.Of are given first is a plain literal with {0} for each gap: T[\"…{0}\", part], never $\"…\" and never pieces joined with +.",
        from file in Code
        from argument in FirstArguments(file)
        where argument is InterpolatedStringExpressionSyntax or BinaryExpressionSyntax || (argument is LiteralExpressionSyntax literal && !IsPlain(literal))
        select $"{file.At(argument.SpanStart)} {argument}");

    [Fact]
    public void No_page_has_Chinese_that_is_not_translated() => Faults.None(
        "Chinese in a page stands inside T[\"…\"], or in an element marked lang=\"zh-Hans\" when it is Chinese for everybody:",
        from page in Pages
        let rest = StaysChinese().Replace(GivenToT().Replace(page.Markup, Blanks), Blanks)
        from Match chinese in HanWords().Matches(rest)
        select $"{page.At(chinese.Index)} {chinese.Value}");

    private static IEnumerable<string> OfRuleBook(RuleBook book) =>
        book.Circumstances.Select(circumstance => circumstance.Word)
            .Concat(book.Clauses.SelectMany(clause => new[] { clause.Title, clause.Restated }))
            .Concat(book.Deadlines.SelectMany(figure => new[] { figure.What, figure.From, figure.Basis }))
            .Concat(book.Retention.SelectMany(row => new[] { row.What, row.Basis }));

    private static IEnumerable<(string, string)> InCode(SourceFile file) =>
        FirstArguments(file).OfType<LiteralExpressionSyntax>().Where(literal => literal.IsKind(SyntaxKind.StringLiteralExpression))
            .Select(literal => (IsToldAfterwards(literal) ? Zhengyan.Ui.Words.HappenedKey + literal.Token.ValueText : literal.Token.ValueText, file.At(literal.SpanStart)));

    // What an event says of itself stands in the history alone.
    private static bool IsToldAfterwards(LiteralExpressionSyntax literal) => literal.FirstAncestorOrSelf<PropertyDeclarationSyntax>()?.Identifier.Text == "Said";

    private static IEnumerable<(string, string)> InPage(SourceFile page) =>
        GivenToT().Matches(page.Markup).Select(match => (Value(match.Groups["text"].Value), page.At(match.Index)));

    private static IEnumerable<ExpressionSyntax> FirstArguments(SourceFile file) => file.Syntax.DescendantNodes().Select(node => node switch
    {
        ElementAccessExpressionSyntax access when access.Expression.ToString() is "T" or "words" or "Words.Current" => access.ArgumentList.Arguments.FirstOrDefault()?.Expression,
        InvocationExpressionSyntax call when call.Expression.ToString() is "Text.Of" => call.ArgumentList.Arguments.FirstOrDefault()?.Expression,
        _ => null,
    }).OfType<ExpressionSyntax>();

    private static bool IsPlain(LiteralExpressionSyntax literal) => literal.Token.IsKind(SyntaxKind.StringLiteralToken) && literal.Token.Text[0] == '"';

    private static string Value(string literal) => ((LiteralExpressionSyntax)SyntaxFactory.ParseExpression(literal)).Token.ValueText;

    private static HashSet<string> GapsOf(string text) => Gaps().Matches(text).Select(gap => gap.Groups[1].Value).ToHashSet();

    private static string Blanks(Match match) => new(' ', match.Length);

    private static bool HasHan(string text) => HanWords().IsMatch(text);

    private static string Quoted(string text) => '"' + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + '"';

    private static KeyValuePair<string, string>[] ReadEnglish()
    {
        var file = ProjectFolder.At(Translations);
        if (!File.Exists(file))
        {
            return [];
        }

        using var json = JsonDocument.Parse(File.ReadAllText(file));
        return [.. json.RootElement.EnumerateObject().Select(pair => KeyValuePair.Create(pair.Name, pair.Value.GetString() ?? ""))];
    }

    [GeneratedRegex(@"(?:\bT|\bwords|\bWords\.Current)\[\s*(?<text>""(?:[^""\\]|\\.)*"")|\bText\.Of\(\s*(?<text>""(?:[^""\\]|\\.)*"")")]
    private static partial Regex GivenToT();

    [GeneratedRegex(@"\blang=""zh-Hans""[^>]*>[^<]*<")]
    private static partial Regex StaysChinese();

    // The blocks of Chinese characters; the compiler's \p has no word for the script itself.
    [GeneratedRegex(@"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+")]
    private static partial Regex HanWords();

    [GeneratedRegex(@"\{(\d+)[^}]*\}")]
    private static partial Regex Gaps();
}
