using Zhengyan.Rules;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Rules;

/// <summary>Least knowledge: every part, at every stage, sees those fields and no others, and does those acts and no others. The whole table is docs/visibility.md.</summary>
public sealed class VisibilityTests
{
    private static readonly Field[] OfTheLead = [Field.Lead, Field.Handling, Field.Verification];

    // What a part may never see, as people.md says it, written down apart from the code that decides.
    private static readonly Dictionary<Part, Field[]> Never = new()
    {
        [Part.Registrar] = [.. Enum.GetValues<Field>().Except([Field.Number, Field.Subject, Field.Stage, Field.Lead])],
        [Part.Verifier] = [Field.Proposal, Field.Approval, Field.Record, Field.Papers, Field.Form, Field.Arrangement, Field.Briefing, Field.Committee],
        [Part.Approver] = [.. OfTheLead, Field.Briefing, Field.Record, Field.Papers, Field.Form, Field.Committee, Field.Untruths, Field.File],
        [Part.LeadTalker] = [.. OfTheLead, Field.VerificationSummary, Field.Proposal, Field.Approval, Field.EarlierTalks, Field.Untruths, Field.Committee],
        [Part.Participant] = [.. OfTheLead, Field.VerificationSummary, Field.Finding, Field.Proposal, Field.Approval, Field.Form, Field.EarlierTalks, Field.Untruths, Field.Committee],
        [Part.Recorder] = [.. OfTheLead, Field.VerificationSummary, Field.Finding, Field.Proposal, Field.Approval, Field.Form, Field.EarlierTalks, Field.Untruths, Field.Committee],
        [Part.Subject] = [.. OfTheLead, Field.VerificationSummary, Field.Finding, Field.People, Field.Proposal, Field.Approval, Field.Briefing, Field.Exception, Field.Form, Field.Untruths, Field.Committee, Field.File],
        [Part.PartySecretary] = [.. OfTheLead, Field.Record, Field.Papers, Field.Form, Field.Approval],
        [Part.Appraiser] = [.. Enum.GetValues<Field>().Except([Field.Number, Field.Subject, Field.Stage, Field.File])],
        [Part.Archivist] = [.. OfTheLead, Field.VerificationSummary, Field.Proposal, Field.Approval, Field.Record, Field.Papers, Field.Measures, Field.Checks, Field.Committee],
    };

    [Fact]
    public void The_table_of_visibility_is_what_the_code_decides() => Generated.Compare("docs/visibility.md", Document());

    [Fact]
    public void Clause_5_8_what_a_part_never_sees_it_sees_in_no_state()
    {
        var matrix = Matrix.Walked.Value;
        Assert.True(matrix.States.Count > 1000, $"only {matrix.States.Count} states");
        Assert.All(Never, never => Assert.All(never.Value, field => Assert.All(Enum.GetValues<Stage>(), stage =>
            Assert.True(matrix.Sees(never.Key, stage, field) == false, $"{never.Key} sees {field} at {stage}"))));
    }

    [Fact]
    public void Every_part_but_those_that_decide_and_handle_has_something_it_never_sees() =>
        Assert.Equal([Part.Officer, Part.Head], Enum.GetValues<Part>().Except(Never.Keys));

    [Fact]
    public void Clause_5_2_before_the_notice_the_matter_does_not_exist_for_its_subject_unless_they_asked_for_it() =>
        Assert.All(Matrix.Walked.Value.States.Where(m => m.Request is null && m.When(nameof(NoticeGiven)) is null), matter =>
            Assert.All(Enum.GetValues<Field>(), field => Assert.False(Visibility.Sees(Part.Subject, field, matter), $"{field} at {matter.Stage}")));

    [Fact]
    public void Clause_5_7_the_subject_reads_the_record_only_once_it_was_sent_to_them() =>
        Assert.All(Matrix.Walked.Value.States.Where(m => m.Record?.SentOn is null), matter => Assert.False(Visibility.Sees(Part.Subject, Field.Record, matter)));

    [Fact]
    public void Nobody_acts_in_a_matter_that_does_not_exist_for_them()
    {
        var now = SmallUniversity.Now(Who.Retired);
        Assert.All(Matrix.Walked.Value.States.Where(m => m.Request is null), matter => Assert.All(
            Parts.All(matter, now).Where(h => !Visibility.Sees(h.Part, Field.Number, matter)),
            held => Assert.DoesNotContain(StepTable.Of(matter.Stage), step => step.IsOpen(matter) && step.Parts.Contains(held.Part))));
    }

    private static string Document() => string.Join('\n',
    [
        "# 谁看得到什么 · Who sees what", "",
        "Made by a test from the code that decides, over every state that matters of five kinds can reach; `./dev docs` writes it anew.",
        "● in every state of the stage, ◐ in some of them, blank never. The reporter and the letter are in no column: they are not part of a matter.", "",
        "## 字段 · Fields", "",
        .. Enum.GetValues<Part>().SelectMany(Table),
        .. Documents.DocumentsTable.Lines(),
        "## 办理 · Acts", "",
        "What each part may do at each stage; whoever is excluded has no part.", "",
        "| 阶段 Stage | 谁 Who | 可以办理 May |", "|---|---|---|",
        .. from stage in Enum.GetValues<Stage>()
           from part in Enum.GetValues<Part>()
           let may = StepTable.Of(stage).Select(s => s.Action).Distinct().Where(a => Matrix.Walked.Value.Acts(part, stage, a)).ToList()
           where may.Count > 0
           select $"| {stage.Word()} | {part.Word()} | {string.Join("、", may.Select(a => $"`{a}`"))} |",
    ]);

    private static IEnumerable<string> Table(Part part)
    {
        var matrix = Matrix.Walked.Value;
        var stages = Enum.GetValues<Stage>().Where(s => matrix.IsHeld(part, s)).ToList();
        return
        [
            $"### {part.Word()} `{part}`", "", "| | " + string.Join(" | ", stages.Select(s => s.Word())) + " |", "|---|" + string.Concat(Enumerable.Repeat(":-:|", stages.Count)),
            .. Enum.GetValues<Field>().Where(f => stages.Any(s => matrix.Sees(part, s, f) != false)).Select(field =>
                $"| {field} | " + string.Join(" | ", stages.Select(s => matrix.Sees(part, s, field) switch { true => "●", null => "◐", false => "" })) + " |"),
            "",
        ];
    }
}
