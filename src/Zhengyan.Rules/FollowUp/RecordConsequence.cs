namespace Zhengyan.Rules;

/// <summary>登记落实情况: what was done on the committee's opinion; afterwards it is checked again (§4.5).</summary>
public sealed record RecordConsequence(string Done) : Command
{
    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Check(Matter matter, Now now) => Fields.Required(Done, "done", Text.Of("落实情况"), "§4.5");

    /// <inheritdoc/>
    protected override Decision Accept(Matter matter, Now now) => Decision.Accept(new ConsequenceRecorded(Done));
}

/// <summary>What was done on the committee's opinion was recorded.</summary>
public sealed record ConsequenceRecorded(string Done) : Event
{
    /// <inheritdoc/>
    protected override Text Said => Text.Of("落实党委意见");

    /// <inheritdoc/>
    public override Matter Apply(Matter matter, Occurrence occurrence) => matter with
    {
        Stage = Stage.FollowUp,
        Committee = [.. matter.Committee.SkipLast(1), matter.Committee[^1] with { Done = Done, DoneOn = occurrence.On }],
        NextCheck = new(occurrence.On, Deadline.FurtherCheck),
    };
}
