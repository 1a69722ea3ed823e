namespace Zhengyan.Rules;

/// <summary>What stands alike on the cover sheets of the papers owed (§4.4).</summary>
internal static class PaperLines
{
    /// <summary>The paper as it was handed in last; none where it never was.</summary>
    public static Paper? Last(DocumentFacts facts, PaperKind kind) => facts.Matter.Papers.LastOrDefault(p => p.Kind == kind);

    /// <summary>Until when it is owed, and how it was read.</summary>
    public static IReadOnlyList<DocumentLine> Beside(PaperKind kind) => DocumentLines.Marks(
        new("材料.提交期限", Field.Papers, f => ChineseDates.Day(f.Book.Due(Deadline.SelfCriticism, f.Matter.Talk!.On, f.Calendar))),
        new("材料.第几稿", Field.Papers, f => f.Matter.Papers.Count(p => p.Kind == kind) is > 0 and var times ? $"第{DocumentLines.Number(times - 1)}稿" : ""),
        new("审阅.结果", Field.Papers, f => Last(f, kind)?.Accepted switch { true => "同意", false => "退回修改", null => "" }),
        new("审阅.意见", Field.Papers, f => Last(f, kind)?.Reading ?? ""),
        new("审阅.审阅人", Field.Papers, f => Last(f, kind)?.Accepted is null ? "" : ReadBy(f)),
        new("审阅.日期", Field.Papers, f => ChineseDates.Day(Last(f, kind)?.ReadOn)));

    /// <summary>The measures that came with it.</summary>
    public static DocumentRows Measures(PaperKind kind) => new("整改措施", Field.Measures, ["序号", "措施", "责任人", "完成时限"],
        f => f.Matter.Measures.Where(m => m.From == kind).Select((m, i) => new[] { DocumentLines.Number(i), m.What, m.Who, ChineseDates.Day(m.Until) }));

    private static string ReadBy(DocumentFacts facts) =>
        facts.Matter.History.LastOrDefault(h => h.Kind is nameof(PaperAccepted) or nameof(PaperReturned))?.Occurrence.ByName ?? "";
}
