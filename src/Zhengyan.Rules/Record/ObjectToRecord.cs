namespace Zhengyan.Rules;

/// <summary>提出不同意见: sentence by sentence; the words stay beside the record that its code names, and the subject signs (§5.7).</summary>
public sealed record ObjectToRecord(IReadOnlyList<Objection> Objections, string Code, HandSignature? Signature) : Command
{
    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Check(Matter matter, Now now)
    {
        if (Objections.Count == 0 || Objections.Any(o => string.IsNullOrWhiteSpace(o.Words)))
        {
            yield return new("R-02", "§5.7", Text.Of("没有写出不同意见。"), Text.Of("请在有不同意见的句子旁写明；都没有意见的，请选核实无误。"), "objections");
        }

        if (Objections.Select(o => o.Sentence).Except(matter.Record!.Parts.Sentences()).Any())
        {
            yield return new("R-03", "§5.7", Text.Of("所指的句子不在记录里。"), Text.Of("请对记录里的句子提出意见。"), "objections");
        }

        foreach (var refusal in RecordCode.Check(Code, Signature, matter, now))
        {
            yield return refusal;
        }
    }

    /// <inheritdoc/>
    protected override Decision Accept(Matter matter, Now now) => Decision.Accept(new RecordObjected(Objections, RecordCode.IsWithout(Code, now) ? "" : RecordCode.Of(matter), Signature!));
}

/// <summary>The subject objected to sentences of the record.</summary>
public sealed record RecordObjected(IReadOnlyList<Objection> Objections, string Code, HandSignature Signature) : Event
{
    /// <inheritdoc/>
    protected override Text Said => Text.Of("本人对记录提出不同意见");

    /// <inheritdoc/>
    public override Matter Apply(Matter matter, Occurrence occurrence) => matter with
    {
        Record = matter.Record! with
        {
            Verified = RecordVerification.Objected, VerifiedOn = occurrence.On, VerifiedCode = Code, Signature = Signature, Objections = [.. matter.Record.Objections, .. Objections],
        },
    };
}
