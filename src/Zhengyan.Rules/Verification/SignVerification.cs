namespace Zhengyan.Rules;

/// <summary>签署初核情况报告: another verifier signs; the last signature makes the finding (§1.2, forms: all sign).</summary>
public sealed record SignVerification : Command
{
    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Check(Matter matter, Now now)
    {
        if (matter.Verification!.SignedBy.Contains(now.Person))
        {
            yield return new("V-07", "§4.1", Text.Of("你已经签署。"), Text.Of("请等其他核实人签署。"));
        }
    }

    /// <inheritdoc/>
    protected override Decision Accept(Matter matter, Now now) => Decision.Accept(new VerificationSigned());
}

/// <summary>A verifier signed the report.</summary>
public sealed record VerificationSigned : Event
{
    /// <inheritdoc/>
    protected override Text Said => Text.Of("签署初核情况报告");

    /// <inheritdoc/>
    public override Matter Apply(Matter matter, Occurrence occurrence)
    {
        var verification = matter.Verification!;
        IReadOnlyList<PersonId> signed = [.. verification.SignedBy, occurrence.By];
        if (matter.Officers.Except(signed).Any() || matter.Officers.Count < 2)
        {
            return matter with { Verification = verification with { SignedBy = signed } };
        }

        return matter with
        {
            Verification = verification with { SignedBy = signed, IsSigned = true },
            Stage = verification.Report!.Finding switch
            {
                Finding.Unfounded => Stage.Unfounded,
                Finding.SuspectedViolation => Stage.Suspected,
                _ => Stage.Proposal,
            },
        };
    }
}
