using System.Text.RegularExpressions;

namespace Zhengyan.Tests.House;

/// <summary>Pages carry no script and no style of their own, so that the browser may be told to accept none.</summary>
public sealed partial class MarkupTests
{
    private static readonly IReadOnlyList<SourceFile> Pages = SourceFile.Under("src", ".razor");

    [Fact]
    public void No_page_has_a_style_of_its_own() => Faults.None(
        "Styles are classes in a file under wwwroot:", Places(Style()));

    [Fact]
    public void No_page_has_a_script_or_handler_of_its_own() => Faults.None(
        "Scripts are files under wwwroot that find their elements by a data attribute:", Places(Script()));

    private static IEnumerable<string> Places(Regex pattern) =>
        from page in Pages
        from Match match in pattern.Matches(page.Markup)
        select $"{page.At(match.Index)} {match.Value.Trim()}";

    [GeneratedRegex(@"<style\b|\sstyle=")]
    private static partial Regex Style();

    [GeneratedRegex(@"<script\b(?![^>]*\ssrc=)[^>]*>|\s@?on[a-z]+(:\w+)?=")]
    private static partial Regex Script();
}
