namespace Zhengyan.Rules;

/// <summary>报告整改: the subject reports a measure done, with evidence (§5.5).</summary>
public sealed record ReportMeasure(int? Number, DateOnly? DoneOn, string Evidence) : Command
{
    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Check(Matter matter, Now now)
    {
        if (matter.Measures.All(m => m.Number != Number || m.DoneOn is not null))
        {
            yield return new("F-01", "§5.5", Text.Of("没有这条措施，或者已经报告过。"), Text.Of("请在未完成的措施中选取。"), "number");
        }

        if (DoneOn is null || DoneOn > now.Today || DoneOn < matter.Talk!.On)
        {
            yield return new("F-02", "§5.5", Text.Of("完成日期没有填写，或者早于谈话，或者在今天之后。"), Text.Of("请填写实际完成的日期。"), "doneOn");
        }

        foreach (var refusal in Fields.Required(Evidence, "evidence", Text.Of("完成情况和凭据"), "§5.5"))
        {
            yield return refusal;
        }
    }

    /// <inheritdoc/>
    protected override Decision Accept(Matter matter, Now now) => Decision.Accept(new MeasureReported(Number!.Value, DoneOn!.Value, Evidence));
}

/// <summary>A measure was reported done.</summary>
public sealed record MeasureReported(int Number, DateOnly DoneOn, string Evidence) : Event
{
    /// <inheritdoc/>
    protected override Text Said => Text.Of("报告整改措施完成");

    /// <inheritdoc/>
    public override Matter Apply(Matter matter, Occurrence occurrence) => matter with
    {
        Measures = [.. matter.Measures.Select(m => m.Number == Number ? m with { DoneOn = DoneOn, Evidence = Evidence } : m)],
    };
}
