using Zhengyan.Rules;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Rules.StateSpace;

/// <summary>What people may think of saying at a step: every kind of proper content, and content that is wrong.</summary>
internal static class Choices
{
    private static readonly MatterId Earlier = new(new Guid("00000000-0000-0000-0000-000000000001"));

    private static readonly DateOnly Day = SmallUniversity.FirstDay;

    private static readonly IReadOnlyList<PersonId>[] Officers =
    [
        [Who.DisciplineOfficer, Who.SecondDisciplineOfficer],
        [Who.DisciplineOfficer, Who.SecondDisciplineOfficer, Who.OrganisationOfficer],
        [Who.OrganisationOfficer, Who.SecondOrganisationOfficer],
        [Who.DisciplineHead, Who.DisciplineOfficer],
        [Who.OrganisationHead, Who.OrganisationOfficer],
    ];

    /// <summary>Content that may be proper; whether it is, is for the command to say.</summary>
    public static IEnumerable<Command> Proper(string action, Matter m, Now now) => action switch
    {
        nameof(DecideHandling) => Chosen(m, now).Select(o => new DecideHandling(o, "核实")),
        nameof(AppointOfficers) when m.Officers.Count > 1 && m.Stage != Stage.Verification => [new AppointOfficers(m.Officers, "再次指定")],
        nameof(AppointOfficers) => Chosen(m, now).Select(o => new AppointOfficers(o, "更换")),
        nameof(JoinLead) => [new JoinLead(Earlier, "同一问题") { Earlier = Matter.Nothing(Earlier) with { Subject = m.Subject, OpenedOn = m.OpenedOn } }],
        nameof(HandLeadOn) => [new HandLeadOn("上级", "转办")],
        nameof(ReportVerification) => Enum.GetValues<Finding>().Select(Orders.Report),
        nameof(SignVerification) => [new SignVerification()],
        nameof(DisputeVerification) => [new DisputeVerification("依据不足")],
        nameof(ExtendVerification) => [new ExtendVerification("人在外地")],
        nameof(CloseUnfounded) => [new CloseUnfounded("不属实", false, "", "", ""), new CloseUnfounded("不属实", true, "本人", "用车", "学院")],
        nameof(TransferOut) => [new TransferOut("上级", "回执", "移送")],
        nameof(Propose) => Authority.Approvers(m.Subject!.Rank, now.Person, m, now).Select(a => Orders.Propose(a.Person)),
        nameof(Approve) => [new Approve("同意")],
        nameof(ReturnProposal) => [new ReturnProposal("请改")],
        nameof(Reject) => [new Reject("不同意")],
        nameof(RerouteApproval) => RerouteApproval.Instead(m, now).Select(a => new RerouteApproval(a.Person, "出差")),
        nameof(Arrange) => Arrangements(m, now),
        nameof(Brief) => [Orders.Brief],
        nameof(ConfirmBriefing) => [new ConfirmBriefing()],
        nameof(GiveNotice) => [Orders.Notice],
        nameof(AcknowledgeNotice) => [new AcknowledgeNotice()],
        nameof(MoveTalk) => [new MoveTalk(Day.ToDateTime(new(16, 0)), "另一处", "会期冲突")],
        nameof(HoldTalk) => [Orders.Hold(Day), Orders.Hold(Day, Orders.Said with { Attitude = "" })],
        nameof(CompleteRecord) => [new CompleteRecord(Orders.Said)],
        nameof(SendRecord) => [new SendRecord()],
        nameof(AgreeToRecord) => [Orders.Agree(m)],
        nameof(ObjectToRecord) => [Orders.Object(m, new Objection(m.Record!.Parts.Sentences()[0], "与事实不符"))],
        nameof(NoteRefusal) => NoteRefusal.Witnesses(m, now).Take(1).Select(w => new NoteRefusal(w.Person, "本人拒签")),
        nameof(CorrectRecord) => [new CorrectRecord("更正一处")],
        nameof(HandInPaper) => Owed.ToHandIn(m).Select(k => Orders.Paper(k, Day)),
        nameof(AcceptPaper) => Owed.ToRead(m).Select(k => new AcceptPaper(k, "同意")),
        nameof(ReturnPaper) => Owed.ToRead(m).Select(k => new ReturnPaper(k, "不深刻")),
        nameof(HandInForm) => [Orders.Form],
        nameof(ReceiveForm) => [new ReceiveForm()],
        nameof(AppointReader) => Ends(Responsibility.LeadTalkers(m, now)).Select(r => new AppointReader(r, "原责任人调离")),
        nameof(NoteUntruth) => [new NoteUntruth("隐瞒一次")],
        nameof(ReportMeasure) => m.Measures.Where(x => x.DoneOn is null).Select(x => new ReportMeasure(x.Number, Day, "已办")),
        nameof(RecordCheck) => Enum.GetValues<Improvement>().Select(Orders.Check),
        nameof(HoldFurtherTalk) => [new HoldFurtherTalk("再谈")],
        nameof(RecordCommitteeOpinion) => Enum.GetValues<CommitteeDecision>().Select(Orders.Opinion),
        nameof(RecordConsequence) => [new RecordConsequence("已落实")],
        nameof(ArchiveMatter) => [new ArchiveMatter("柜一")],
        nameof(ProposeDestruction) => [new ProposeDestruction("已无保存价值")],
        nameof(DecideDestruction) => [new DecideDestruction("同意")],
        nameof(KeepOn) => [new KeepOn("仍有价值")],
        nameof(Attach) => AttachmentPlaces.All.Where(f => Visibility.Sees(Parts.Of(now.Person, m, now), f, m)).Take(2).DefaultIfEmpty(Field.File).Select(f => Orders.Attach(f)),
        nameof(Detach) => m.Attachments.Where(a => a.Removed is null).Take(1).Select(a => new Detach(a.Id, "传错了")).DefaultIfEmpty(new Detach(Guid.Empty, "传错了")),
        nameof(Recuse) => [new Recuse("有利害关系")],
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "no choices for it"),
    };

    /// <summary>The same, with one way of several that lead on alike: the three verifiers, one finding that leads to a talk, the first approver and talkers with and without a recorder.</summary>
    public static IEnumerable<Command> Few(string action, Matter m, Now now) => action switch
    {
        nameof(DecideHandling) => Proper(action, m, now).Skip(1).Take(1),
        nameof(ReportVerification) => new[] { Finding.Unfounded, Finding.SlightViolation, Finding.SuspectedViolation }.Select(Orders.Report),
        nameof(Propose) or nameof(RerouteApproval) or nameof(AppointReader) or nameof(HandInPaper) or nameof(RecordCommitteeOpinion) or nameof(AppointOfficers) => Proper(action, m, now).Take(1),
        nameof(Arrange) => Proper(action, m, now).Take(2),
        nameof(HoldTalk) => Proper(action, m, now).Take(1),
        _ => Proper(action, m, now),
    };

    /// <summary>Content that is wrong whoever says it, whenever.</summary>
    public static IEnumerable<Command> Wrong(string action, Matter m) => action switch
    {
        nameof(DecideHandling) => [new DecideHandling([Who.DisciplineOfficer], "核实"), new DecideHandling([m.Subject!.Person, Who.OrganisationOfficer], "核实"), new DecideHandling(Officers[0], "")],
        nameof(AppointOfficers) => [new AppointOfficers([], ""), new AppointOfficers([m.Subject!.Person, Who.DisciplineOfficer], "换"), new AppointOfficers([Who.Dean, Who.Teacher], "换")],
        nameof(JoinLead) => [new JoinLead(new(Guid.Empty), "同一问题")],
        nameof(HandLeadOn) => [new HandLeadOn("", "")],
        nameof(ReportVerification) => [new ReportVerification([], "", null, "", ""), Orders.Report(Finding.Unfounded) with { Finding = Finding.SlightViolation }],
        nameof(DisputeVerification) => [new DisputeVerification(" ")],
        nameof(ExtendVerification) => [new ExtendVerification("")],
        nameof(CloseUnfounded) => [new CloseUnfounded("", false, "", "", ""), new CloseUnfounded("不属实", true, "", "", "")],
        nameof(TransferOut) => [new TransferOut("上级", "", "移送")],
        nameof(Propose) => [Orders.Propose(null), Orders.Propose(m.Subject!.Person), Orders.Propose(Who.Teacher)],
        nameof(Approve) => [new Approve("")],
        nameof(ReturnProposal) => [new ReturnProposal("")],
        nameof(Reject) => [new Reject("")],
        nameof(RerouteApproval) =>
            [new RerouteApproval(null, "出差"), new RerouteApproval(m.Subject!.Person, "出差"), new RerouteApproval(m.Proposal!.ProposedBy, "出差"), new RerouteApproval(m.Approval!.Approver, "出差")],
        nameof(Arrange) => [Orders.Arrange(m.Subject!.Person, null, Day, "例外"), Orders.Arrange(Who.DepartmentClerk, null, Day, "例外"), Orders.Arrange(null, m.Subject.Person, Day, "例外"),
            .. m.FindingOrNone == Finding.SlightViolation ? new Command[] { Orders.Arrange(Who.PartySecretary, null, Day), Orders.Arrange(Who.PartySecretary, null, Day, "", Who.DisciplineOfficer) } : []],
        nameof(Brief) => [new Brief("", "", "")],
        nameof(GiveNotice) => [new GiveNotice(""), new GiveNotice("一行\n两行")],
        nameof(MoveTalk) => [new MoveTalk(null, "", ""), new MoveTalk(Day.AddDays(-1).ToDateTime(default), "处", "由")],
        nameof(HoldTalk) => [Orders.Hold(Day.AddDays(1)), Orders.Hold(Day.AddDays(-1)), Orders.Hold(Day) with { To = null }],
        nameof(AgreeToRecord) => [Orders.Agree(m) with { Code = "7F3K-9QWD-XN2A" }, Orders.Agree(m) with { Signature = null }],
        nameof(ObjectToRecord) => [Orders.Object(m), Orders.Object(m, new Objection("没有这一句", "不对"))],
        nameof(NoteRefusal) => [new NoteRefusal(null, "拒签"), new NoteRefusal(m.Subject!.Person, "拒签")],
        nameof(CorrectRecord) => [new CorrectRecord("")],
        nameof(HandInPaper) => [new HandInPaper(null, "", []), .. Owed.ToHandIn(m).Select(k => new HandInPaper(k, "", []))],
        nameof(AcceptPaper) => [new AcceptPaper(null, "同意"), .. Owed.ToHandIn(m).Select(k => new AcceptPaper(k, "同意"))],
        nameof(ReturnPaper) => [new ReturnPaper(null, "退"), .. Owed.ToRead(m).Select(k => new ReturnPaper(k, ""))],
        nameof(HandInForm) => [Orders.Form with { Conduct = "" }],
        nameof(AppointReader) => [new AppointReader(m.Subject!.Person, "换"), new AppointReader(Who.DepartmentClerk, "换"), new AppointReader(null, "")],
        nameof(NoteUntruth) => [new NoteUntruth("")],
        nameof(ReportMeasure) => [new ReportMeasure(99, Day, "已办"), new ReportMeasure(1, Day.AddDays(1), "已办")],
        nameof(RecordCheck) => [new RecordCheck("走访", null, "情况"), Orders.Check(Improvement.Improved) with { How = "" }],
        nameof(HoldFurtherTalk) => [new HoldFurtherTalk("")],
        nameof(RecordCommitteeOpinion) => [new RecordCommitteeOpinion("", "", null)],
        nameof(RecordConsequence) => [new RecordConsequence("")],
        nameof(ArchiveMatter) => [new ArchiveMatter("")],
        nameof(ProposeDestruction) => [new ProposeDestruction("")],
        nameof(Attach) => [Orders.Attach(null), Orders.Attach(Field.Number), Orders.Attach(Field.File) with { Title = "" }, Orders.Attach(Field.File) with { File = null }, Orders.Attach(null) with { Document = DocumentKind.Notice }],
        nameof(Detach) => [new Detach(Guid.NewGuid(), "没有这份"), .. m.Attachments.Take(1).Select(a => new Detach(a.Id, ""))],
        nameof(Recuse) => [new Recuse("")],
        _ => [],
    };

    private static IEnumerable<IReadOnlyList<PersonId>> Chosen(Matter m, Now now)
    {
        var may = OfficerChoice.For(m, now).Select(r => r.Person).ToHashSet();
        var sets = Officers.Where(o => o.All(may.Contains)).ToList();
        return m.Stage is Stage.Lead ? sets : sets.Count > 0 ? sets.Where(o => o.Count == 2).Take(2) : [[.. may.Order().Take(2)]];
    }

    // The first and the last stand for all who may: those between have their part for the same reasons.
    private static IEnumerable<PersonId> Ends(IReadOnlyList<Reasoned> may) => may.Count > 0 ? new[] { may[0].Person, may[^1].Person }.Distinct() : [];

    private static IEnumerable<Command> Arrangements(Matter m, Now now)
    {
        foreach (var leader in Ends(Responsibility.LeadTalkers(m, now)))
        {
            var recorders = Responsibility.Recorders(m, now).Select(r => (PersonId?)r.Person).Where(r => r != leader).ToList();
            var recorder = recorders.FirstOrDefault(r => m.Officers.Contains(r!.Value)) ?? recorders.FirstOrDefault();
            var participant = Responsibility.Participants(m, now).Select(r => r.Person).Last(p => p != leader && p != recorder);
            yield return Orders.Arrange(leader, recorder, Day);
            yield return Orders.Arrange(leader, null, Day, "例外");
            yield return Orders.Arrange(leader, recorder, Day, "", participant);
            yield return Orders.Arrange(leader, null, Day, "例外", participant);
        }
    }
}
