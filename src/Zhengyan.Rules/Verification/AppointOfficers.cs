namespace Zhengyan.Rules;

/// <summary>指定承办人: the officers of a matter are named, or replaced where one is recused or away (people.md, Recusal).</summary>
public sealed record AppointOfficers(IReadOnlyList<PersonId> Officers, string Reason) : Command
{
    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Check(Matter matter, Now now) =>
        OfficerChoice.Check(Officers, matter, now).Concat(Fields.Required(Reason, "reason", Text.Of("指定或更换的理由"), "§4.1"));

    /// <inheritdoc/>
    protected override Decision Accept(Matter matter, Now now) => Decision.Accept(new OfficersAppointed([.. Officers.Distinct()], Reason));
}

/// <summary>The officers were named or replaced; a report not yet signed by all is written anew by them.</summary>
public sealed record OfficersAppointed(IReadOnlyList<PersonId> Officers, string Reason) : Event
{
    /// <inheritdoc/>
    protected override Text Said => Text.Of("指定承办人");

    /// <inheritdoc/>
    public override Matter Apply(Matter matter, Occurrence occurrence) => matter with
    {
        Officers = Officers,
        Verification = matter.WithoutUnsignedReport(),
    };
}

internal static class UnsignedReport
{
    /// <summary>The verification once its officers change: what they had not all signed is written anew by those who are left.</summary>
    public static Verification? WithoutUnsignedReport(this Matter matter) =>
        matter is { Stage: Stage.Verification, Verification: { } v } ? v with { Report = null, SignedBy = [] } : matter.Verification;
}
