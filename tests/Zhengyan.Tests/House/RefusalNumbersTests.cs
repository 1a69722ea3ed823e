using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Zhengyan.Tests.House;

/// <summary>A refusal is known by its number: one meaning each, and each seen to be given.</summary>
public sealed partial class RefusalNumbersTests
{
    private static readonly IReadOnlyList<(string Number, string At)> Declared =
    [
        .. from file in SourceFile.Under("src", ".cs")
           from literal in file.Syntax.DescendantNodes().OfType<LiteralExpressionSyntax>()
           where literal.IsKind(SyntaxKind.StringLiteralExpression) && Number().IsMatch(literal.Token.ValueText)
           select (literal.Token.ValueText, file.At(literal.SpanStart)),
    ];

    [Fact]
    public void Every_refusal_number_is_declared_once() => Faults.None(
        "A refusal's number stands once in src. Give one of them the next free number, or use the same declared refusal in both places:",
        Declared.GroupBy(refusal => refusal.Number, refusal => refusal.At).Where(group => group.Count() > 1)
            .Select(group => $"{group.Key}: {string.Join(", ", group)}"));

    [Fact]
    public void Every_refusal_number_is_exercised_by_a_test()
    {
        var tests = string.Join('\n', SourceFile.Under("tests", ".cs").Select(file => file.Text));
        Faults.None(
            "No test names these refusals. Write one that brings each about and expects its number:",
            Declared.Where(refusal => !tests.Contains($"\"{refusal.Number}\"", StringComparison.Ordinal)).Select(refusal => $"{refusal.Number} of {refusal.At}"));
    }

    [GeneratedRegex(@"^[A-Z]-[0-9]{2}$")]
    private static partial Regex Number();
}
