using Zhengyan.Features;
using Zhengyan.Rules;
using Zhengyan.Tests.Support;
using Zhengyan.Ui;
using Frames = Zhengyan.Tests.Ui.Frames;

namespace Zhengyan.Tests.Features;

/// <summary>The stage track says when a stage was finished, and that only to whoever sees what was done that day.</summary>
public sealed class MatterTrackTests
{
    private static readonly DateOnly Approved = new(2026, 3, 4), Noticed = new(2026, 3, 6), Held = new(2026, 3, 11), Filed = new(2026, 3, 20);

    // Every stage on a day of its own.
    private static readonly Matter Matter = Arranged().UpTo(m => m.Stage == Stage.Talk).On(Held).Next().On(Filed).UpTo(m => m.Stage == Stage.FollowUp).Matter;

    [Fact]
    public void A_finished_stage_has_the_day_on_which_it_was_finished_and_a_talk_that_of_the_talk()
    {
        Assert.Equal("3月4日", Note(Stage.Approval, Part.Officer));
        Assert.Equal("3月6日", Note(Stage.Arrangement, Part.Officer));
        Assert.Equal("3月11日", Note(Stage.Talk, Part.Officer));
        Assert.Equal("3月20日", Note(Stage.Papers, Part.Officer));
        Assert.Null(Note(Stage.Archive, Part.Officer));
    }

    [Fact]
    public void A_stage_that_was_gone_through_twice_has_the_day_of_the_second_time()
    {
        var matter = Given.Matter.At(Stage.Approval).On(Approved).Then(new ReturnProposal("请补充"), Approver(Given.Matter.At(Stage.Approval).Matter))
            .On(Noticed).UpTo(m => m.Stage == Stage.Arrangement).Matter;
        Assert.Equal("3月6日", Note(Stage.Proposal, Part.Officer, matter));
    }

    [Fact]
    public void Who_does_not_see_the_arrangement_learns_neither_when_it_was_made_nor_when_the_talk_was()
    {
        foreach (var part in Enum.GetValues<Part>().Except([Part.Subject]))
        {
            var sees = Visibility.Sees(part, Field.Arrangement, Matter);
            Assert.Equal(sees ? "3月6日" : null, Note(Stage.Arrangement, part));
            Assert.Equal(sees ? "3月11日" : null, Note(Stage.Talk, part));
        }

        Assert.All([Part.Approver, Part.Verifier, Part.Registrar, Part.Archivist], part => Assert.Null(Note(Stage.Talk, part)));
    }

    [Fact]
    public void The_day_of_every_other_stage_is_for_whoever_sees_what_was_done_then()
    {
        Assert.Equal<HashSet<Part>>([Part.Officer, Part.Head, Part.Verifier], Told(Stage.Lead));
        Assert.Equal<HashSet<Part>>([Part.Officer, Part.Head, Part.Verifier, Part.Approver, Part.PartySecretary], Told(Stage.Verification));
        Assert.Equal<HashSet<Part>>([Part.Officer, Part.Head, Part.Approver, Part.PartySecretary], Told(Stage.Proposal));
        Assert.Equal<HashSet<Part>>([Part.Officer, Part.Head, Part.Approver], Told(Stage.Approval));
        Assert.Equal<HashSet<Part>>([Part.Officer, Part.Head, Part.LeadTalker, Part.Archivist], Told(Stage.Papers));
    }

    private static Situation Arranged()
    {
        var approved = Given.Matter.At(Stage.Approval).On(Approved).UpTo(m => m.Stage == Stage.Arrangement).On(Noticed);
        var now = approved.Now(Who.DisciplineHead);
        var leader = Responsibility.LeadTalkers(approved.Matter, now)[0].Person;
        var recorder = Responsibility.Recorders(approved.Matter, now).Select(r => r.Person).First(r => r != leader && r != Who.DisciplineHead);
        return approved.Then(Orders.Arrange(leader, recorder, Held), approved.Matter.Officers[0]);
    }

    private static HashSet<Part> Told(Stage stage) => [.. Enum.GetValues<Part>().Except([Part.Subject]).Where(part => Note(stage, part) is not null)];

    private static PersonId Approver(Matter matter) => matter.Approval!.Approver;

    private static string? Note(Stage stage, Part part, Matter? matter = null) =>
        MatterTrack.Of(new MatterPageModel(Frames.Nobody, matter ?? Matter, new HashSet<Part> { part }, SmallUniversity.Now(Who.Teacher, Filed)), Words.Chinese)
            .Single(mark => mark.Label == stage.Word().ToString()).Note;
}
