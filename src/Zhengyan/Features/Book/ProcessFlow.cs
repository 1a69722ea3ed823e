using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>The step table as a picture: stage by stage, who does what and where it leads. Nothing here is written by hand but the words of the buttons.</summary>
internal static class ProcessFlow
{
    // What can be done at so many stages belongs to none of them.
    private const int Anywhere = 4;

    private static readonly ILookup<string, Step> ByAction = StepTable.Rows.ToLookup(s => s.Action);

    public static IReadOnlyList<StageFlow> Stages(MatterParts parts) =>
        [.. Enum.GetValues<Stage>().Where(s => !s.IsEnd()).Select(stage => new StageFlow(stage, NumberOf(stage),
            [.. StepTable.Of(stage).GroupBy(s => s.Action).Where(g => !IsAnytime(g.Key)).Select(g => Step(g, parts))]))];

    public static IReadOnlyList<FlowStep> Anytime(MatterParts parts) =>
        [.. ByAction.Where(g => IsAnytime(g.Key)).Select(g => Step(g, parts))];

    private static bool IsAnytime(string action) => ByAction[action].Select(s => s.Stage).Distinct().Count() >= Anywhere;

    private static FlowStep Step(IGrouping<string, Step> rows, MatterParts parts)
    {
        var stages = rows.Select(r => r.Stage).Distinct().ToList();
        var who = rows.SelectMany(r => r.Parts).Distinct().Select(p => p.Word());
        return new(
            What(rows, parts), who.Aggregate((said, next) => Text.Of("{0}或{1}", said, next)), rows.First().Clause,
            [.. rows.SelectMany(r => r.Next).Distinct().Except(stages)], stages);
    }

    // A button says it shortest; what is asked says it where there is no button.
    private static Text What(IGrouping<string, Step> rows, MatterParts parts) =>
        parts.Find(rows.Key)?.Button ?? rows.Select(r => r.Ask?.Title).FirstOrDefault(t => t is not null) ?? Text.Of("{0}", rows.Key);

    private static int? NumberOf(Stage stage) => Rules.Stages.Track.Contains(stage) ? Rules.Stages.Track.TakeWhile(s => s != stage).Count() + 1 : null;
}
