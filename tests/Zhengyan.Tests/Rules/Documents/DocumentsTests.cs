using Zhengyan.Rules;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Rules.Documents;

/// <summary>Every paper, for every part, in every state that a few matters of different kinds can reach.</summary>
public sealed class DocumentsTests
{
    private static readonly Document[] All = [.. Enum.GetValues<DocumentKind>().Select(DocumentTable.Of)];

    private static readonly Now Now = SmallUniversity.Now(Who.Retired);

    private static IEnumerable<Matter> States => DocumentsTable.States;

    [Fact]
    public void Every_paper_can_be_made_whenever_it_is_there_and_each_is_there_at_some_time()
    {
        var made = new HashSet<DocumentKind>();
        foreach (var matter in States)
        {
            foreach (var document in All.Where(d => d.IsThere(matter)))
            {
                var content = document.Whole(DocumentFacts.Of(matter, Now));
                Assert.NotEmpty(document.Number(matter));
                Assert.Equal(document.Vocabulary.Values, content.Values.Select(v => v.Name));
                Assert.Equal(document.Vocabulary.Lists, content.Lists.ToDictionary(l => l.Name, l => l.Columns));
                Assert.All(content.Lists, l => Assert.All(l.Rows, row => Assert.Equal(l.Columns.Count, row.Count)));
                made.Add(document.Kind);
            }
        }

        Assert.Equal(Enum.GetValues<DocumentKind>(), made.Order());
    }

    [Fact]
    public void Names_are_given_once()
    {
        Assert.All(All, document => Assert.Distinct(document.Vocabulary.Values.Concat(document.Vocabulary.Lists.Keys)));
        Assert.All(All, document => Assert.All(document.Vocabulary.Lists.Values, columns => Assert.Distinct(columns)));
    }

    [Fact]
    public void Clause_5_8_what_a_reader_may_not_see_changes_nothing_on_their_papers()
    {
        var compared = 0;
        foreach (var matter in States)
        {
            foreach (var document in All)
            {
                foreach (var part in document.Readers.Where(p => document.IsFor([p], matter)))
                {
                    foreach (var field in Enum.GetValues<Field>().Where(f => !Visibility.Sees(part, f, matter)))
                    {
                        if (Altered.In(matter, field) is { } other)
                        {
                            compared++;
                            Assert.True(IsUnnoticed(document, part, matter, other), $"{document.Kind} shows {field} to {part} at {matter.Stage}");
                        }
                    }
                }
            }
        }

        Assert.True(compared > 10_000, $"only {compared} compared");
    }

    [Fact]
    public void Clause_5_8_what_is_altered_does_show_for_whoever_sees_it()
    {
        var archived = Given.Matter.At(Stage.Archived).Matter;
        var shown = Enum.GetValues<Field>().Where(f => Altered.In(archived, f) is { } other
            && All.Any(d => d.IsThere(archived) && Said(d, Part.Head, archived, archived) != Said(d, Part.Head, other, archived)));
        Assert.Equal(
            [Field.Lead, Field.Handling, Field.Verification, Field.VerificationSummary, Field.Finding, Field.Proposal, Field.Approval, Field.Arrangement, Field.Exception,
                Field.Briefing, Field.Notice, Field.Record, Field.Papers, Field.Form, Field.Measures, Field.Checks, Field.File], shown);
    }

    [Fact]
    public void Clause_5_8_who_does_not_see_what_a_paper_is_about_has_no_such_paper() => Assert.All(States, matter =>
        Assert.All(Enum.GetValues<Part>(), part => Assert.All(DocumentTable.For([part], matter), d => Assert.True(Visibility.Sees(part, d.About, matter)))));

    [Fact]
    public void Clause_5_8_who_does_not_see_its_whole_text_cannot_print_the_paper_to_be_signed() => Assert.All(States, matter =>
        Assert.All(Enum.GetValues<Part>(), part => Assert.All(All.Where(d => d.IsWholeFor([part], matter)), d => Assert.Equal(
            d.Whole(DocumentFacts.Of(matter, Now)).CanonicalText(), d.Content(DocumentFacts.Of(matter, Now), [part]).CanonicalText()))));

    [Theory]
    [InlineData(DocumentKind.Notice, nameof(NoticeGiven))]
    [InlineData(DocumentKind.Briefing, nameof(Briefed))]
    [InlineData(DocumentKind.Outline, nameof(Briefed))]
    [InlineData(DocumentKind.Record, nameof(TalkHeld))]
    [InlineData(DocumentKind.SelfCriticism, nameof(TalkHeld))]
    [InlineData(DocumentKind.CollectiveAnalysis, nameof(TalkHeld))]
    [InlineData(DocumentKind.SituationForm, nameof(FormHandedIn))]
    [InlineData(DocumentKind.ApprovalForm, nameof(Proposed))]
    [InlineData(DocumentKind.VerificationReport, nameof(VerificationReported))]
    [InlineData(DocumentKind.ClearingLetter, nameof(UnfoundedClosed))]
    public void There_is_no_paper_before_what_it_tells_of_has_happened(DocumentKind kind, string happened) =>
        Assert.All(States.Where(m => m.When(happened) is null), matter => Assert.False(DocumentTable.Of(kind).IsThere(matter)));

    [Fact]
    public void Clause_4_4_a_cover_sheet_is_there_only_for_a_paper_that_is_owed() => Assert.All(States, matter =>
    {
        Assert.True(!DocumentTable.Of(DocumentKind.SelfCriticism).IsThere(matter) || Owed.Kinds(matter).Contains(PaperKind.SelfCriticism));
        Assert.True(!DocumentTable.Of(DocumentKind.CollectiveAnalysis).IsThere(matter) || Owed.Kinds(matter).Contains(PaperKind.CollectiveAnalysis));
    });

    [Fact]
    public void Clause_5_6_the_responsible_person_can_sign_the_situation_form_and_the_channel_is_not_on_their_copy()
    {
        var handedIn = Given.Matter.At(Stage.Papers).UpTo(m => m.Form is not null).Matter;
        var form = DocumentTable.Of(DocumentKind.SituationForm);
        Assert.True(form.IsWholeFor([Part.LeadTalker], handedIn));
        Assert.Equal("", form.Content(DocumentFacts.Of(handedIn, Now), [Part.LeadTalker]).Values.Single(v => v.Name == "线索.来源渠道").Text);
        Assert.Equal("信访监督", form.Whole(DocumentFacts.Of(handedIn, Now)).Values.Single(v => v.Name == "线索.来源渠道").Text);
    }

    [Fact]
    public void Clause_4_2_the_approver_can_sign_the_approval_form_and_sees_nothing_of_the_lead_on_it()
    {
        var proposed = Given.Matter.At(Stage.Approval).Matter;
        var form = DocumentTable.Of(DocumentKind.ApprovalForm);
        Assert.True(form.IsWholeFor([Part.Approver], proposed));
        Assert.DoesNotContain(Field.Lead, form.TextFields);
    }

    // The catalogue says of every paper that it is there, by whom and of which day (Field.File); of what stands on them, nothing.
    private static bool IsUnnoticed(Document document, Part part, Matter matter, Matter other) => document.Kind == DocumentKind.Catalogue
        ? !Said(document, part, other, matter).Contains(Altered.Words, StringComparison.Ordinal)
        : Said(document, part, matter, matter) == Said(document, part, other, matter);

    private static string Said(Document document, Part part, Matter matter, Matter as_it_stands)
    {
        var content = document.Content(DocumentFacts.Of(matter, Now), field => Visibility.Sees(part, field, as_it_stands));
        return string.Join('\n', content.Values.Select(v => v.Text).Concat(content.Lists.SelectMany(l => l.Rows).SelectMany(r => r)));
    }
}
