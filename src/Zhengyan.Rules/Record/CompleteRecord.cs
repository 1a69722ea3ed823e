namespace Zhengyan.Rules;

/// <summary>完善谈话记录: the four parts are written out, before the subject has seen them.</summary>
public sealed record CompleteRecord(FourParts Parts) : Command
{
    /// <inheritdoc/>
    protected override Decision Accept(Matter matter, Now now) => Decision.Accept(new RecordCompleted(Parts));
}

/// <summary>The record was written out.</summary>
public sealed record RecordCompleted(FourParts Parts) : Event
{
    /// <inheritdoc/>
    protected override Text Said => Text.Of("完善谈话记录");

    /// <inheritdoc/>
    public override Matter Apply(Matter matter, Occurrence occurrence) => matter with { Record = matter.Record! with { Parts = Parts } };
}
