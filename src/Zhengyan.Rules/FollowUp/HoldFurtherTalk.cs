namespace Zhengyan.Rules;

/// <summary>再次谈话: a further talk on the same problem, a matter of its own linked to the first and counted (§5.5).</summary>
public sealed record HoldFurtherTalk(string Why) : Command
{
    /// <summary>The first matter of the problem as it stands, where this is a further talk itself: every talk on the problem is counted there. A fact, not said by whoever orders it.</summary>
    public Matter? First { get; init; }

    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Check(Matter matter, Now now) => Fields.Required(Why, "why", Text.Of("再次谈话的理由"), "§5.5");

    /// <inheritdoc/>
    protected override Decision Accept(Matter matter, Now now)
    {
        var further = MatterId.New();
        var nth = First is null ? (matter.Continues?.Nth ?? 1) + matter.FurtherTalks.Count + 1 : First.FurtherTalks.Count + 2;
        var opened = Decision.Accept(new FurtherTalkOpened(further)).And(further, new FurtherTalkBegun(
            matter.Office, matter.Subject!, matter.Officers,
            new(matter.Continues?.First ?? matter.Id, matter.Continues?.FirstNumber ?? matter.Number, nth, matter.FindingOrNone, matter.Subject!.IsUnit, Why),
            matter.Edition, matter.Recused, matter.KeptApart) { AlsoNamed = matter.AlsoNamed });
        return First is null ? opened : opened.And(First.Id, new FurtherTalkOpened(further));
    }
}

/// <summary>A further talk on this matter's problem was opened.</summary>
public sealed record FurtherTalkOpened(MatterId Further) : Event
{
    /// <inheritdoc/>
    protected override Text Said => Text.Of("就同一问题再次谈话");

    /// <inheritdoc/>
    public override Matter Apply(Matter matter, Occurrence occurrence) => matter with { FurtherTalks = [.. matter.FurtherTalks, Further] };
}

/// <summary>A further talk on an earlier matter's problem begins with its proposal; whoever recused themself from the problem stays recused, and whoever is kept apart, apart.</summary>
public sealed record FurtherTalkBegun(
    Office Office, SubjectThatDay Subject, IReadOnlyList<PersonId> Officers, Continuation Continues, string Edition, IReadOnlyList<PersonId> Recused,
    IReadOnlyList<PersonId> KeptApart) : Event
{
    /// <summary>Whom else the leads of the problem name; nobody in entries of versions that did not keep it.</summary>
    public IReadOnlyList<PersonId> AlsoNamed { get; init => field = value ?? []; } = [];

    /// <inheritdoc/>
    protected override Text Said => Text.Of("承接先前的谈话");

    /// <inheritdoc/>
    public override Matter Apply(Matter matter, Occurrence occurrence) => matter with
    {
        Stage = Stage.Proposal, Office = Office, Subject = Subject, Officers = Officers, Recused = Recused, KeptApart = KeptApart, AlsoNamed = AlsoNamed, Continues = Continues, Edition = Edition, OpenedOn = occurrence.On,
    };
}
