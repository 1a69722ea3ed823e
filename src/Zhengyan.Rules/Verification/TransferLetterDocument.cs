using static Zhengyan.Rules.Part;

namespace Zhengyan.Rules;

/// <summary>移送函: a suspected violation goes to whoever is competent (§1.2). It can be printed before the transfer is registered; to whom it goes is then left for the pen.</summary>
internal static class TransferLetterDocument
{
    public static Document Document { get; } = new(
        DocumentKind.TransferLetter, Field.Handling, [Officer, Head], m => m.Stage == Stage.Suspected || m.When(nameof(TransferredOut)) is not null,
        [
            .. DocumentLines.OfLead, .. DocumentLines.Named,
            new("移送.收件单位", Field.Handling, f => f.Matter.Ending?.To ?? "＿＿＿＿＿＿＿＿"),
            new("移送.说明", Field.Handling, f => f.Matter.Ending?.Words ?? ""),
            new("移送.日期", Field.Handling, f => f.DayOf(nameof(TransferredOut)) is { Length: > 0 } day ? day : "　　年　　月　　日"),
            new("初核.摘要", Field.VerificationSummary, f => f.Matter.Verification?.Report?.Summary ?? ""),
            new("初核.结论", Field.Finding, f => f.Matter.FindingOrNone?.Word().ToString() ?? ""),
            .. DocumentLines.Marks(new DocumentLine("移送.回执编号", Field.Handling, f => f.Matter.Ending?.Receipt ?? "")),
        ],
        VerificationReportDocument.Points);
}
