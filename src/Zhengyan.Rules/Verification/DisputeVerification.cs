namespace Zhengyan.Rules;

/// <summary>不同意初核情况报告: a verifier does not sign and says why; the report is written anew (§4.1).</summary>
public sealed record DisputeVerification(string Reason) : Command
{
    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Check(Matter matter, Now now) =>
        Fields.Required(Reason, "reason", Text.Of("不同意的理由"), "§4.1");

    /// <inheritdoc/>
    protected override Decision Accept(Matter matter, Now now) => Decision.Accept(new VerificationDisputed(Reason));
}

/// <summary>A verifier disputed the report.</summary>
public sealed record VerificationDisputed(string Reason) : Event
{
    /// <inheritdoc/>
    protected override Text Said => Text.Of("不同意初核情况报告");

    /// <inheritdoc/>
    public override Matter Apply(Matter matter, Occurrence occurrence) => matter with
    {
        Verification = matter.Verification! with { Report = null, SignedBy = [], Disputed = new(matter.Verification.Report!, occurrence.By, Reason) },
    };
}
