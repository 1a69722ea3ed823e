using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>整改 on a page: measures reported, checks, the committee's opinion and what was done, further talks, untruthfulness (§4.5, §5.2, §5.5).</summary>
internal static class FollowUpForms
{
    public static IReadOnlyList<OrderForm> All { get; } =
    [
        new(nameof(ReportMeasure), Text.Of("报告整改措施完成情况"), Text.Of("报告完成"), typeof(ReportMeasureFields), typed => new ReportMeasure(
            typed.Number("number"), typed.Date("doneOn"), typed.Words("evidence"))),
        new(nameof(RecordCheck), Text.Of("登记了解到的改进情况"), Text.Of("登记"), typeof(RecordCheckFields), typed => new RecordCheck(
            typed.Words("how"), typed.Choice<Improvement>("result"), typed.Words("opinion"))),
        new(nameof(RecordCommitteeOpinion), Text.Of("提出党委意见"), Text.Of("记录意见"), typeof(RecordCommitteeOpinionFields),
            typed => new RecordCommitteeOpinion(typed.Words("meeting"), typed.Words("opinion"), typed.Choice<CommitteeDecision>("decision"))),
        new(nameof(RecordConsequence), Text.Of("落实党委意见并登记"), Text.Of("登记落实"), typeof(RecordConsequenceFields),
            typed => new RecordConsequence(typed.Words("done"))),
        new(nameof(HoldFurtherTalk), Text.Of("就同一问题再次谈话"), Text.Of("再次谈话"), typeof(HoldFurtherTalkFields),
            typed => new HoldFurtherTalk(typed.Words("why"))) { IsAside = true },
        new(nameof(NoteUntruth), Text.Of("注明谈话中的不实回答"), Text.Of("注明"), typeof(NoteUntruthFields),
            typed => new NoteUntruth(typed.Words("words"))) { IsAside = true },
    ];

    public static IReadOnlyList<FilePart> Parts { get; } =
    [
        new(Stage.FollowUp, Field.Measures, matter => matter.Measures.Count > 0, typeof(MeasuresSection)),
        new(Stage.FollowUp, Field.Checks, matter => matter.Checks.Count > 0, typeof(ChecksSection)),
        new(Stage.FollowUp, Field.Proposal, matter => matter.FurtherTalks.Count > 0, typeof(FurtherTalksSection)),
        new(Stage.FollowUp, Field.Untruths, matter => matter.Untruths.Count > 0, typeof(UntruthsSection)),
        new(Stage.Committee, Field.Committee, matter => matter.Committee.Count > 0, typeof(CommitteeSection)),
        new(Stage.Committee, Field.Effect, matter => matter is { Talk: not null, Proposal.Form: TalkForm.Admonition }, typeof(EffectSection)),
    ];
}
