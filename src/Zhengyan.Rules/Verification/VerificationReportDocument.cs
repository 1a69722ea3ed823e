using static Zhengyan.Rules.Part;

namespace Zhengyan.Rules;

/// <summary>初核情况报告 (§1.2, §4.1): point by point, with its basis and the finding; two or more sign it.</summary>
internal static class VerificationReportDocument
{
    /// <summary>What was verified, point by point.</summary>
    public static DocumentRows Points { get; } = new("核实事项", Field.Verification, ["序号", "内容", "结果"],
        f => (f.Matter.Verification?.Report?.Points ?? []).Select((p, i) => new[] { DocumentLines.Number(i), p.What, p.Outcome?.Word().ToString() ?? "" }));

    public static Document Document { get; } = new(
        DocumentKind.VerificationReport, Field.Verification, [Officer, Verifier, Head], m => m.Verification?.Report is not null,
        [
            .. DocumentLines.OfLead, .. DocumentLines.Named,
            new("初核.起始日期", Field.Verification, f => ChineseDates.Day(f.Matter.Verification!.From)),
            new("初核.依据", Field.Verification, f => Report(f).Basis),
            new("初核.摘要", Field.Verification, f => Report(f).Summary),
            new("初核.结论", Field.Verification, f => Report(f).Finding.Word().ToString()),
            new("初核.建议", Field.Verification, f => Report(f).Suggestion),
            new("初核.报告人", Field.Verification, f => Reported(f)?.ByName ?? ""),
            new("初核.报告日期", Field.Verification, f => ChineseDates.Day(Reported(f)?.On)),
        ],
        Points,
        new DocumentRows("核实人", Field.Verification, ["姓名", "单位职务", "签署日期"],
            f => f.Matter.Officers.Union(f.Matter.Verification!.SignedBy).Select(p => new[] { f.Name(p), f.Post(p, Reported(f)?.On ?? f.Matter.OpenedOn), ChineseDates.Day(SignedOn(f, p)) })) { IsMark = true });

    private static VerificationReport Report(DocumentFacts facts) => facts.Matter.Verification!.Report!;

    private static Occurrence? Reported(DocumentFacts facts) => facts.Matter.History.LastOrDefault(h => h.Kind == nameof(VerificationReported))?.Occurrence;

    // Signatures under an earlier wording no longer count.
    private static DateOnly? SignedOn(DocumentFacts facts, PersonId person) => facts.Matter.Verification!.SignedBy.Contains(person)
        ? facts.Matter.History.LastOrDefault(h => h.Occurrence.By == person && h.Kind is nameof(VerificationReported) or nameof(VerificationSigned))?.Occurrence.On
        : null;
}
