using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Zhengyan.Tests.House;

/// <summary>Names say something, files are short, nothing is put off, and nothing of one machine gets in.</summary>
public sealed partial class NamesAndFilesTests
{
    private const int MostLines = 250;

    private static readonly IReadOnlyList<SourceFile> Code = [.. SourceFile.Under("src", ".cs"), .. SourceFile.Under("tests", ".cs"), .. SourceFile.Under("bench", ".cs")];

    private static readonly IReadOnlyList<SourceFile> All = SourceFile.Under(
        "", "", ".cs", ".razor", ".csproj", ".props", ".slnx", ".json", ".js", ".css", ".md", ".sh", ".yml", ".config", ".html", ".txt");

    // By this the Razor compiler calls it.
    private const string RazorName = "RuntimeHelpers";

    [Fact]
    public void No_type_is_called_by_an_empty_word() => Faults.None(
        "Manager, Helper, Service, Util, Base and Info say nothing. Look for the noun in the glossary:",
        from file in Code
        from type in file.Syntax.DescendantNodes().OfType<MemberDeclarationSyntax>()
        let name = TypeNames.Name(type)
        where name is not null and not RazorName && EmptyWord().IsMatch(name)
        select $"{file.At(type.SpanStart)} {name}");

    [Fact]
    public void No_exception_is_swallowed() => Faults.None(
        "An empty catch hides what happened. Return a refusal, throw with the facts, or let it rise:",
        from file in Code
        from clause in file.Syntax.DescendantNodes().OfType<CatchClauseSyntax>()
        where clause.Block.Statements.Count == 0
        select file.At(clause.SpanStart));

    [Fact]
    public void Source_files_are_short() => Faults.None(
        $"No source file has more than {MostLines} lines. Look for the missing noun and give it a file:",
        from file in SourceFile.Under("src", ".cs", ".razor")
        where !file.Path.Contains("/Migrations/", StringComparison.Ordinal)
        let lines = file.Text.AsSpan().Count('\n')
        where lines > MostLines
        select $"{file.Path} has {lines}");

    [Fact]
    public void Nothing_is_put_off() => Faults.None(
        "Nothing is left for later in the source. Do it, or leave it out:", Places(PutOff()));

    [Fact]
    public void Nothing_names_a_place_on_one_machine() => Faults.None(
        "A path of one machine works nowhere else. Use a path inside the project, or ask for a temporary one:", Places(MachinePath()));

    [Fact]
    public void Nothing_names_a_registry() => Faults.None(
        "Packages come from whatever registry a machine is set up with. Remove the address (in package-lock.json: \"resolved\"; npm keeps it out with omit-lockfile-registry-resolved=true in .npmrc):",
        Places(Registry()));

    private static IEnumerable<string> Places(Regex pattern) =>
        from file in All
        from Match match in pattern.Matches(file.Text)
        select $"{file.At(match.Index)} {match.Value}";

    [GeneratedRegex("(Manager|Helper|Service|Util|Utils|Utility|Base|Info)s?$")]
    private static partial Regex EmptyWord();

    // Written in brackets, so that these lines do not find themselves.
    [GeneratedRegex(@"\b(TO[D]O|FIX[M]E|XX[X])\b|NotImplemented[E]xception")]
    private static partial Regex PutOff();

    [GeneratedRegex(@"(?<![\w.~/*-])/(hom[e]|tm[p]|wor[k]|roo[t]|User[s])/\S*")]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"""resolve[d]""\s*:\s*""https?:[^""]*|https?://[\w.-]*(registr[y]|npmj[s]|nuget\.or[g]|npmmirro[r])[\w./-]*")]
    private static partial Regex Registry();
}
