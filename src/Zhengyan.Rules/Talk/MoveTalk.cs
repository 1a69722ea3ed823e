namespace Zhengyan.Rules;

/// <summary>改期: another time or place for a talk, with the reason; how often is kept.</summary>
public sealed record MoveTalk(DateTime? At, string Place, string Reason) : Command
{
    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Check(Matter matter, Now now) =>
        TalkTime.Check(At, now).Concat(Fields.Required(Place, "place", Text.Of("地点"), "§4.3"))
            .Concat(Fields.Required(Reason, "reason", Text.Of("改期理由"), "§4.3"));

    /// <inheritdoc/>
    protected override Decision Accept(Matter matter, Now now) => Decision.Accept(new TalkMoved(At!.Value, Place, Reason));
}

/// <summary>The talk was moved; the subject is to acknowledge the new time.</summary>
public sealed record TalkMoved(DateTime At, string Place, string Reason) : Event
{
    /// <inheritdoc/>
    protected override Text Said => Text.Of("谈话改期");

    /// <inheritdoc/>
    public override Matter Apply(Matter matter, Occurrence occurrence) => matter with
    {
        Arrangement = matter.Arrangement! with { At = At, Place = Place, Moves = [.. matter.Arrangement.Moves, Reason] },
        Notice = matter.Notice! with { AcknowledgedOn = null },
    };
}
