using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Zhengyan.Tests.House;

/// <summary>The types a file declares, and the names it uses in places where a type can stand.</summary>
internal static partial class TypeNames
{
    public static IEnumerable<string> DeclaredIn(SourceFile file) =>
        IsRazor(file) ? [Path.GetFileNameWithoutExtension(file.Path)] :
        file.Syntax.DescendantNodes().OfType<MemberDeclarationSyntax>()
            .Where(member => member.Parent is BaseNamespaceDeclarationSyntax or CompilationUnitSyntax)
            .Select(Name).OfType<string>();

    public static IEnumerable<string> UsedIn(SourceFile file) =>
        IsRazor(file) ? InMarkup().Matches(file.Markup).Select(match => match.Value).Except(Members().Matches(file.Markup).Select(match => match.Groups[1].Value)) :
        file.Syntax.DescendantNodes().OfType<SimpleNameSyntax>().Where(StandsForAType).Select(name => name.Identifier.Text);

    public static string? Name(MemberDeclarationSyntax member) => member switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier.Text,
        DelegateDeclarationSyntax type => type.Identifier.Text,
        _ => null,
    };

    private static bool IsRazor(SourceFile file) => file.Path.EndsWith(".razor", StringComparison.Ordinal);

    // In an expression a type stands only before a dot; alone it is a local, a field or a method.
    public static bool StandsForAType(SimpleNameSyntax name) => name.Parent switch
    {
        UsingDirectiveSyntax or NameColonSyntax or NameEqualsSyntax => false,
        MemberAccessExpressionSyntax access => access.Expression == name && !IsDeclaredAsMember(name),
        _ => SyntaxFacts.IsInTypeOnlyContext(name) || name.Parent is ConstantPatternSyntax or ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "nameof" } } },
    };

    // "Stage.Is(…)" may mean a property Stage of the class around it, whatever types there are.
    private static bool IsDeclaredAsMember(SimpleNameSyntax name) =>
        name.SyntaxTree.GetRoot().DescendantNodes().Any(node =>
            (node is PropertyDeclarationSyntax property && property.Identifier.Text == name.Identifier.Text)
            || (node is ParameterSyntax parameter && parameter.Identifier.Text == name.Identifier.Text)
            || (node is VariableDeclaratorSyntax variable && variable.Identifier.Text == name.Identifier.Text));

    // Neither after a dot (a member), nor before an equals sign (an attribute) unless a tag begins there.
    [GeneratedRegex(@"(?<=<)[A-Z]\w*|(?<![.\w""])[A-Z]\w*(?!\w|\s*=[^=>])")]
    private static partial Regex InMarkup();

    // A parameter of the component itself, whatever types are called so.
    [GeneratedRegex(@"[\w>?\]] ([A-Z]\w*)\s*(?:\{ get|=|;)")]
    private static partial Regex Members();
}
