using static Zhengyan.Rules.Part;

namespace Zhengyan.Rules;

/// <summary>
/// 诫勉谈话教育情况表 (§5.6). Its text is what the responsible person signs. The channel, the papers handed in, the receipt and what was found out later are put beside it by the
/// discipline office: the responsible person does not see the lead (people.md).
/// </summary>
internal static class SituationFormDocument
{
    public static Document Document { get; } = new(
        DocumentKind.SituationForm, Field.Form, [Officer, Head, LeadTalker, Archivist], m => m.Form is not null,
        [
            .. DocumentLines.OfTalk, .. DocumentLines.Subject,
            new("谈话.起止时间", Field.Record, f => ChineseDates.Span(f.Matter.Talk!.From, f.Matter.Talk.To)),
            new("谈话.谈话人", Field.Record, f => string.Join("、", f.Matter.Talk!.Talkers.Select(t => $"{t.Name}（{t.Post}，{t.Part.Word()}）"))),
            new("谈话.地点", Field.Record, f => f.Matter.Talk!.Place),
            new("谈话.原因", Field.Record, f => f.Matter.Record!.Parts.Reason),
            new("初核.结论", Field.Finding, f => f.Matter.FindingOrNone?.Word().ToString() ?? ""),
            new("情况表.本人说明", Field.Form, f => f.Matter.Form!.Explanation),
            new("情况表.指出的问题", Field.Form, f => f.Matter.Form!.Problems),
            new("情况表.要求和期限", Field.Form, f => f.Matter.Form!.Demands),
            new("情况表.态度和措施", Field.Form, f => f.Matter.Form!.Attitude),
            new("情况表.谈话表现", Field.Form, f => f.Matter.Form!.Conduct),
            new("情况表.备注", Field.Form, f => f.Matter.Form!.Remarks),
            new("情况表.填表人", Field.Form, f => f.WhoDid(nameof(FormHandedIn))),
            new("情况表.填表日期", Field.Form, f => ChineseDates.Day(f.Matter.Form!.HandedInOn)),
            .. DocumentLines.Marks(
                new("线索.来源渠道", Field.Lead, f => f.Matter.Lead?.Channel.Word().ToString() ?? ""),
                new("接收.接收人", Field.Form, f => f.WhoDid(nameof(FormReceived))),
                new("接收.日期", Field.Form, f => ChineseDates.Day(f.Matter.Form!.ReceivedOn))),
        ],
        new DocumentRows("提交材料", Field.Papers, ["材料", "提交日期", "审阅"],
            f => f.Matter.Papers.Where(p => p.Accepted != false).Select(p => new[] { p.Kind.Word().ToString(), ChineseDates.Day(p.On), p.Accepted is null ? "" : "同意" })) { IsMark = true },
        RectificationReportDocument.Checks);
}
