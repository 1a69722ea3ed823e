using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>诫勉谈话教育情况表 on a page: handed in by the responsible person, received by the discipline office (§5.6).</summary>
internal static class SituationForms
{
    public static IReadOnlyList<OrderForm> All { get; } =
    [
        new(nameof(HandInForm), Text.Of("填写诫勉谈话教育情况表"), Text.Of("提交情况表"), typeof(HandInFormFields), typed => new HandInForm(
            typed.Words("explanation"), typed.Words("problems"), typed.Words("demands"), typed.Words("attitude"), typed.Words("conduct"),
            typed.Words("remarks"))) { KeepsDraft = true },
        new(nameof(ReceiveForm), Text.Of("接收诫勉谈话教育情况表"), Text.Of("接收"), typeof(ReceiveFormFields), _ => new ReceiveForm()),
    ];

    public static FilePart Part { get; } = new(Stage.Papers, Field.Form, matter => matter.Form is not null, typeof(SituationFormSection));
}
