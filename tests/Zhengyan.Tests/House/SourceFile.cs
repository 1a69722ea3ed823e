using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.House;

/// <summary>A file of the project as it stands in the source.</summary>
internal sealed partial record SourceFile(string Path, string Text)
{
    private static readonly HashSet<string> Passed =
        ["bin", "obj", "node_modules", ".git", ".vs", ".idea", "TestResults", "lib"];

    private CompilationUnitSyntax? syntax;

    /// <summary>The C# file as the compiler reads it.</summary>
    public CompilationUnitSyntax Syntax => syntax ??= CSharpSyntaxTree.ParseText(Text).GetCompilationUnitRoot();

    /// <summary>What stands in a Razor file, with blanks where its comments are, so that lines keep their numbers.</summary>
    public string Markup => RazorComments().Replace(Text, comment => NotLineEnds().Replace(comment.Value, " "));

    /// <summary>All files with one of these endings below a folder of the project, without what is built or fetched.</summary>
    public static IReadOnlyList<SourceFile> Under(string folder, params string[] endings)
    {
        var root = ProjectFolder.At(folder);
        return !Directory.Exists(root) ? [] : [.. Walk(new DirectoryInfo(root))
            .Where(file => endings.Contains(System.IO.Path.GetExtension(file.Name)))
            .Select(file => new SourceFile(ProjectFolder.Name(file.FullName), File.ReadAllText(file.FullName)))
            .OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    /// <summary>Where that place in the text is, for a message.</summary>
    public string At(int position) => $"{Path}:{Text.AsSpan(0, position).Count('\n') + 1}";

    private static IEnumerable<FileInfo> Walk(DirectoryInfo folder) =>
        folder.EnumerateFiles().Concat(folder.EnumerateDirectories()
            .Where(inner => !Passed.Contains(inner.Name) && !inner.Name.StartsWith(".data", StringComparison.Ordinal))
            .SelectMany(Walk));

    [GeneratedRegex(@"@\*.*?\*@|<!--.*?-->|/\*.*?\*/|(?<=^|\s)//[^\n]*", RegexOptions.Singleline)]
    private static partial Regex RazorComments();

    [GeneratedRegex(@"[^\n]")]
    private static partial Regex NotLineEnds();
}
