using static Zhengyan.Rules.Part;

namespace Zhengyan.Rules;

/// <summary>情况通报 to the talkers before the talk, without anything about the reporter (§5.1, §5.8); who has read it stands beside it.</summary>
internal static class BriefingDocument
{
    public static Document Document { get; } = new(
        DocumentKind.Briefing, Field.Briefing, [Officer, Head, LeadTalker, Participant, Recorder], m => m.Briefing is not null,
        [
            .. DocumentLines.OfTalk, .. DocumentLines.Subject, .. DocumentLines.Talkers, .. DocumentLines.TimeAndPlace,
            new("通报.内容", Field.Briefing, f => f.Matter.Briefing!.Words),
            new("通报.通报人", Field.Briefing, f => f.WhoDid(nameof(Briefed))),
            new("通报.日期", Field.Briefing, f => ChineseDates.Day(f.Matter.Briefing!.On)),
        ],
        new DocumentRows("阅知", Field.Briefing, ["姓名", "日期"],
            f => f.Matter.Briefing!.ConfirmedBy.Select(p => new[] { f.Name(p), ConfirmedOn(f, p) })) { IsMark = true });

    private static string ConfirmedOn(DocumentFacts facts, PersonId person) => ChineseDates.Day(
        facts.Matter.History.LastOrDefault(h => h.Kind == nameof(BriefingConfirmed) && h.Occurrence.By == person)?.Occurrence.On);
}
