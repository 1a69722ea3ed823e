using Zhengyan.Rules;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Rules;

/// <summary>附件: who may put a file where, who sees it, and how a wrong one goes out of sight (§5.6, §5.7, §5.8).</summary>
public sealed class AttachmentTests
{
    private static readonly ReceivedFile File = new("扫描.pdf", "application/pdf", 1000, "00", 2, [2], []);

    [Fact]
    public void Clause_5_8_while_it_is_a_lead_nothing_is_attached() => Given.Matter.Opened().When(To(Field.Lead)).By(Who.DisciplineHead).Refuses("W-01");

    [Theory]
    [InlineData(Stage.Verification)]
    [InlineData(Stage.Proposal)]
    [InlineData(Stage.Approval)]
    [InlineData(Stage.Talk)]
    [InlineData(Stage.Papers)]
    [InlineData(Stage.Archive)]
    public void Clause_5_7_from_the_verification_to_the_archive_the_officer_attaches(Stage stage)
    {
        var situation = Given.Matter.At(stage);
        situation.When(To(Field.Verification)).By(situation.Matter.Officers[0]).Accepts();
    }

    [Fact]
    public void Clause_5_7_once_it_is_archived_nothing_is_attached() =>
        Given.Matter.At(Stage.Archived).When(To(Field.File)).By(Who.Registrar).Refuses("W-01");

    [Fact]
    public void Clause_5_8_nobody_attaches_where_they_do_not_see()
    {
        var talk = Given.Matter.At(Stage.Talk);
        talk.When(To(Field.Verification)).By(talk.Matter.Arrangement!.LeadTalker).Refuses("U-01");
        talk.When(To(Field.Notice)).By(talk.Matter.Arrangement.LeadTalker).Accepts();
        talk.When(To(null)).By(talk.Matter.Arrangement.LeadTalker).Refuses("U-01");
        Given.Matter.At(Stage.Papers).When(To(Field.Record)).By(Who.Registrar).Refuses("U-01");
        Given.Matter.At(Stage.Papers).When(To(Field.Form)).By(Who.Registrar).Accepts();
        talk.When(To(Field.Notice)).By(Who.Teacher).Refuses("W-02");
    }

    [Fact]
    public void Clause_4_4_the_subject_attaches_what_they_owe_while_they_owe_it()
    {
        var owing = Given.Matter.At(Stage.Papers).UpTo(m => m.Record?.Verified is not null);
        var subject = owing.Matter.Subject!.Person;
        owing.When(To(Field.Papers)).By(subject).Accepts();
        owing.When(To(Field.Record)).By(subject).Refuses("U-01");
        owing.UpTo(m => !Owed.Unaccepted(m).Any()).When(To(Field.Papers)).By(subject).Refuses("U-01");
        Given.Matter.At(Stage.Talk).When(To(Field.Papers)).By(subject).Refuses("W-02");
    }

    [Fact]
    public void Clause_5_5_the_subject_attaches_proof_of_measures_that_are_open()
    {
        var open = Given.Matter.At(Stage.FollowUp);
        Assert.NotEmpty(open.Matter.Measures);
        open.When(To(Field.Measures)).By(open.Matter.Subject!.Person).Accepts();
        var done = open.ButWith(m => m with { Measures = [.. m.Measures.Select(x => x with { DoneOn = SmallUniversity.FirstDay })] });
        done.When(To(Field.Measures)).By(open.Matter.Subject.Person).Refuses("U-01");
    }

    [Fact]
    public void Clause_5_7_every_reason_is_said_at_once()
    {
        var talk = Given.Matter.At(Stage.Talk);
        talk.When(new Attach(Guid.NewGuid(), null, null, "", " ", null)).By(talk.Matter.Officers[0]).Refuses("U-01", "U-04", "X-01");
    }

    [Fact]
    public void Clause_5_7_a_signed_paper_names_the_version_that_was_signed_or_is_refused()
    {
        var talk = Given.Matter.At(Stage.Talk);
        var signed = new Attach(Guid.NewGuid(), null, DocumentKind.Notice, "", "通知书", File);
        talk.When(signed).By(talk.Matter.Officers[0]).Refuses("U-02");
        talk.When(signed with { Code = "纪谈〔2026〕1号·谈话通知书·7F3K-9QWD-XN4T" }).By(talk.Matter.Officers[0]).Refuses("U-03");
        var after = talk.Then(signed with { Code = "纪谈〔2026〕1号·谈话通知书·7F3K-9QWD-XN4T", SignedVersion = 9 }, talk.Matter.Officers[0]).Matter;
        Assert.Equal((AttachmentKind.SignedDocument, 9), (after.Attachments[0].Kind, after.Attachments[0].SignedVersion));
        // A paper that there is not yet cannot have been signed.
        talk.When(signed with { Document = DocumentKind.Record, Code = "x", SignedVersion = 1 }).By(talk.Matter.Officers[0]).Refuses("U-01");
    }

    [Theory]
    [InlineData(Field.Verification, new[] { Part.Officer, Part.Head, Part.Verifier })]
    [InlineData(Field.Committee, new[] { Part.Officer, Part.Head, Part.PartySecretary })]
    [InlineData(Field.Form, new[] { Part.Officer, Part.Head, Part.LeadTalker, Part.Archivist })]
    public void Clause_5_8_an_attachment_is_seen_by_those_who_see_what_it_belongs_to(Field place, Part[] parts)
    {
        var situation = Given.Matter.At(Stage.Papers);
        var matter = situation.Then(To(place), situation.Matter.Officers[0]).Matter;
        Assert.Equal(parts.Order(), Enum.GetValues<Part>().Where(part => Visibility.Sees([part], matter.Attachments[0], matter)));
        Assert.All(Enum.GetValues<Part>(), part => Assert.Equal(
            Visibility.Sees([part], matter.Attachments[0], matter), Visibility.SeesLine([part], matter.History[^1], matter)));
    }

    [Fact]
    public void Clause_5_8_a_signed_paper_is_seen_by_those_alone_who_see_all_that_stands_on_it() => Assert.All(Matrix.Walked.Value.States.Where(m => m.Subject is not null), matter =>
        Assert.All(Enum.GetValues<DocumentKind>(), paper =>
        {
            var attachment = new Attachment(Guid.Empty, AttachmentKind.SignedDocument, paper, "", 1, "", "", 0, "", null, [], "", default);
            Assert.All(Enum.GetValues<Part>().Where(part => Visibility.Sees([part], attachment, matter)), part =>
                Assert.All(DocumentTable.Of(paper).TextFields, field => Assert.True(Visibility.Sees(part, field, matter), $"{part} sees {field} on {paper} at {matter.Stage}")));
        }));

    [Fact]
    public void Clause_5_8_the_subject_sees_a_signed_record_only_once_it_was_sent_to_them()
    {
        var situation = Given.Matter.At(Stage.Papers);
        var unsent = situation.Then(To(Field.Record), situation.Matter.Officers[0]);
        Assert.False(Visibility.Sees([Part.Subject], unsent.Matter.Attachments[0], unsent.Matter));
        var sent = unsent.UpTo(m => m.Record!.SentOn is not null).Matter;
        Assert.True(Visibility.Sees([Part.Subject], sent.Attachments[0], sent));
    }

    [Fact]
    public void Clause_5_8_a_file_put_there_by_mistake_is_seen_by_nobody_any_more()
    {
        var situation = Given.Matter.At(Stage.Papers);
        var officer = situation.Matter.Officers[0];
        var (first, second) = (To(Field.Verification), To(Field.Papers));
        var put = situation.Then(first, officer).Then(second, officer);
        var removed = put.Then(new Detach(second.Id, "传错了"), officer).Then(new Detach(first.Id, "传错了"), officer).Matter;
        Assert.Equal(2, removed.Attachments.Count);
        Assert.All(Enum.GetValues<Part>(), part => Assert.DoesNotContain(removed.Attachments, a => Visibility.Sees([part], a, removed)));
        // Each line is seen by those who see the place it tells of, though they were taken away in another order.
        Assert.True(Visibility.SeesLine([Part.Verifier], removed.History[^1], removed));
        Assert.False(Visibility.SeesLine([Part.Verifier], removed.History[^2], removed));
    }

    [Fact]
    public void Clause_5_7_one_takes_away_ones_own_and_the_officer_any()
    {
        var talk = Given.Matter.At(Stage.Talk);
        var leader = talk.Matter.Arrangement!.LeadTalker;
        var order = To(Field.Notice);
        var put = talk.Then(order, leader);
        put.When(new Detach(order.Id, "传错了")).By(leader).Accepts();
        put.When(new Detach(order.Id, "传错了")).By(talk.Matter.Officers[0]).Accepts();
        var officers = To(Field.Notice);
        talk.Then(officers, talk.Matter.Officers[0]).When(new Detach(officers.Id, "传错了")).By(leader).Refuses("U-05");
        put.When(new Detach(null, " ")).By(leader).Refuses("U-05", "X-01");
        put.Then(new Detach(order.Id, "传错了"), leader).When(new Detach(order.Id, "再撤")).By(leader).Refuses("U-05");
    }

    private static Attach To(Field? place) => new(Guid.NewGuid(), place, null, "", "一份材料", File);
}
