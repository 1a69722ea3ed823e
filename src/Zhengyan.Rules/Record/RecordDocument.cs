using static Zhengyan.Rules.Part;

namespace Zhengyan.Rules;

/// <summary>
/// 谈话记录 (§3, §5.7). Its text is when and where, who talked, the four parts and the corrections: what the subject verifies. How they verified it, their objections and a
/// refusal stand beside it, so that the text is the same before and after. The text follows from the matter alone, so that the same record always has the same code.
/// </summary>
public static class RecordDocument
{
    internal static Document Document { get; } = new(
        DocumentKind.Record, Field.Record, [Officer, Head, LeadTalker, Participant, Recorder, Subject], m => m.Record is not null && m.Talk is not null,
        [
            .. DocumentLines.OfTalk, .. DocumentLines.Subject,
            new("谈话.起止时间", Field.Record, f => ChineseDates.Span(f.Matter.Talk!.From, f.Matter.Talk.To)),
            new("谈话.地点", Field.Record, f => f.Matter.Talk!.Place),
            new("记录.原因和反馈", Field.Record, f => f.Matter.Record!.Parts.Reason),
            new("记录.本人说明", Field.Record, f => f.Matter.Record!.Parts.Explanation),
            new("记录.问题和要求", Field.Record, f => f.Matter.Record!.Parts.Problems),
            new("记录.态度和措施", Field.Record, f => f.Matter.Record!.Parts.Attitude),
            .. DocumentLines.Marks(
                new("核实.结果", Field.Record, f => f.Matter.Record!.Verified?.Word().ToString() ?? ""),
                new("核实.日期", Field.Record, f => ChineseDates.Day(f.Matter.Record!.VerifiedOn)),
                new("核实.核实码", Field.Record, f => f.Matter.Record!.VerifiedCode),
                new("核实.签名方式", Field.Record, f => f.Matter.Record!.Signature?.Way.Word().ToString() ?? ""),
                new("核实.拒签情况", Field.Record, f => f.Matter.Record! is { Witness.Length: > 0 } refused ? Text.Of("{0}（见证人：{1}）", refused.RefusedHow, refused.Witness).ToString() : "")),
        ],
        new DocumentRows("谈话人员", Field.Record, ["身份", "姓名", "单位职务"], f => f.Matter.Talk!.Talkers.Select(t => new[] { t.Part.Word().ToString(), t.Name, t.Post })),
        new DocumentRows("更正", Field.Record, ["序号", "内容", "日期"], f => f.Matter.Record!.Corrections.Select((c, i) => new[] { DocumentLines.Number(i), c.Words, ChineseDates.Day(c.On) })),
        new DocumentRows("不同意见", Field.Record, ["序号", "记录原句", "本人意见"], f => f.Matter.Record!.Objections.Select((o, i) => new[] { DocumentLines.Number(i), o.Sentence, o.Words })) { IsMark = true });

    /// <summary>What stands on it, for whoever sees all of it; the talk must have been held.</summary>
    public static DocumentContent Of(Matter matter) => Document.Whole(DocumentFacts.Of(matter));
}
