using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>应交材料 on a page: handed in, read, accepted or returned (§4.4).</summary>
internal static class PaperForms
{
    public static IReadOnlyList<OrderForm> All { get; } =
    [
        new(nameof(HandInPaper), Text.Of("提交应交的材料"), Text.Of("提交"), typeof(HandInPaperFields), typed => new HandInPaper(
            typed.Choice<PaperKind>("kind"), PaperOutline.Written(typed.Words("words")), typed.MeasureLines("measures"))) { KeepsDraft = true },
        new(nameof(AcceptPaper), Text.Of("审阅提交的材料"), Text.Of("审阅同意"), typeof(ReadPaperFields),
            typed => new AcceptPaper(typed.Choice<PaperKind>("kind"), typed.Words("opinion")), [nameof(ReturnPaper)]),
        new(nameof(ReturnPaper), Text.Of("退回材料"), Text.Of("退回重写"), typeof(ReadPaperFields),
            typed => new ReturnPaper(typed.Choice<PaperKind>("kind"), typed.Words("opinion"))),
        new(nameof(AppointReader), Text.Of("指定接替的责任人"), Text.Of("指定"), typeof(AppointReaderFields),
            typed => new AppointReader(typed.Person("reader"), typed.Words("reason"))) { IsAside = true },
    ];

    public static FilePart Part { get; } = new(Stage.Papers, Field.Papers, matter => matter.Papers.Count > 0, typeof(PapersSection));
}
