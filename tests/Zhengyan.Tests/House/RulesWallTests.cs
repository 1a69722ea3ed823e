using System.Xml.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.House;

/// <summary>The rules are functions of facts: they reference nothing and ask nobody for the time, a file or an accident.</summary>
public sealed class RulesWallTests
{
    private static readonly HashSet<string> References = ["PackageReference", "ProjectReference", "FrameworkReference", "Reference"];

    private static readonly HashSet<string> Types =
        ["File", "Directory", "Path", "FileInfo", "DirectoryInfo", "FileStream", "Random", "RandomNumberGenerator", "Task", "ValueTask", "Thread", "HttpClient",
            "Environment", "Console", "Stopwatch", "TimeProvider"];

    private static readonly HashSet<string> Members =
        ["DateTime.Now", "DateTime.UtcNow", "DateTime.Today", "DateTimeOffset.Now", "DateTimeOffset.UtcNow", "Guid.NewGuid", "Guid.CreateVersion7"];

    // New identifiers are random on purpose: an address must not say how many matters there are.
    private const string Identifiers = "src/Zhengyan.Rules/People/Ids.cs";

    private static readonly IReadOnlyList<SourceFile> Files = SourceFile.Under("src/Zhengyan.Rules", ".cs");

    [Fact]
    public void The_rules_reference_nothing() => Faults.None(
        "Zhengyan.Rules references no package and no project. What needs one belongs into the web application.",
        XDocument.Load(ProjectFolder.At("src/Zhengyan.Rules/Zhengyan.Rules.csproj")).Descendants()
            .Where(element => References.Contains(element.Name.LocalName)).Select(element => element.ToString()));

    [Fact]
    public void The_rules_have_no_clock_no_file_and_no_accident() => Faults.None(
        "Rules are functions of facts. Take the time, the file's content or the number as an argument.",
        from file in Files
        from name in file.Syntax.DescendantNodes().OfType<SimpleNameSyntax>()
        let use = Use(name)
        where use is not null && !(file.Path == Identifiers && use == "Guid.NewGuid")
        select $"{file.At(name.SpanStart)} uses {use}");

    private static string? Use(SimpleNameSyntax name)
    {
        var word = name.Identifier.Text;
        if (name.Parent is MemberAccessExpressionSyntax access && access.Name == name)
        {
            var whole = $"{access.Expression.ToString().Split('.')[^1]}.{word}";
            return Members.Contains(whole) ? whole : null;
        }

        if (name.Parent is QualifiedNameSyntax { Parent: UsingDirectiveSyntax } import)
        {
            return import.ToString().StartsWith("System.IO", StringComparison.Ordinal) ? import.ToString() : null;
        }

        return Types.Contains(word) && TypeNames.StandsForAType(name) ? word : null;
    }
}
