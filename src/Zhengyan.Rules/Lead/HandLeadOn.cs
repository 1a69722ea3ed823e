namespace Zhengyan.Rules;

/// <summary>转办: the lead is not ours, it goes to whoever is competent (conventions: five working days).</summary>
public sealed record HandLeadOn(string To, string Opinion) : Command
{
    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Check(Matter matter, Now now) =>
        Fields.Required(To, "to", Text.Of("转给谁"), "§0.1").Concat(Fields.Required(Opinion, "opinion", Text.Of("处置意见"), "§0.1"));

    /// <inheritdoc/>
    protected override Decision Accept(Matter matter, Now now) => Decision.Accept(new LeadHandedOn(To, Opinion));
}

/// <summary>The lead was handed on.</summary>
public sealed record LeadHandedOn(string To, string Opinion) : Event
{
    /// <inheritdoc/>
    protected override Text Said => Text.Of("转办");

    /// <inheritdoc/>
    public override Matter Apply(Matter matter, Occurrence occurrence) => matter with
    {
        Stage = Stage.HandedOn, Ending = new(To, "", Opinion, null), Lead = matter.Lead! with { Handling = new(Opinion, occurrence.On) },
    };
}
