namespace Zhengyan.Rules;

/// <summary>核实无误: the subject agrees to the record (§5.7).</summary>
public sealed record AgreeToRecord : Command
{
    /// <inheritdoc/>
    protected override Decision Accept(Matter matter, Now now) => Decision.Accept(new RecordAgreed());
}

/// <summary>The subject agreed to the record.</summary>
public sealed record RecordAgreed : Event
{
    /// <inheritdoc/>
    protected override Text Said => Text.Of("本人核实记录无误");

    /// <inheritdoc/>
    public override Matter Apply(Matter matter, Occurrence occurrence) => matter with
    {
        Record = matter.Record! with { Verified = RecordVerification.Agreed, VerifiedOn = occurrence.On },
    };
}
