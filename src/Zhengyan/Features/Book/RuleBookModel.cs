using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>规则: the rule book as tables, and the process as a picture of the step table.</summary>
public sealed record RuleBookModel(Frame Frame, RuleBook Book, DateOnly Today, IReadOnlyList<StageFlow> Flow, IReadOnlyList<FlowStep> Anytime)
{
    /// <summary>The figures valid today.</summary>
    public IReadOnlyList<DeadlineFigure> Deadlines => [.. Enum.GetValues<Deadline>().Select(d => Book.Figure(d, Today))];
}

/// <summary>A stage of the process with the steps that can be taken at it.</summary>
/// <param name="Number">Its place on the track; none for what lies beside it.</param>
public sealed record StageFlow(Stage Stage, int? Number, IReadOnlyList<FlowStep> Steps);

/// <summary>A step: what, by whom, where it leads beyond the stage itself.</summary>
public sealed record FlowStep(Text What, Text Who, string Clause, IReadOnlyList<Stage> Leads, IReadOnlyList<Stage> At);
