namespace Zhengyan.Rules;

/// <summary>延长核实: once, by one month (conventions; basis: discipline rules).</summary>
public sealed record ExtendVerification(string Reason) : Command
{
    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Check(Matter matter, Now now) =>
        Fields.Required(Reason, "reason", Text.Of("延长理由"), "§4.1");

    /// <inheritdoc/>
    protected override Decision Accept(Matter matter, Now now) => Decision.Accept(new VerificationExtended(Reason));
}

/// <summary>The time for verification was extended.</summary>
public sealed record VerificationExtended(string Reason) : Event
{
    /// <inheritdoc/>
    protected override Text Said => Text.Of("延长核实期限");

    /// <inheritdoc/>
    public override Matter Apply(Matter matter, Occurrence occurrence) => matter with
    {
        Verification = matter.VerificationOrNew() with { ExtendedWhy = Reason },
    };
}

internal static class VerificationStart
{
    public static Verification VerificationOrNew(this Matter matter) =>
        matter.Verification ?? new(matter.Lead!.Handling!.On, null, null, [], false);
}
