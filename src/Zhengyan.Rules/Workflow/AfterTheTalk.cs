using static Zhengyan.Rules.Part;

namespace Zhengyan.Rules;

/// <summary>The rows from the talk to the archive (§4.4, §4.5, §5.5–§5.7).</summary>
internal static class AfterTheTalk
{
    private static readonly Stage[] StaysOrLeaves = [Stage.Papers, Stage.FollowUp];

    public static IReadOnlyList<Step> Rows { get; } =
    [
        new(Stage.Papers, nameof(CompleteRecord), [Recorder, LeadTalker], [Stage.Papers], "§3", NotSent),
        new(Stage.Papers, nameof(SendRecord), [Recorder, LeadTalker], [Stage.Papers], "§5.7", NotSent,
            new(Text.Of("把谈话记录送本人核实"), LeadTalker, SendDue, Lacks: Recorder)),
        new(Stage.Papers, nameof(SendRecord), [Recorder, LeadTalker], [Stage.Papers], "§5.7", NotSent,
            new(Text.Of("把谈话记录送本人核实"), Recorder, SendDue)),
        new(Stage.Papers, nameof(AgreeToRecord), [Subject], StaysOrLeaves, "§5.7", Unverified,
            new(Text.Of("核实谈话记录"), Subject, (m, n) => n.Due(Deadline.VerifyRecord, m.Record!.SentOn!.Value))),
        new(Stage.Papers, nameof(ObjectToRecord), [Subject], StaysOrLeaves, "§5.7", Unverified),
        new(Stage.Papers, nameof(NoteRefusal), [Recorder, LeadTalker], StaysOrLeaves, "§5.7", Unverified),
        new(Stage.Papers, nameof(CorrectRecord), [Recorder, LeadTalker], [Stage.Papers], "§5.7", m => m.Record!.SentOn is not null),

        new(Stage.Papers, nameof(AcknowledgeNotice), [Subject], [Stage.Papers], "§5.2", m => m.Notice is { AcknowledgedOn: null }),
        new(Stage.Papers, nameof(HandInPaper), [Subject], [Stage.Papers], "§4.4", m => Owed.ToHandIn(m).Any(),
            new(Text.Of("提交应交的材料"), Subject, (m, n) => Owed.ToHandIn(m).Min(kind => Owed.HandInDue(m, kind, n)))),
        new(Stage.Papers, nameof(AcceptPaper), [LeadTalker], StaysOrLeaves, "§4.4", m => Owed.ToRead(m).Any(),
            new(Text.Of("审阅提交的材料"), LeadTalker, (m, n) => n.Due(Deadline.ReadPaper, m.Papers.Last(p => p.Accepted is null).On))),
        new(Stage.Papers, nameof(ReturnPaper), [LeadTalker], [Stage.Papers], "§4.4", m => Owed.ToRead(m).Any()),

        new(Stage.Papers, nameof(HandInForm), [LeadTalker], [Stage.Papers], "§5.6", m => m.Form is null,
            new(Text.Of("填写诫勉谈话教育情况表"), LeadTalker, (m, n) => n.Due(Deadline.SituationForm, m.Talk!.On))),
        new(Stage.Papers, nameof(ReceiveForm), [Archivist], StaysOrLeaves, "§5.6", m => m.Form is { ReceivedOn: null },
            new(Text.Of("接收诫勉谈话教育情况表"), Archivist, (m, n) => n.Due(Deadline.ReceiveForm, m.Form!.HandedInOn))),
        new(Stage.Papers, nameof(AppointReader), [Head], [Stage.Papers], "§4.4",
            Ask: new(Text.Of("指定接替的责任人"), Head, (m, n) => n.Due(Deadline.SituationForm, m.Talk!.On), When: LeaderIsWanted, Lacks: LeadTalker)),
        new(Stage.Papers, nameof(NoteUntruth), [Officer, Head], [Stage.Papers], "§5.2"),
        new(Stage.Papers, nameof(AppointOfficers), [Head], [Stage.Papers], "§4.1", Ask: BeforeTheProposal.WantsOfficer(CheckDue)),

        new(Stage.FollowUp, nameof(ReportMeasure), [Subject], [Stage.FollowUp], "§5.5", MeasuresAreOpen,
            new(Text.Of("报告整改措施完成情况"), Subject, MeasureDue)),
        new(Stage.FollowUp, nameof(RecordCheck), [Officer, Head], [Stage.Archive, Stage.Committee], "§4.5",
            Ask: new(Text.Of("登记了解到的改进情况"), Officer, CheckDue, CheckShown)),
        new(Stage.FollowUp, nameof(HoldFurtherTalk), [Officer, Head], [Stage.FollowUp], "§5.5"),
        new(Stage.FollowUp, nameof(NoteUntruth), [Officer, Head], [Stage.FollowUp], "§5.2"),
        new(Stage.FollowUp, nameof(AppointOfficers), [Head], [Stage.FollowUp], "§4.1", Ask: BeforeTheProposal.WantsOfficer(CheckDue)),

        new(Stage.Committee, nameof(RecordCommitteeOpinion), [PartySecretary], [Stage.Committee], "§4.5", OpinionWanted,
            new(Text.Of("提出党委意见"), PartySecretary, (m, n) => n.Due(Deadline.CommitteeOpinion, m.Checks[^1].On))),
        new(Stage.Committee, nameof(RecordConsequence), [Officer, Head], [Stage.FollowUp], "§4.5", m => !OpinionWanted(m),
            new(Text.Of("落实党委意见并登记"), Officer, (m, n) => n.Due(Deadline.Consequence, m.Committee[^1].On))),
        new(Stage.Committee, nameof(AppointOfficers), [Head], [Stage.Committee], "§4.1",
            Ask: BeforeTheProposal.WantsOfficer((m, n) => n.Due(Deadline.CommitteeOpinion, m.Checks[^1].On))),

        new(Stage.Archive, nameof(ArchiveMatter), [Archivist], [Stage.Archived], "§5.7",
            Ask: new(Text.Of("整理卷宗并归档"), Archivist, ArchiveDue, When: m => !MeasuresAreOpen(m))),
        new(Stage.Archive, nameof(ReportMeasure), [Subject], [Stage.Archive], "§5.5", MeasuresAreOpen, new(Text.Of("报告整改措施完成情况"), Subject, MeasureDue)),
        new(Stage.Archive, nameof(AppointOfficers), [Head], [Stage.Archive], "§4.1"),
        new(Stage.Archived, nameof(NoteUntruth), [Officer, Head], [Stage.Archived], "§5.2", m => m.OldFile is null),
    ];

    private static bool MeasuresAreOpen(Matter m) => m.Measures.Any(x => x.DoneOn is null);

    private static DateOnly MeasureDue(Matter m, Now n) => m.Measures.Where(x => x.DoneOn is null).Min(x => x.Until);

    // With the last measure done, where that came after the check.
    private static DateOnly ArchiveDue(Matter m, Now n) =>
        n.Due(Deadline.Archive, m.When(nameof(MeasureReported)) is { On: var done } && done > m.Checks[^1].On ? done : m.Checks[^1].On);

    private static bool NotSent(Matter m) => m.Record!.SentOn is null;

    private static bool LeaderIsWanted(Matter m) => NotSent(m) || m.Form is null || Owed.Unaccepted(m).Any();

    private static bool Unverified(Matter m) => m.Record is { SentOn: not null, Verified: null };

    private static bool OpinionWanted(Matter m) => m.Committee.Count == 0 || m.Committee[^1].DoneOn is not null;

    private static DateOnly SendDue(Matter m, Now n) => n.Due(Deadline.SendRecord, m.Talk!.On);

    private static DateOnly CheckDue(Matter m, Now n) => m.NextCheck is { } next ? n.Due(next.Deadline, next.From) : n.Due(Deadline.RectificationCheck, m.Talk!.On);

    private static DateOnly CheckShown(Matter m, Now n) =>
        CheckDue(m, n).AddDays(-7 * n.Book.Figure(Deadline.CheckNotice, m.Talk!.On).Amount / 5);
}
