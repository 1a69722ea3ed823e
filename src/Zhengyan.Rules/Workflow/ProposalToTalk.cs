using static Zhengyan.Rules.Part;

namespace Zhengyan.Rules;

/// <summary>The rows from the proposal to the talk (§4.1, §4.2, §4.3, §5.1, §3).</summary>
internal static class ProposalToTalk
{
    public static IReadOnlyList<Step> Rows { get; } =
    [
        new(Stage.Proposal, nameof(Propose), [Officer, Head], [Stage.Approval], "§4.1",
            Ask: new(Text.Of("提出谈话建议"), Officer, ProposalDue, Once: (m, n) => !TransferOut.IsOutsideAuthority(m, n))),
        new(Stage.Proposal, nameof(TransferOut), [Officer, Head], [Stage.Transferred], "§4.2",
            Ask: new(Text.Of("移送上级：对象的职级已超出学校权限"), Officer, ProposalDue, Once: TransferOut.IsOutsideAuthority)),
        new(Stage.Proposal, nameof(AppointOfficers), [Head], [Stage.Proposal], "§4.1", Ask: BeforeTheProposal.WantsOfficer(ProposalDue)),

        new(Stage.Approval, nameof(Approve), [Approver], [Stage.Arrangement], "§4.2",
            Ask: new(Text.Of("批准、退回或不批准谈话建议"), Approver, (m, n) => n.Due(Deadline.ApprovalStep, m.Approval!.Since))),
        new(Stage.Approval, nameof(ReturnProposal), [Approver], [Stage.Proposal], "§4.2"),
        new(Stage.Approval, nameof(Reject), [Approver], [Stage.Declined], "§4.2"),
        new(Stage.Approval, nameof(RerouteApproval), [Officer, Head], [Stage.Approval], "§4.2",
            Ask: new(Text.Of("改报审批人"), Head, (m, n) => n.Due(Deadline.ApprovalStep, m.Approval!.Since), Lacks: Approver)),
        new(Stage.Approval, nameof(AppointOfficers), [Head], [Stage.Approval], "§4.1"),

        new(Stage.Arrangement, nameof(Arrange), [Officer, Head], [Stage.Arrangement], "§4.3",
            Ask: new(Text.Of("安排谈话人、时间和地点"), Officer, TalkDue, Lacks: LeadTalker)),
        new(Stage.Arrangement, nameof(Brief), [Officer, Head], [Stage.Arrangement], "§5.1", m => m.Arrangement is not null,
            new(Text.Of("向责任人通报有关情况"), Officer, TalkDay, When: m => m.Briefing is null)),
        new(Stage.Arrangement, nameof(ConfirmBriefing), [LeadTalker, Participant, Recorder], [Stage.Arrangement], "§5.1", Briefed,
            new(Text.Of("阅看情况通报并确认"), LeadTalker, TalkDay, Only: HasNotConfirmed, When: LeaderHasNotConfirmed)),
        new(Stage.Arrangement, nameof(GiveNotice), [Officer, Head], [Stage.Talk], "§5.2", Briefed,
            new(Text.Of("送达谈话通知书"), Officer, TalkDay)),
        new(Stage.Arrangement, nameof(AppointOfficers), [Head], [Stage.Arrangement], "§4.1", Ask: BeforeTheProposal.WantsOfficer(TalkDue)),

        new(Stage.Talk, nameof(ConfirmBriefing), [LeadTalker, Participant, Recorder], [Stage.Talk], "§5.1", Briefed,
            new(Text.Of("阅看情况通报并确认"), LeadTalker, TalkDay, Only: HasNotConfirmed, When: LeaderHasNotConfirmed)),
        new(Stage.Talk, nameof(AcknowledgeNotice), [Subject], [Stage.Talk], "§5.2", m => m.Notice!.AcknowledgedOn is null,
            new(Text.Of("签收谈话通知书"), Subject, TalkDay)),
        new(Stage.Talk, nameof(MoveTalk), [Officer, Head, LeadTalker], [Stage.Talk], "§4.3"),
        new(Stage.Talk, nameof(Arrange), [Officer, Head], [Stage.Arrangement], "§4.3",
            Ask: new(Text.Of("安排谈话人、时间和地点"), Head, TalkDue, Lacks: LeadTalker)),
        new(Stage.Talk, nameof(HoldTalk), [Recorder, LeadTalker], [Stage.Papers], "§3",
            Ask: new(Text.Of("进行谈话并登记"), LeadTalker, TalkDay, Lacks: Recorder)),
        new(Stage.Talk, nameof(HoldTalk), [Recorder, LeadTalker], [Stage.Papers], "§3",
            Ask: new(Text.Of("记录谈话"), Recorder, TalkDay)),
        new(Stage.Talk, nameof(AppointOfficers), [Head], [Stage.Talk], "§4.1"),
    ];

    private static bool Briefed(Matter m) => m.Briefing is not null;

    private static bool HasNotConfirmed(Matter m, PersonId p) => !m.Briefing!.ConfirmedBy.Contains(p);

    private static bool LeaderHasNotConfirmed(Matter m) => !m.Briefing!.ConfirmedBy.Contains(m.Arrangement!.LeadTalker);

    private static DateOnly ProposalDue(Matter m, Now n) =>
        n.Due(Deadline.Proposal, m.When(nameof(ProposalReturned))?.On ?? m.When(nameof(VerificationSigned))?.On ?? m.OpenedOn);

    private static DateOnly TalkDue(Matter m, Now n) => n.Due(Deadline.HoldTalk, m.Approval!.DecidedOn!.Value);

    // Arranged for later than it should be held, it is late all the same.
    private static DateOnly TalkDay(Matter m, Now n) => DateOnly.FromDateTime(m.Arrangement!.At) is var day && TalkDue(m, n) is var due && due < day ? due : day;
}
