using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>谈话记录 on a page: written out, sent, verified by the subject sentence by sentence, corrected (§3, §5.7).</summary>
internal static class RecordForms
{
    public static IReadOnlyList<OrderForm> All { get; } =
    [
        new(nameof(CompleteRecord), Text.Of("完善谈话记录"), Text.Of("保存记录"), typeof(CompleteRecordFields), typed => new CompleteRecord(
            new(typed.Words("reason"), typed.Words("explanation"), typed.Words("problems"), typed.Words("attitude")))) { KeepsDraft = true },
        new(nameof(SendRecord), Text.Of("把谈话记录送本人核实"), Text.Of("送本人核实"), typeof(SendRecordFields), _ => new SendRecord()),
        new(nameof(AgreeToRecord), Text.Of("核实谈话记录"), Text.Of("核实无误"), typeof(AgreeToRecordFields), typed => new AgreeToRecord(typed.Words("recordCode"), Signature(typed))) { AsksAgain = true },
        new(nameof(ObjectToRecord), Text.Of("对记录提出不同意见"), Text.Of("提出不同意见"), typeof(ObjectToRecordFields),
            typed => new ObjectToRecord(Objections(typed), typed.Words("recordCode"), Signature(typed))) { AsksAgain = true },
        new(nameof(NoteRefusal), Text.Of("注明本人拒绝签字"), Text.Of("注明拒签"), typeof(NoteRefusalFields),
            typed => new NoteRefusal(typed.Person("witness"), typed.Words("words"))) { IsAside = true },
        new(nameof(CorrectRecord), Text.Of("更正谈话记录"), Text.Of("更正"), typeof(CorrectRecordFields),
            typed => new CorrectRecord(typed.Words("words"))) { IsAside = true },
    ];

    public static FilePart Part { get; } = new(Stage.Papers, Field.Record, matter => matter.Record is not null, typeof(RecordSection));

    // Every sentence stands in the form; only those with words beside them are objected to.
    private static IReadOnlyList<Objection> Objections(Typed typed) =>
        [.. typed.Rows("objections").Select(i => new Objection(typed.Words($"objections[{i}].Sentence"), typed.Words($"objections[{i}].Words")))
            .Where(o => o.Words.Length > 0)];

    private static HandSignature? Signature(Typed typed) => typed.Choice<SigningWay>("signing") switch
    {
        SigningWay.Drawn => new(SigningWay.Drawn, typed.Words("strokes")),
        SigningWay.OnPaper => HandSignature.OnPaper,
        _ => null,
    };
}
