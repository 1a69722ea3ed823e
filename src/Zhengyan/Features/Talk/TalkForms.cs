using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>谈话 on a page (§3).</summary>
internal static class TalkForms
{
    public static IReadOnlyList<OrderForm> All { get; } =
    [
        new(nameof(AcknowledgeNotice), Text.Of("签收谈话通知书"), Text.Of("签收"), typeof(AcknowledgeNoticeFields), _ => new AcknowledgeNotice()),
        new(nameof(MoveTalk), Text.Of("谈话改期"), Text.Of("改期"), typeof(MoveTalkFields), typed => new MoveTalk(
            typed.Moment("at", "atTime"), typed.Words("place"), typed.Words("reason"))) { IsAside = true },
        new(nameof(HoldTalk), Text.Of("登记谈话"), Text.Of("登记谈话"), typeof(HoldTalkFields), typed => new HoldTalk(
            typed.Moment("day", "from"), typed.Moment("day", "to"), typed.Words("place"),
            new(typed.Words("reason"), typed.Words("explanation"), typed.Words("problems"), typed.Words("attitude")), typed.Words("conduct"))) { KeepsDraft = true },
    ];
}
