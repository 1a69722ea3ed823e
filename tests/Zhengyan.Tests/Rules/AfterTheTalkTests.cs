using Zhengyan.Rules;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Rules;

/// <summary>§3, §4.4, §4.5, §5.2, §5.5–§5.7: from the talk to the archive.</summary>
public sealed class AfterTheTalkTests
{
    private static Situation AfterTalk => Given.Matter.At(Stage.Papers);

    private static PersonId Leader => AfterTalk.Matter.Arrangement!.LeadTalker;

    [Fact]
    public void Clause_3_no_part_of_the_record_is_empty_when_it_goes_to_the_subject()
    {
        var talk = Given.Matter.At(Stage.Talk);
        var by = talk.Matter.Arrangement!.Recorder!.Value;
        var unfinished = talk.Then(Orders.Hold(talk.Day, Orders.Said with { Attitude = " " }), by);
        unfinished.When(new SendRecord()).By(by).Refuses("R-01");
        unfinished.Then(new CompleteRecord(Orders.Said), by).When(new SendRecord()).By(by).Accepts();
    }

    [Fact]
    public void Clause_5_7_the_subject_agrees_or_objects_or_a_witness_saw_the_refusal()
    {
        var sent = AfterTalk.Next();
        sent.When(Orders.Agree(sent.Matter)).By(Who.DeputyDean).Accepts();
        sent.When(Orders.Object(sent.Matter, new Objection("提出了要求。", "没有提"))).By(Who.DeputyDean).Accepts();
        sent.When(Orders.Object(sent.Matter)).By(Who.DeputyDean).Refuses("R-02");
        sent.When(Orders.Object(sent.Matter, new Objection("没有这句。", "不对"))).By(Who.DeputyDean).Refuses("R-03");
        sent.When(new NoteRefusal(Who.DeputyDean, "拒签")).By(Leader).Refuses("R-04");
        sent.When(new NoteRefusal(Leader, "拒签")).By(Leader).Refuses("R-04");
        sent.When(new NoteRefusal(Who.Teacher, "拒签")).By(Leader).Refuses("R-04");
        sent.When(new NoteRefusal(Who.OrganisationOfficer, "拒签")).By(Leader).Accepts();
        var refused = sent.Then(new NoteRefusal(Who.OrganisationOfficer, "拒签"), Leader).Matter.Record!;
        Assert.Equal(("拒签", Who.Names[Who.OrganisationOfficer]), (refused.RefusedHow, refused.Witness));
        var corrected = sent.Next().Then(new CorrectRecord("更正"), Leader);
        Assert.Null(corrected.Matter.Record!.Verified);
        Assert.Equal(Orders.Said, corrected.Matter.Record.Parts);
    }

    [Theory]
    [InlineData(Finding.NoViolation, false, new PaperKind[0])]
    [InlineData(Finding.NoViolation, true, new PaperKind[0])]
    [InlineData(Finding.SlightViolation, false, new[] { PaperKind.SelfCriticism })]
    [InlineData(Finding.SlightViolation, true, new[] { PaperKind.CollectiveAnalysis, PaperKind.RectificationMeasures })]
    public void Clause_4_4_the_papers_owed_follow_from_the_finding_and_whether_it_is_a_unit(Finding finding, bool unit, PaperKind[] owed)
    {
        var matter = (unit ? Given.Matter.AboutTheUnitOf(Who.Dean) : Given.Matter.About(Who.Dean)).Found(finding).At(Stage.Papers).Matter;
        Assert.Equal(owed, Owed.Kinds(matter));
        Assert.Equal(owed, Owed.ToHandIn(matter));
    }

    [Fact]
    public void Clause_4_4_a_paper_is_read_accepted_or_returned_and_then_owed_again()
    {
        var owed = AfterTalk.UpTo(m => m.Record!.Verified is not null);
        owed.When(Orders.Paper(PaperKind.CollectiveAnalysis, owed.Day)).By(Who.DeputyDean).Refuses("M-01");
        owed.When(new AcceptPaper(PaperKind.SelfCriticism, "阅")).By(Leader).Refuses("W-01");
        owed.When(Orders.Paper(PaperKind.SelfCriticism, owed.Day) with { Measures = [new("", "", null)] }).By(Who.DeputyDean).Refuses("M-03");
        var handedIn = owed.Next();
        handedIn.When(new AcceptPaper(null, "阅")).By(Leader).Refuses("M-04");
        handedIn.When(new ReturnPaper(PaperKind.SelfCriticism, "")).By(Leader).Refuses("X-01");
        var returned = handedIn.Then(new ReturnPaper(PaperKind.SelfCriticism, "不深刻"), Leader);
        Assert.Equal([PaperKind.SelfCriticism], Owed.ToHandIn(returned.Matter));
        // Handed in anew in five working days from when it was returned, and not from the talk.
        var later = handedIn.On(handedIn.Day.AddDays(7)).Then(new ReturnPaper(PaperKind.SelfCriticism, "不深刻"), Leader);
        var due = SmallUniversity.Now(Leader).Due(Deadline.SelfCriticism, later.Day);
        Assert.Equal(due, later.Demands().Single(d => d.Action == nameof(HandInPaper)).Due);
        Assert.False(later.On(due).Then(Orders.Paper(PaperKind.SelfCriticism, due), Who.DeputyDean).Matter.Papers[^1].Late);
        Assert.True(later.On(due.AddDays(1)).Then(Orders.Paper(PaperKind.SelfCriticism, due), Who.DeputyDean).Matter.Papers[^1].Late);
        var unit = Given.Matter.AboutTheUnitOf(Who.Dean).At(Stage.Papers);
        unit.When(Orders.Paper(PaperKind.RectificationMeasures, unit.Day) with { Measures = [] }).By(Who.Dean).Refuses("M-02");
    }

    [Fact]
    public void Clause_4_4_another_responsible_person_reads_where_the_lead_talker_is_gone()
    {
        AfterTalk.When(new AppointReader(Who.DepartmentHead, "")).By(Who.DisciplineHead).Refuses("M-05", "X-01");
        var left = AfterTalk.Then(new Recuse("调离"), Leader);
        Assert.Contains(left.Demands(), d => d.Action == nameof(AppointReader) && d.Person == Who.DisciplineHead);
        var replaced = left.Then(new AppointReader(Who.VicePresident, "调离"), Who.DisciplineHead);
        Assert.Equal(Leader, replaced.Matter.Arrangement!.LeadTalker);
        Assert.Contains(replaced.Demands(), d => d.Action == nameof(HandInForm) && d.Person == Who.VicePresident);
    }

    [Fact]
    public void Clause_5_7_a_record_is_sent_by_the_lead_talker_where_the_recorder_is_gone()
    {
        var recorder = AfterTalk.Matter.Arrangement!.Recorder!.Value;
        Assert.Contains(AfterTalk.Then(new Recuse("同学"), recorder).Demands(), d => d.Action == nameof(SendRecord) && d.Person == Leader);
    }

    [Fact]
    public void Clause_4_5_little_or_none_goes_to_the_committee_and_is_checked_again()
    {
        var followUp = Given.Matter.At(Stage.FollowUp);
        followUp.When(new RecordCheck("", null, "")).By(Who.DisciplineOfficer).Refuses("F-03", "X-01");
        foreach (var result in new[] { Improvement.Little, Improvement.None })
        {
            var committee = followUp.Then(Orders.Check(result), Who.DisciplineOfficer);
            Assert.Equal(Stage.Committee, committee.Matter.Stage);
            committee.When(Orders.Opinion() with { Decision = null }).By(Who.PartySecretary).Refuses("F-04");
            committee.When(new RecordConsequence("已办")).By(Who.DisciplineOfficer).Refuses("W-01");
            committee.When(new ArchiveMatter("柜")).By(Who.Registrar).Refuses("W-01");
            Assert.Equal(Stage.FollowUp, committee.Next().Next().Matter.Stage);
        }
    }

    [Fact]
    public void Clause_5_5_measures_are_reported_with_their_day_and_further_talks_are_linked_to_the_first_and_counted()
    {
        var followUp = Given.Matter.At(Stage.FollowUp);
        followUp.When(new ReportMeasure(9, null, "")).By(Who.DeputyDean).Refuses("F-01", "F-02", "X-01");
        followUp.When(new ReportMeasure(followUp.Matter.Measures[0].Number, followUp.Matter.Talk!.On.AddDays(-1), "派车单")).By(Who.DeputyDean).Refuses("F-02");
        followUp.When(new ReportMeasure(1, followUp.Day, "已办")).By(Who.DeputyDean).Accepts();

        var recused = followUp.Then(new Recuse("同学"), Who.DisciplineHead);
        var begun = (FurtherTalkBegun)recused.When(new HoldFurtherTalk("再谈")).By(Who.DisciplineOfficer).Decision().Elsewhere[0].Event;
        Assert.Equal((followUp.Matter.Id, 2), (begun.Continues.First, begun.Continues.Nth));
        Assert.Equal([Who.DisciplineHead], begun.Recused);
        var second = Continue(followUp, begun);
        Assert.Equal(Finding.SlightViolation, second.Matter.FindingOrNone);
        var third = (FurtherTalkBegun)second.UpTo(m => m.Stage == Stage.FollowUp).When(new HoldFurtherTalk("三谈")).By(Who.DisciplineOfficer).Decision().Elsewhere[0].Event;
        Assert.Equal((followUp.Matter.Id, 3), (third.Continues.First, third.Continues.Nth));
    }

    [Fact]
    public void Clause_5_5_no_two_talks_on_a_problem_have_the_same_number_whichever_they_follow()
    {
        var first = Given.Matter.At(Stage.FollowUp);
        var begun = first.When(new HoldFurtherTalk("再谈")).By(Who.DisciplineHead).Decision().Elsewhere[0].Event;
        first = first.Then(new HoldFurtherTalk("再谈"), Who.DisciplineHead);
        var second = Continue(first, begun).UpTo(m => m.Stage == Stage.FollowUp);
        var third = second.When(new HoldFurtherTalk("三谈") { First = first.Matter }).By(Who.DisciplineHead).Decision();
        Assert.Equal(3, ((FurtherTalkBegun)third.Elsewhere[0].Event).Continues.Nth);

        var counted = Assert.Single(third.Elsewhere, e => e.Matter == first.Matter.Id).Event;
        first = first.ButWith(m => m.After(counted, first.Now(Who.DisciplineHead).Occurrence()));
        Assert.Equal(4, ((FurtherTalkBegun)first.When(new HoldFurtherTalk("四谈")).By(Who.DisciplineHead).Decision().Elsewhere[0].Event).Continues.Nth);
    }

    [Fact]
    public void Clause_5_5_a_talk_that_was_asked_for_can_be_followed_by_another()
    {
        var followUp = Given.Request.At(Stage.FollowUp);
        var begun = followUp.When(new HoldFurtherTalk("再谈")).By(Who.DisciplineHead).Decision().Elsewhere[0].Event;
        Assert.Equal(Stage.Archived, Continue(followUp, begun).UpTo(m => m.Stage == Stage.Archived).Matter.Stage);
    }

    [Fact]
    public void Clause_5_6_handing_in_the_form_and_receiving_it_are_two_acts()
    {
        var handedIn = AfterTalk.UpTo(m => m.Form is not null);
        Assert.Null(handedIn.Matter.Form!.ReceivedOn);
        handedIn.When(new ReceiveForm()).By(Leader).Refuses("W-02");
        handedIn.When(new ReceiveForm()).By(Who.Registrar).Accepts();
    }

    [Fact]
    public void Clause_5_7_nothing_is_archived_while_something_is_owed_or_missing()
    {
        var archive = Given.Matter.At(Stage.Archive);
        archive.When(new ArchiveMatter("")).By(Who.Registrar).Refuses("X-01");
        archive.ButWith(m => m with { Papers = [] }).When(new ArchiveMatter("柜")).By(Who.Registrar).Refuses("K-01");
        archive.ButWith(m => m with { History = [.. m.History.Where(h => h.Kind != nameof(Briefed))] }).When(new ArchiveMatter("柜")).By(Who.Registrar).Refuses("K-02");
        var open = archive.ButWith(m => m with { Measures = [.. m.Measures.Select(x => x with { DoneOn = null })] });
        open.When(new ArchiveMatter("柜")).By(Who.Registrar).Refuses("K-07");
        Assert.Equal([nameof(ReportMeasure)], open.Demands().Select(d => d.Action));
        open.Then(new ReportMeasure(open.Matter.Measures[0].Number, open.Day, "派车单"), Who.DeputyDean).When(new ArchiveMatter("柜")).By(Who.Registrar).Accepts();
        Assert.Equal("诫谈卷〔2026〕1号", archive.Next().Matter.File!.Number);
        Assert.All(Catalogue.Of(archive.Next().Matter), line => Assert.True(line.IsThere));
    }

    [Fact]
    public void Clause_5_2_untruthfulness_is_noted_also_after_the_archive() =>
        Assert.Single(Given.Matter.At(Stage.Archived).Then(new NoteUntruth("隐瞒"), Who.DisciplineOfficer).Matter.Untruths);

    private static Situation Continue(Situation first, Event begun) => new(first.Outlook,
        Matter.Nothing(MatterId.New()).After(begun, first.Now(Who.DisciplineOfficer).Occurrence()), first.Day, [begun]);
}
