using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>核实 on a page (§1.2, §4.1): the report, its signatures, and the two ends that no talk follows.</summary>
internal static class VerificationForms
{
    public static IReadOnlyList<OrderForm> All { get; } =
    [
        new(nameof(ReportVerification), Text.Of("提交初核情况报告"), Text.Of("签署并提交"), typeof(ReportVerificationFields), typed => new ReportVerification(
            PointRow.Points(typed), typed.Words("basis"), typed.Choice<Finding>("finding"), typed.Words("summary"), typed.Words("suggestion"))) { KeepsDraft = true },
        new(nameof(SignVerification), Text.Of("签署初核情况报告"), Text.Of("签署"), typeof(SignVerificationFields), _ => new SignVerification()),
        new(nameof(DisputeVerification), Text.Of("不同意初核情况报告"), Text.Of("不同意，退回重写"), typeof(DisputeVerificationFields),
            typed => new DisputeVerification(typed.Words("reason"))) { IsAside = true },
        new(nameof(ExtendVerification), Text.Of("延长核实期限"), Text.Of("延长一个月"), typeof(ExtendVerificationFields),
            typed => new ExtendVerification(typed.Words("reason"))) { IsAside = true },
        new(nameof(AppointOfficers), Text.Of("指定或更换承办人和核实人"), Text.Of("指定"), typeof(AppointOfficersFields),
            typed => new AppointOfficers(OfficerPick.Read(typed), typed.Words("reason"))) { IsAside = true },
        new(nameof(CloseUnfounded), Text.Of("了结失实线索"), Text.Of("了结"), typeof(CloseUnfoundedFields), typed => new CloseUnfounded(
            typed.Words("words"), typed.Ticked("clear"), typed.Words("clearedTo"), typed.Words("clearedAbout"), typed.Words("clearedScope"))),
        new(nameof(TransferOut), Text.Of("移送涉嫌违纪问题"), Text.Of("移送"), typeof(TransferOutFields),
            typed => new TransferOut(typed.Words("to"), typed.Words("receipt"), typed.Words("words"))),
    ];

    public static FilePart Part { get; } =
        new(Stage.Verification, Field.VerificationSummary, matter => matter.Verification is not null, typeof(VerificationSection));

    public static FilePart Ending { get; } =
        new(Stage.Suspected, Field.Handling, matter => matter.Ending is not null, typeof(EndingSection));
}
