using System.Text.RegularExpressions;
using Zhengyan.Rules;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Rules;

/// <summary>docs/process.md is drawn from the step table, and is the step table.</summary>
public sealed partial class ProcessDocumentTests
{
    [Fact]
    public void The_process_is_drawn_from_the_step_table() => Generated.Compare("docs/process.md", Document());

    [Fact]
    public void Every_action_has_the_word_of_its_event() =>
        Assert.All(StepTable.Rows.Select(r => r.Action).Distinct(), action => Assert.NotEmpty(WordOf(action)));

    private static string Document() => string.Join('\n',
    [
        "# 流程 · The process", "", "Made from the table of steps by a test; `./dev docs` writes it anew. What has no row here cannot happen.", "",
        "## 阶段 · Stages", "", "```mermaid", "stateDiagram-v2",
        .. Enum.GetValues<Stage>().Select(stage => $"    {stage}: {stage.Word()}"),
        "    [*] --> Lead: 登记线索", "    [*] --> Proposal: 本人主动要求谈话", "    [*] --> Proposal: 承接先前的谈话", .. Arrows(),
        "    Archive --> FollowUp: 并入重复线索", "    Archived --> FollowUp: 并入重复线索",
        .. Enum.GetValues<Stage>().Where(s => s.IsEnd()).Select(end => $"    {end} --> [*]"), "```", "",
        "## 步骤 · Steps", "", "| 阶段 Stage | 办理 Action | 谁 Who | 之后 Next | 条款 Clause | 待办 Asked | 期限 Deadline |", "|---|---|---|---|---|---|---|",
        .. StepTable.Rows.Select(row => "| " + string.Join(" | ",
            row.Stage.Word(), $"{WordOf(row.Action)} `{row.Action}`", string.Join("、", row.Parts.Select(p => p.Word())),
            string.Join("、", row.Next.Select(s => s.Word())), row.Clause, Asked(row.Ask), Due(row)) + " |"),
    ]);

    private static IEnumerable<string> Arrows() =>
        StepTable.Rows.SelectMany(r => r.Next.Where(to => to != r.Stage), (r, to) => (r.Stage, To: to, Word: WordOf(r.Action))).Distinct()
            .GroupBy(a => (a.Stage, a.To), a => a.Word).Select(a => $"    {a.Key.Stage} --> {a.Key.To}: {string.Join("、", a)}");

    private static string Asked(Ask? ask) => ask is null ? "" : $"{ask.Of.Word()}：{ask.Title}{(ask.Lacks is { } lacks ? $"（没有{lacks.Word()}时）" : "")}";

    // The deadline a demand stands for is found by looking at a matter for which it is asked: no figure has two names.
    private static string Due(Step row)
    {
        if (row.Ask is null)
        {
            return "";
        }

        var asked = new HashSet<Deadline>();
        var book = RuleBook.Shipped;
        foreach (var deadline in Enum.GetValues<Deadline>())
        {
            var longer = book with { Deadlines = [.. book.Deadlines.Select(f => f.Deadline == deadline ? f with { Amount = f.Amount + 40 } : f)] };
            foreach (var matter in Samples.Where(m => m.Stage == row.Stage))
            {
                var now = SmallUniversity.Now(Who.Retired);
                if (row.IsOpen(matter) && row.Ask.When?.Invoke(matter) != false && row.Ask.Due(matter, now) != row.Ask.Due(matter, now with { Book = longer }))
                {
                    asked.Add(deadline);
                }
            }
        }

        return asked.Count == 0 ? "所定之日" : string.Join("；", asked.Select(d => book.Figure(d, SmallUniversity.FirstDay)).Select(f => $"{f.What}：{f.From}起{f.Amount}{(f.Unit == DeadlineUnit.Months ? "个月" : "个工作日")}"));
    }

    private static readonly IReadOnlyList<Matter> Samples = [.. All()];

    private static IEnumerable<Matter> All()
    {
        foreach (var outlook in new[] { Given.Matter, Given.Matter.Found(Finding.Unfounded), Given.Matter.Found(Finding.SuspectedViolation), Given.Request })
        {
            var situation = outlook.Opened();
            while (!situation.Matter.Stage.IsEnd())
            {
                yield return situation.Matter;
                if (situation.Matter.Stage == Stage.Verification)
                {
                    yield return situation.Then(new Recuse("亲属"), situation.Matter.Officers[0]).Matter;
                }

                if (situation.Matter.Stage == Stage.FollowUp)
                {
                    var bad = situation.Then(Orders.Check(Improvement.None), situation.Matter.Officers[0]);
                    yield return bad.Matter;
                    yield return bad.Next().Matter;
                    yield return bad.Next().Next().Matter;
                }

                situation = situation.Next();
            }
        }
    }

    /// <summary>The history's word for what an action leads to: its events stand in the same file, past for order.</summary>
    private static string WordOf(string action)
    {
        var source = File.ReadAllText(Directory.EnumerateFiles(ProjectFolder.At("src/Zhengyan.Rules"), $"{action}.cs", SearchOption.AllDirectories).Single());
        return Said().Match(source).Groups[1].Value;
    }

    [GeneratedRegex("""Text Said => Text\.Of\("([^"]+)"\)""")]
    private static partial Regex Said();
}
