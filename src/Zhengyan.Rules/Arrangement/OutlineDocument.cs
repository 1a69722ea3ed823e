using static Zhengyan.Rules.Part;

namespace Zhengyan.Rules;

/// <summary>谈话提纲: the first and third of the four parts of §3, prepared; the other two are left for what the subject says.</summary>
internal static class OutlineDocument
{
    public static Document Document { get; } = new(
        DocumentKind.Outline, Field.Briefing, [Officer, Head, LeadTalker, Participant, Recorder], m => m.Briefing is not null,
        [
            .. DocumentLines.OfTalk, .. DocumentLines.Subject, .. DocumentLines.Talkers, .. DocumentLines.TimeAndPlace,
            new("提纲.原因和反馈", Field.Briefing, f => f.Matter.Briefing!.OutlineReason),
            new("提纲.问题和要求", Field.Briefing, f => f.Matter.Briefing!.OutlineDemands),
            new("提纲.日期", Field.Briefing, f => ChineseDates.Day(f.Matter.Briefing!.On)),
        ]);
}
