namespace Zhengyan.Rules;

/// <summary>再次谈话: a further talk on the same problem, a matter of its own linked to the first and counted (§5.5).</summary>
public sealed record HoldFurtherTalk(string Why) : Command
{
    /// <summary>The first matter of the problem as it stands, where this is a further talk itself: every talk on the problem is counted there. A fact, not said by whoever orders it.</summary>
    public Matter? First { get; init; }

    /// <summary>Whether a further talk on the problem is on its way already and has not been held. A fact as well.</summary>
    public bool IsOneComing { get; init; }

    /// <summary>Whether that talk, of the same problem, is still to be held, or its papers to be read.</summary>
    public static bool IsComing(Matter further) => further.Stage < Stage.FollowUp;

    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Check(Matter matter, Now now)
    {
        if (IsOneComing)
        {
            yield return new("F-05", "§5.5", Text.Of("就这个问题已经有一次再次谈话在办。"), Text.Of("请先办完那一次；不需要的，由审批人不批准。"));
        }

        foreach (var refusal in Fields.Required(Why, "why", Text.Of("再次谈话的理由"), "§5.5"))
        {
            yield return refusal;
        }
    }

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
