namespace Zhengyan.Rules;

/// <summary>向责任人通报情况, with the outline of what is to be said (§5.1, §3).</summary>
public sealed record Brief(string Words, string OutlineReason, string OutlineDemands) : Command
{
    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Check(Matter matter, Now now) =>
        Fields.Required(Words, "words", Text.Of("情况通报"), "§5.1")
            .Concat(Fields.Required(OutlineReason, "outlineReason", Text.Of("提纲：谈话原因和反馈的问题"), "§3"))
            .Concat(Fields.Required(OutlineDemands, "outlineDemands", Text.Of("提纲：指出的问题和整改要求"), "§3"));

    /// <inheritdoc/>
    protected override Decision Accept(Matter matter, Now now) => Decision.Accept(new Briefed(Words, OutlineReason, OutlineDemands));
}

/// <summary>The talkers were briefed.</summary>
public sealed record Briefed(string Words, string OutlineReason, string OutlineDemands) : Event
{
    /// <inheritdoc/>
    protected override Text Said => Text.Of("向责任人通报情况");

    /// <inheritdoc/>
    public override Matter Apply(Matter matter, Occurrence occurrence) => matter with
    {
        Briefing = new(Words, OutlineReason, OutlineDemands, occurrence.On, []),
    };
}
