namespace Zhengyan.Rules;

/// <summary>
/// 并案: a repeated lead is joined to the earlier matter about the same person and problem, and counted once (§0.1). The facts of the
/// earlier matter are handed in by whoever loads it; none where there is no such matter for this person.
/// </summary>
public sealed record JoinLead(MatterId To, string Reason) : Command
{
    /// <summary>The earlier matter, loaded under the same rights; none where it does not exist for whoever joins.</summary>
    public Matter? Earlier { get; init; }

    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Check(Matter matter, Now now)
    {
        if (Earlier is null || Earlier.Id == matter.Id || Earlier.Subject?.Person != matter.Subject?.Person
            || Earlier.OpenedOn > matter.OpenedOn || !CanTake(Earlier.Stage) || Earlier.OldFile is not null)
        {
            yield return new("L-10", "§0.1", Text.Of("没有可以并入的事项：须是同一人、更早、仍在办或已归档的事项。"), Text.Of("请从列出的事项中选取，或者决定核实。"), "to");
        }

        else if (SomebodyLeft.IsMissing(Together(Earlier, matter.KeptApart, matter.AlsoNamed), now))
        {
            yield return new("L-23", "§4.2", Text.Of("并案后，先前的事项没有人可以继续办理。"), Text.Of("请不并案，另行决定核实。"), "to");
        }

        foreach (var refusal in Fields.Required(Reason, "reason", Text.Of("并案理由"), "§0.1"))
        {
            yield return refusal;
        }
    }

    /// <summary>Whether a matter at that stage can take in a repeated lead.</summary>
    public static bool CanTake(Stage stage) => !stage.IsEnd() || stage == Stage.Archived;

    // Whoever is kept apart from the later lead, or named in it, has no part in the earlier matter any more either.
    internal static Matter Together(Matter earlier, IReadOnlyList<PersonId> apart, IReadOnlyList<PersonId> alsoNamed) =>
        earlier with { KeptApart = [.. earlier.KeptApart.Union(apart)], AlsoNamed = [.. earlier.AlsoNamed.Union(alsoNamed)] };

    /// <inheritdoc/>
    protected override Decision Accept(Matter matter, Now now)
    {
        var decision = Decision.Accept(new JoinedTo(To, Reason) { Number = Earlier!.Number }).And(
            To, new LeadJoined(new(matter.LeadNumber, matter.Lead!.ReceivedOn, matter.Lead.Summary), matter.KeptApart) { AlsoNamed = matter.AlsoNamed });
        var together = Together(Earlier, matter.KeptApart, matter.AlsoNamed);
        return SomebodyLeft.LacksApprover(together, now) ? decision.And(To, RerouteApproval.OfRecused(together, now)) : decision;
    }
}

/// <summary>The matter ended by being joined to an earlier one.</summary>
public sealed record JoinedTo(MatterId Earlier, string Reason) : Event
{
    /// <summary>The number the earlier matter went by then; empty where it had none yet, and in entries of versions that did not keep it.</summary>
    public string Number { get; init => field = value ?? ""; } = "";

    /// <inheritdoc/>
    protected override Text Said => Text.Of("并入先前的事项");

    /// <inheritdoc/>
    public override Matter Apply(Matter matter, Occurrence occurrence) => matter with
    {
        Stage = Stage.Joined, Ending = new(Number, "", Reason, null) { Earlier = Earlier }, Lead = matter.Lead! with { Handling = new(Reason, occurrence.On) },
    };
}

/// <summary>A repeated lead was joined to this matter, and whoever is kept apart from the one, or named in it, is now from the other; where it was already being archived, its follow-up is opened again (§4.5).</summary>
public sealed record LeadJoined(JoinedLead Lead, IReadOnlyList<PersonId> KeptApart) : Event
{
    /// <summary>Whom else the lead names; nobody in entries of versions that did not keep it.</summary>
    public IReadOnlyList<PersonId> AlsoNamed { get; init => field = value ?? []; } = [];

    /// <inheritdoc/>
    protected override Text Said => Text.Of("并入重复线索");

    /// <inheritdoc/>
    public override Matter Apply(Matter matter, Occurrence occurrence)
    {
        var joined = JoinLead.Together(matter, KeptApart, AlsoNamed) with { JoinedLeads = [.. matter.JoinedLeads, Lead] };
        return matter.Stage is Stage.Archive or Stage.Archived
            ? joined with { Stage = Stage.FollowUp, File = null, FileBefore = matter.File ?? matter.FileBefore, Destruction = null, NextCheck = new(occurrence.On, Deadline.FurtherCheck) }
            : joined;
    }
}
