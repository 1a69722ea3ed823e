namespace Zhengyan.Rules;

/// <summary>决定核实: the lead is verified, by these officers, the first of them handling the case (§4.1).</summary>
public sealed record DecideHandling(IReadOnlyList<PersonId> Officers, string Opinion) : Command
{
    /// <summary>领导批示 as it stands then; empty leaves what was registered.</summary>
    public string Instruction { get; init; } = "";

    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Check(Matter matter, Now now) =>
        OfficerChoice.Check(Officers, matter, now).Concat(Fields.Required(Opinion, "opinion", Text.Of("处置意见"), "§4.1"));

    /// <inheritdoc/>
    protected override Decision Accept(Matter matter, Now now) => Decision.Accept(new HandlingDecided([.. Officers.Distinct()], Opinion) { Instruction = Instruction });
}

/// <summary>The lead is to be verified.</summary>
public sealed record HandlingDecided(IReadOnlyList<PersonId> Officers, string Opinion) : Event
{
    /// <summary>领导批示; empty where nobody said so, and in entries of versions that did not keep it.</summary>
    public string Instruction { get; init => field = value ?? ""; } = "";

    /// <inheritdoc/>
    protected override Text Said => Text.Of("决定核实");

    /// <inheritdoc/>
    public override Matter Apply(Matter matter, Occurrence occurrence) => matter with
    {
        Stage = Stage.Verification, Officers = Officers,
        Lead = matter.Lead! with { Handling = new(Opinion, occurrence.On), Instruction = Instruction.Length > 0 ? Instruction : matter.Lead.Instruction },
    };
}
