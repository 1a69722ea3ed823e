namespace Zhengyan.Rules;

/// <summary>
/// 提交材料: the subject hands in a paper owed (§4.4). Rectification measures come as a table, each with who and until when; a self-criticism may name some.
/// </summary>
public sealed record HandInPaper(PaperKind? Kind, string Words, IReadOnlyList<MeasureLine> Measures) : Command
{
    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Check(Matter matter, Now now)
    {
        if (Kind is null || !Owed.ToHandIn(matter).Contains(Kind.Value))
        {
            yield return new("M-01", "§4.4", Text.Of("现在不需要交这份材料。"), Text.Of("应交的材料列在事项页的「应交材料」里。"), "kind");
        }

        foreach (var refusal in Fields.Required(Words, "words", Text.Of("材料内容"), "§4.4"))
        {
            yield return refusal;
        }

        if (Kind == PaperKind.RectificationMeasures && Measures.Count == 0)
        {
            yield return new("M-02", "§4.4", Text.Of("整改措施没有逐条列出。"), Text.Of("请至少列一条，写明措施、责任人和完成时间。"), "measures");
        }

        if (Measures.Any(m => string.IsNullOrWhiteSpace(m.What) || string.IsNullOrWhiteSpace(m.Who) || m.Until is null || m.Until < now.Today))
        {
            yield return new("M-03", "§5.5", Text.Of("有一条措施没有写全，或者完成时间已经过去。"), Text.Of("每条都要有措施、责任人和今天以后的完成时间。"), "measures");
        }
    }

    /// <inheritdoc/>
    protected override Decision Accept(Matter matter, Now now) => Decision.Accept(new PaperHandedIn(
        Kind!.Value, Words, Measures, now.Today > Owed.HandInDue(matter, Kind!.Value, now)));
}

/// <summary>A measure as it is typed in: what, who, until when.</summary>
public sealed record MeasureLine(string What, string Who, DateOnly? Until);

/// <summary>A paper was handed in.</summary>
public sealed record PaperHandedIn(PaperKind Paper, string Words, IReadOnlyList<MeasureLine> Measures, bool Late) : Event
{
    /// <inheritdoc/>
    protected override Text Said => Text.Of("提交材料");

    /// <inheritdoc/>
    public override Matter Apply(Matter matter, Occurrence occurrence)
    {
        var kept = matter.Measures.Where(m => m.From != Paper).ToList();
        var next = kept.Count == 0 ? 1 : kept.Max(m => m.Number) + 1;
        return matter with
        {
            Papers = [.. matter.Papers, new(Paper, Words, occurrence.On, Late, null, "", null)],
            Measures = [.. kept, .. Measures.Select((m, i) => new RectificationMeasure(next + i, Paper, m.What, m.Who, m.Until!.Value, null, ""))],
        };
    }
}
