using static Zhengyan.Rules.Part;

namespace Zhengyan.Rules;

/// <summary>整改情况报告 (§4.5, §5.5): measure by measure; how the office found out about it, and its judgement, stand beside what the subject signs.</summary>
internal static class RectificationReportDocument
{
    /// <summary>How it was found out whether things improved, each time.</summary>
    public static DocumentRows Checks { get; } = new("了解改进", Field.Checks, ["日期", "方式", "判断", "意见"],
        f => f.Matter.Checks.Select(c => new[] { ChineseDates.Day(c.On), c.How, c.Result.Word().ToString(), c.Opinion })) { IsMark = true };

    public static Document Document { get; } = new(
        DocumentKind.RectificationReport, Field.Measures, [Officer, Head, LeadTalker, Subject, PartySecretary],
        m => m.Talk is not null && (m.Measures.Count > 0 || m.Stage is Stage.FollowUp or Stage.Committee or Stage.Archive or Stage.Archived),
        [
            .. DocumentLines.OfTalk, .. DocumentLines.Subject,
            .. DocumentLines.Marks(new DocumentLine("谈话.日期", Field.Record, f => ChineseDates.Day(f.Matter.Talk!.On))),
        ],
        new DocumentRows("整改措施", Field.Measures, ["序号", "措施", "责任人", "完成时限", "完成日期", "完成情况和凭据", "未完成"],
            f => f.Matter.Measures.Select((m, i) => new[] { DocumentLines.Number(i), m.What, m.Who, ChineseDates.Day(m.Until), ChineseDates.Day(m.DoneOn), m.Evidence, m.DoneOn is null ? "尚未完成" : "" })),
        Checks);
}
