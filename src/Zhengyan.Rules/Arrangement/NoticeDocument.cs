using static Zhengyan.Rules.Part;

namespace Zhengyan.Rules;

/// <summary>谈话通知书, with its receipt: one neutral line, nothing from the lead (§5.2, §5.8).</summary>
internal static class NoticeDocument
{
    public static Document Document { get; } = new(
        DocumentKind.Notice, Field.Notice, [Officer, Head, LeadTalker, Participant, Recorder, Subject], m => m.Notice is not null && m.Arrangement is not null,
        [
            .. DocumentLines.OfTalk, .. DocumentLines.Subject, .. DocumentLines.Talkers, .. DocumentLines.TimeAndPlace,
            new("通知.事由", Field.Notice, f => f.Matter.Notice!.Reason),
            new("通知.日期", Field.Notice, f => ChineseDates.Day(f.Matter.Notice!.On)),
            .. DocumentLines.Marks(new DocumentLine("回执.签收日期", Field.Notice, f => ChineseDates.Day(f.Matter.Notice!.AcknowledgedOn))),
        ]);
}
