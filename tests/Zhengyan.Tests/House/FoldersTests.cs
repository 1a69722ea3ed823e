using Microsoft.CodeAnalysis.CSharp.Syntax;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.House;

/// <summary>The folders are the procedure, and look only downwards.</summary>
public sealed class FoldersTests
{
    // From the top down; the demonstration is played through the desk like any matter. What stands beside them (Program.cs, Routes.cs) puts them together and is above them all.
    private static readonly IReadOnlyList<string> Order =
        ["Features", "Ui", "Demo", "Desk", "Journal", "Office", "Vault", "Access", "Storage"];

    private static readonly IReadOnlyList<string> PagesOfNoStage =
        ["Desk", "Matters", "Directory", "Search", "Statistics", "Accounts", "Audit", "Book", "Mine", "Documents", "Templates", "Attachments"];

    private static readonly IReadOnlyList<string> RulesOfNoStage = ["People", "Workflow", "Visibility", "Book", "Documents", "Attachments"];

    private static readonly IReadOnlyList<SourceFile> Files = SourceFile.Under("src/Zhengyan", ".cs", ".razor");

    [Fact]
    public void Every_folder_has_its_place_in_the_order() => Faults.None(
        $"A folder of src/Zhengyan is not in the order {string.Join(" → ", Order)}. Move its files to one that is, or give it a place in FoldersTests and in the documents.",
        Files.Select(Folder).Where(folder => folder.Length > 0 && !Order.Contains(folder)));

    [Fact]
    public void A_folder_uses_only_those_below_it()
    {
        var folders = Declarations(Folder);
        Faults.None(
            $"The order is {string.Join(" → ", Order)} → Rules, and a folder uses only those to its right. Move the type down, or hand in what is needed as an argument.",
            from file in Files
            let here = Folder(file)
            where here.Length > 0
            from name in TypeNames.UsedIn(file)
            where folders.TryGetValue(name, out var places) && places.All(place => Rank(place) < Rank(here))
            select $"{file.Path} uses {name} of {Shown(folders[name].First())}");
    }

    [Fact]
    public void A_folder_imports_only_those_below_it() => Faults.None(
        $"The order is {string.Join(" → ", Order)} → Rules, and a folder imports only those to its right.",
        from file in Files
        let here = Folder(file)
        where here.Length > 0
        from import in Imports(file)
        let there = import.StartsWith("Zhengyan.", StringComparison.Ordinal) ? import.Split('.')[1] : ""
        where Order.Contains(there) && Rank(there) < Rank(here)
        select $"{file.Path} imports {import}");

    [Fact]
    public void No_feature_uses_another_feature()
    {
        var features = Files.Where(file => Folder(file) == "Features").ToList();
        var owners = Declarations(Feature);
        Faults.None(
            "A feature uses no other. Move what both need to People or Workflow of the rules, or to Ui when it is a piece of page.",
            from file in features
            let here = Feature(file)
            where here.Length > 0 // What stands beside the features is none: it lists them, as MatterFile does.
            from name in TypeNames.UsedIn(file)
            where owners.TryGetValue(name, out var places) && !places.Contains(here) && !places.Contains("")
            select $"{file.Path} uses {name} of Features/{owners[name].First()}");
    }

    [Fact]
    public void Stages_have_the_same_names_in_the_rules_and_in_the_pages()
    {
        var rules = Below("src/Zhengyan.Rules").Except(RulesOfNoStage).ToList();
        var pages = Below("src/Zhengyan/Features").Except(PagesOfNoStage).ToList();
        Faults.None(
            "A stage's folder in Features is named as in Zhengyan.Rules. Rename it, or add what is no stage to PagesOfNoStage in FoldersTests.",
            pages.Except(rules).Select(name => $"src/Zhengyan/Features/{name}"));

        // The archive is the end of the path: once it has its pages, every stage before it must have its own.
        Faults.None(
            "A stage of Zhengyan.Rules has no folder in Features. Add it, or add what is no stage to RulesOfNoStage in FoldersTests.",
            pages.Contains("Archive") ? rules.Except(pages).Select(name => $"src/Zhengyan.Rules/{name}") : []);
    }

    // Names that the rules know too are the rules': they are below everything.
    private static Dictionary<string, HashSet<string>> Declarations(Func<SourceFile, string> place)
    {
        var ofRules = SourceFile.Under("src/Zhengyan.Rules", ".cs").SelectMany(TypeNames.DeclaredIn).ToHashSet();
        return Files.SelectMany(file => TypeNames.DeclaredIn(file).Select(name => (name, place: place(file))))
            .Where(declared => !ofRules.Contains(declared.name) && declared.name is not ("Program" or "_Imports"))
            .GroupBy(declared => declared.name, declared => declared.place)
            .ToDictionary(group => group.Key, group => group.ToHashSet());
    }

    private static IEnumerable<string> Imports(SourceFile file) => file.Path.EndsWith(".cs", StringComparison.Ordinal)
        ? file.Syntax.DescendantNodes().OfType<UsingDirectiveSyntax>().Select(import => import.NamespaceOrType.ToString())
        : file.Markup.Split('\n').Select(line => line.Trim().Split(' ')).Where(words => words is ["@using", _, ..])
            .Select(words => words[^1].TrimEnd(';'));

    private static int Rank(string folder) => Order.Contains(folder) ? Order.ToList().IndexOf(folder) : -1;

    private static string Shown(string folder) => folder.Length > 0 ? folder : "the folder above";

    /// <summary>The folder of src/Zhengyan a file is in; empty for what stands beside the folders.</summary>
    private static string Folder(SourceFile file) => file.Path.Split('/') is [_, _, var folder, _, ..] ? folder : "";

    /// <summary>The feature a file belongs to; empty for what no single one owns.</summary>
    private static string Feature(SourceFile file) => file.Path.Split('/') is [_, _, "Features", var feature, _, ..] ? feature : "";

    private static IEnumerable<string> Below(string folder) => SourceFile.Under(folder, ".cs", ".razor")
        .Select(file => Path.GetRelativePath(folder, file.Path).Replace('\\', '/').Split('/'))
        .Where(parts => parts.Length > 1).Select(parts => parts[0]).Distinct();
}
