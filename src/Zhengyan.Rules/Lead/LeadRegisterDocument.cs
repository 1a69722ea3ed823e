using static Zhengyan.Rules.Part;

namespace Zhengyan.Rules;

/// <summary>问题线索登记表 (§0.1). Its text is what was registered; how it was handled and concluded is put beside it by others. Nothing on it is of the reporter (§5.8).</summary>
internal static class LeadRegisterDocument
{
    public static Document Document { get; } = new(
        DocumentKind.LeadRegister, Field.Lead, [Registrar, Officer, Verifier, Head], m => m.Lead is not null,
        [
            .. DocumentLines.OfLead, .. DocumentLines.Named,
            new("线索.来源渠道", Field.Lead, f => f.Matter.Lead!.Channel.Word().ToString()),
            new("线索.来源", Field.Lead, f => f.Matter.Lead!.Source),
            new("线索.来件方式", Field.Lead, f => f.Matter.Lead!.Arrival.Word().ToString()),
            new("线索.收到日期", Field.Lead, f => ChineseDates.Day(f.Matter.Lead!.ReceivedOn)),
            new("线索.登记日期", Field.Lead, f => ChineseDates.Day(f.Matter.Lead!.RegisteredOn)),
            new("线索.登记人", Field.Lead, f => f.Name(f.Matter.Lead!.RegisteredBy)),
            new("线索.摘要", Field.Lead, f => f.Matter.Lead!.Summary),
            new("线索.涉及情形", Field.Lead, f => f.Circumstances(f.Matter.Lead!.Circumstances)),
            new("线索.标记", Field.Lead, f => string.Join("、", f.Matter.Lead!.Flags.Words())),
            new("线索.拟处置意见", Field.Lead, f => f.Matter.Lead!.ProposedHandling),
            .. DocumentLines.Marks(
                new("线索.领导批示", Field.Lead, f => f.Matter.Lead!.Instruction),
                new("处置.决定", Field.Handling, f => Decided(f)?.Word ?? ""),
                new("处置.意见", Field.Handling, f => f.Matter.Lead!.Handling?.Opinion ?? ""),
                new("处置.决定人", Field.Handling, f => Decided(f)?.Occurrence.ByName ?? ""),
                new("处置.日期", Field.Handling, f => ChineseDates.Day(f.Matter.Lead!.Handling?.On)),
                new("核实.期限", Field.Handling, f => Decided(f)?.Kind == nameof(HandlingDecided) ? ChineseDates.Day(VerificationDue(f)) : ""),
                new("核实.延长理由", Field.Verification, f => f.Matter.Verification?.ExtendedWhy ?? ""),
                new("核实.延长期限", Field.Verification, f => f.Matter.Verification?.ExtendedWhy is null ? "" : ChineseDates.Day(f.Book.Due(Deadline.VerificationExtension, VerificationDue(f), f.Calendar))),
                new("核实.结论", Field.Finding, f => f.Matter.FindingOrNone?.Word().ToString() ?? ""),
                new("办结.情况", Field.Handling, f => f.Matter.Ending?.Words ?? ""),
                new("办结.去向", Field.Handling, f => f.Matter.Ending?.To ?? "")),
        ],
        new DocumentRows("并入线索", Field.Lead, ["编号", "收到日期", "摘要"],
            f => f.Matter.JoinedLeads.Select(j => new[] { j.Number, ChineseDates.Day(j.ReceivedOn), j.Summary })) { IsMark = true });

    private static HistoryLine? Decided(DocumentFacts facts) =>
        facts.Matter.History.FirstOrDefault(h => h.Kind is nameof(HandlingDecided) or nameof(LeadHandedOn) or nameof(JoinedTo));

    private static DateOnly VerificationDue(DocumentFacts facts) => facts.Book.Due(Deadline.Verification, facts.Matter.Lead!.Handling!.On, facts.Calendar);
}
