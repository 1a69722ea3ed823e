namespace Zhengyan.Rules;

/// <summary>提交初核情况报告: point by point, with the finding; whoever writes it signs it by this (§1.2, §4.1).</summary>
public sealed record ReportVerification(
    IReadOnlyList<VerifiedPoint> Points, string Basis, Finding? Finding, string Summary, string Suggestion) : Command
{
    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Check(Matter matter, Now now)
    {
        if (Points.Count == 0 || Points.Any(p => string.IsNullOrWhiteSpace(p.What) || p.Outcome is null))
        {
            yield return new("V-03", "§1.2", Text.Of("没有逐项写明核实了什么。"), Text.Of("请逐项写出反映的问题，并注明属实、部分属实、不属实或无法查清。"), "points");
        }

        if (Finding is null)
        {
            yield return new("V-04", "§1.2", Text.Of("没有选择核实结论。"), Text.Of("请在失实、未构成违纪、轻微违纪、涉嫌违纪中选一个。"), "finding");
        }

        var anythingTrue = Points.Any(p => p.Outcome is PointOutcome.True or PointOutcome.PartlyTrue);
        if (Finding == Rules.Finding.Unfounded && anythingTrue)
        {
            yield return new("V-05", "§1.2", Text.Of("有属实或部分属实的问题，结论不能是失实。"), Text.Of("请改为未构成违纪或其他结论，或改正逐项核实的结果。"), "finding");
        }

        if (Finding is Rules.Finding.SlightViolation or Rules.Finding.SuspectedViolation && !anythingTrue)
        {
            yield return new("V-06", "§1.2", Text.Of("没有一项属实，结论不能是违纪。"), Text.Of("请改为失实或未构成违纪，或改正逐项核实的结果。"), "finding");
        }

        foreach (var refusal in Fields.Required(Basis, "basis", Text.Of("核实依据"), "§4.1").Concat(Fields.Required(Summary, "summary", Text.Of("核实摘要"), "§4.1")))
        {
            yield return refusal;
        }
    }

    /// <inheritdoc/>
    protected override Decision Accept(Matter matter, Now now) =>
        Decision.Accept(new VerificationReported(new(Points, Basis, Finding!.Value, Summary, Suggestion)));
}

/// <summary>The verification report was handed in and signed by whoever wrote it.</summary>
public sealed record VerificationReported(VerificationReport Report) : Event
{
    /// <inheritdoc/>
    protected override Text Said => Text.Of("提交初核情况报告");

    /// <inheritdoc/>
    public override Matter Apply(Matter matter, Occurrence occurrence) => matter with
    {
        Verification = matter.VerificationOrNew() with { Report = Report, SignedBy = [occurrence.By], IsSigned = false, Disputed = null },
    };
}
