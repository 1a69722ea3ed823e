namespace Zhengyan.Rules;

/// <summary>核实无误: the subject agrees to the record they have read, which its code names, and signs it (§5.7).</summary>
public sealed record AgreeToRecord(string Code, HandSignature? Signature) : Command
{
    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Check(Matter matter, Now now) => RecordCode.Check(Code, Signature, matter, now);

    /// <inheritdoc/>
    protected override Decision Accept(Matter matter, Now now) => Decision.Accept(new RecordAgreed(RecordCode.IsWithout(Code, now) ? "" : RecordCode.Of(matter), Signature!));
}

/// <summary>The subject agreed to the record with that code; none where they signed what was written by hand.</summary>
public sealed record RecordAgreed(string Code, HandSignature Signature) : Event
{
    /// <inheritdoc/>
    protected override Text Said => Text.Of("本人核实记录无误");

    /// <inheritdoc/>
    public override Matter Apply(Matter matter, Occurrence occurrence) => matter with
    {
        Record = matter.Record! with { Verified = RecordVerification.Agreed, VerifiedOn = occurrence.On, VerifiedCode = Code, Signature = Signature },
    };
}
