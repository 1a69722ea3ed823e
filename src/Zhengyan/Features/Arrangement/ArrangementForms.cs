using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>安排 on a page: talkers, briefing, notice (§1.3, §4.3, §5.1).</summary>
internal static class ArrangementForms
{
    public static IReadOnlyList<OrderForm> All { get; } =
    [
        new(nameof(Arrange), Text.Of("安排谈话人、时间和地点"), Text.Of("安排谈话"), typeof(ArrangeFields), typed => new Arrange(
            typed.Person("leadTalker"), typed.People("participants"), typed.Person("recorder"), typed.Moment("at", "atTime"), typed.Words("place"),
            typed.Words("exception"))),
        new(nameof(Brief), Text.Of("向责任人通报有关情况"), Text.Of("通报"), typeof(BriefFields), typed => new Brief(
            typed.Words("words"), typed.Words("outlineReason"), typed.Words("outlineDemands"))) { KeepsDraft = true },
        new(nameof(ConfirmBriefing), Text.Of("阅看情况通报并确认"), Text.Of("确认已阅"), typeof(ConfirmBriefingFields), _ => new ConfirmBriefing()),
        new(nameof(GiveNotice), Text.Of("送达谈话通知书"), Text.Of("送达"), typeof(GiveNoticeFields), typed => new GiveNotice(typed.Words("reason"))),
    ];

    public static FilePart Part { get; } =
        new(Stage.Arrangement, Field.Arrangement, matter => matter.Arrangement is not null, typeof(ArrangementSection));

    public static FilePart Briefing { get; } =
        new(Stage.Arrangement, Field.Briefing, matter => matter.Briefing is not null, typeof(BriefingSection));
}
