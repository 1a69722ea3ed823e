using Zhengyan.Rules;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Rules.Documents;

/// <summary>Which part may print which paper, as a table, gathered from every state.</summary>
internal static class DocumentsTable
{
    /// <summary>Every state that was looked at, and one where an untrue report was cleared up.</summary>
    public static IReadOnlyList<Matter> States { get; } = [.. Matrix.Walked.Value.States, Given.Matter.Found(Finding.Unfounded).At(Stage.Closed).Matter];

    public static IReadOnlyList<string> Lines()
    {
        var parts = Enum.GetValues<Part>();
        return
        [
            "## 文书 · Papers", "",
            "● the whole paper, to be signed as well; ○ a working copy that leaves out what the part does not see; blank: there is no such paper for it. What a paper tells of:", "",
            "| | " + string.Join(" | ", parts.Select(p => p.Word())) + " | text | beside it |", "|---|" + string.Concat(Enumerable.Repeat(":-:|", parts.Length)) + "---|---|",
            .. Enum.GetValues<DocumentKind>().Select(kind => Line(DocumentTable.Of(kind), parts)), "",
        ];
    }

    private static string Line(Document document, IEnumerable<Part> parts) =>
        $"| {document.Kind.Word()} | {string.Join(" | ", parts.Select(p => Sign(document, p)))} | {string.Join(" ", document.TextFields)} | {string.Join(" ", document.Fields.Except(document.TextFields))} |";

    private static string Sign(Document document, Part part)
    {
        var there = States.Where(m => document.IsFor([part], m)).ToList();
        return there.Count == 0 ? "" : there.All(m => document.IsWholeFor([part], m)) ? "●" : "○";
    }
}
