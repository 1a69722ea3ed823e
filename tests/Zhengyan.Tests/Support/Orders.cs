using Zhengyan.Rules;

namespace Zhengyan.Tests.Support;

/// <summary>Commands that are filled in properly, and the one that is usual in a situation.</summary>
internal static class Orders
{
    public static readonly FourParts Said = new("说明了谈话原因。反馈了问题。", "本人作了说明。", "指出了问题。提出了要求。", "表示接受。将认真改正。");

    public static RegisterLead Lead(params IReadOnlyList<Named> about) =>
        new(Channel.Petition, "来信", Arrival.Letter, SmallUniversity.FirstDay, about, "公车使用不规范。", [6], new(false, false, false), "核实", false, null, "");

    public static ReportVerification Report(Finding finding) => new(
        [new("公车使用", finding is Finding.Unfounded or Finding.NoViolation ? PointOutcome.Untrue : PointOutcome.True)], "调阅派车单", finding, "已核实。", "按规定办理");

    public static Propose Propose(PersonId? approver, TalkForm form = TalkForm.Admonition) => new(form, [6], "", "公车使用不规范。", "建议谈话", approver);

    public static Arrange Arrange(PersonId? leader, PersonId? recorder, DateOnly on, string exception = "", params IReadOnlyList<PersonId> participants) =>
        new(leader, participants, recorder, on.ToDateTime(new(9, 0)), "会议室", exception);

    public static Brief Brief { get; } = new("有关情况如下。", "说明原因，反馈问题。", "指出问题，提出要求。");

    public static GiveNotice Notice { get; } = new("就履职中的有关情况与你谈话");

    public static HoldTalk Hold(DateOnly on, FourParts? said = null) =>
        new(on.ToDateTime(new(8, 10)), on.ToDateTime(new(9, 0)), "会议室", said ?? Said, "如实回答");

    /// <summary>A signature as somebody draws it: two strokes.</summary>
    public static HandSignature Drawn { get; } = new(SigningWay.Drawn, "M12 80L14 84L20 90L31 97L45 101M200 40L201 60L203 80L206 99L210 120");

    public static AgreeToRecord Agree(Matter m) => new(Code(m), HandSignature.OnPaper);

    public static ObjectToRecord Object(Matter m, params IReadOnlyList<Objection> objections) => new(objections, Code(m), HandSignature.OnPaper);

    private static string Code(Matter m) => m.Record is null ? "" : RecordCode.Of(m);

    public static HandInPaper Paper(PaperKind kind, DateOnly on) => new(kind, "认识与措施。", [new("规范用车", "本人", on.AddMonths(2))]);

    public static HandInForm Form { get; } = new("作了说明", "用车不规范", "两个月内改正", "接受", "如实", "");

    public static Attach Attach(Field? place) => new(new("00000000-0000-0000-0000-00000000a77a"), place, null, "", "一份材料", new("a.pdf", "application/pdf", 9, "00", 1, [], []));

    /// <summary>A file of the verification was put to the matter.</summary>
    public static Attached OfTheVerification { get; } = new(new(new("00000000-0000-0000-0000-000000000f11"), AttachmentKind.Material, null, "", null, "a.pdf", "application/pdf", 9, "00", 1, [], "核实材料", SmallUniversity.FirstDay, Field.Verification));

    public static RecordCheck Check(Improvement result) => new("走访", result, "了解到的情况");

    public static RecordCommitteeOpinion Opinion(CommitteeDecision decision = CommitteeDecision.CriticiseAndUrge) => new("党委会", "同意", decision);

    /// <summary>What is usually done next in a matter, and by whom, where nothing unusual is wanted.</summary>
    public static (Command Command, PersonId By) Next(Matter m, University university, DateOnly on, Finding finding, TalkForm form, bool exception)
    {
        var now = SmallUniversity.Now(Who.DisciplineHead, on, university);
        var officers = OfficerChoice.For(m, now).Select(o => o.Person).Where(o => o != Who.Registrar).ToList();
        var head = Authority.Heads(m, now)[0];
        IReadOnlyList<PersonId> two = [.. officers.Where(o => o != head).Take(2)];
        var officer = m.Officers.Count > 0 ? m.Officers[0] : head;
        return m.Stage switch
        {
            Stage.Lead => (new DecideHandling(two, "同意核实"), head),
            Stage.Verification when m.Verification?.Report is null => (Report(finding), officer),
            Stage.Verification => (new SignVerification(), m.Officers.First(o => !m.Verification!.SignedBy.Contains(o))),
            Stage.Unfounded => (new CloseUnfounded("不属实", true, "本人", "公车使用", "学院班子"), officer),
            Stage.Suspected => (new TransferOut("上级纪委", "回执1号", "移送"), officer),
            Stage.Proposal when m.Officers.Count == 0 => (new AppointOfficers(two, "承办"), head),
            Stage.Proposal => (Propose(Authority.Approvers(m.Subject!.Rank, officer, m, now)[0].Person, form), officer),
            Stage.Approval => (new Approve("同意"), m.Approval!.Approver),
            Stage.Arrangement when m.Arrangement is null => (Arrangement(m, now, exception), officer),
            Stage.Arrangement when m.Briefing is null => (Brief, officer),
            Stage.Arrangement when m.Briefing.ConfirmedBy.Count == 0 => (new ConfirmBriefing(), m.Arrangement.LeadTalker),
            Stage.Arrangement => (Notice, officer),
            Stage.Talk => (Hold(on), m.Arrangement!.Recorder ?? m.Arrangement.LeadTalker),
            Stage.Papers => AfterTalk(m, now),
            Stage.FollowUp when m.Measures.FirstOrDefault(x => x.DoneOn is null) is { } open => (new ReportMeasure(open.Number, on, "派车单"), m.Subject!.Person),
            Stage.FollowUp => (Check(Improvement.Improved), officer),
            Stage.Committee when m.Committee.Count == 0 || m.Committee[^1].DoneOn is not null => (Opinion(), Authority.ForCommittee(m, now)[0]),
            Stage.Committee => (new RecordConsequence("已落实"), officer),
            Stage.Archive => (new ArchiveMatter("纪委办公室柜一"), Parts.Registrars(m, now)[0]),
            _ => throw new InvalidOperationException($"nothing follows on {m.Stage}"),
        };
    }

    private static Arrange Arrangement(Matter m, Now now, bool exception)
    {
        var leader = Responsibility.LeadTalkers(m, now)[0].Person;
        var recorder = Responsibility.Recorders(m, now).Select(r => r.Person).First(r => r != leader && r != Who.DisciplineHead);
        return exception ? Arrange(leader, null, now.Today, "情况特殊")
            : Arrange(leader, m.FindingOrNone == Finding.SlightViolation ? recorder : null, now.Today);
    }

    private static (Command, PersonId) AfterTalk(Matter m, Now now)
    {
        var (subject, leader) = (m.Subject!.Person, m.Arrangement!.Reader ?? m.Arrangement.LeadTalker);
        if (m.Record!.SentOn is null)
        {
            return (new SendRecord(), m.Arrangement.Recorder ?? leader);
        }

        return m.Record.Verified is null ? (Agree(m), subject)
            : Owed.ToHandIn(m).ToList() is [var owed, ..] ? (Paper(owed, now.Today), subject)
            : Owed.ToRead(m).ToList() is [var unread, ..] ? (new AcceptPaper(unread, "同意"), leader)
            : m.Form is null ? (Form, leader)
            : (new ReceiveForm(), Parts.Registrars(m, now)[0]);
    }
}
