namespace Zhengyan.Rules;

/// <summary>更正记录: a correction is added, never written over; the record is to be verified again (§5.7, forms).</summary>
public sealed record CorrectRecord(string Words) : Command
{
    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Check(Matter matter, Now now) => Fields.Required(Words, "words", Text.Of("更正内容"), "§5.7");

    /// <inheritdoc/>
    protected override Decision Accept(Matter matter, Now now) => Decision.Accept(new RecordCorrected(Words));
}

/// <summary>A correction was added to the record.</summary>
public sealed record RecordCorrected(string Words) : Event
{
    /// <inheritdoc/>
    protected override Text Said => Text.Of("更正谈话记录");

    /// <inheritdoc/>
    public override Matter Apply(Matter matter, Occurrence occurrence) => matter with
    {
        Record = matter.Record! with
        {
            Verified = null, VerifiedOn = null, VerifiedCode = "", Signature = null, SentOn = occurrence.On, Corrections = [.. matter.Record.Corrections, new(Words, occurrence.On)],
        },
    };
}
