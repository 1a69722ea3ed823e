using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>回避 on a page (people.md): anyone with a part may give it up, with a reason.</summary>
internal static class RecuseForm
{
    public static OrderForm Form { get; } =
        new(nameof(Recuse), Text.Of("申请回避"), Text.Of("回避"), typeof(RecuseFields), typed => new Recuse(typed.Words("reason"))) { IsAside = true };
}
