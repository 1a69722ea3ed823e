namespace Zhengyan.Rules;

/// <summary>记录党委意见, where little or nothing improved (§4.5).</summary>
public sealed record RecordCommitteeOpinion(string Meeting, string Opinion, CommitteeDecision? Decision) : Command
{
    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Check(Matter matter, Now now)
    {
        if (Decision is null)
        {
            yield return new("F-04", "§4.5", Text.Of("没有写明党委要求怎样处理。"), Text.Of("请选择批评教育并督促改正，或组织处理。"), "decision");
        }

        foreach (var refusal in Fields.Required(Meeting, "meeting", Text.Of("会议或批示"), "§4.5").Concat(Fields.Required(Opinion, "opinion", Text.Of("党委意见"), "§4.5")))
        {
            yield return refusal;
        }
    }

    /// <inheritdoc/>
    protected override Decision Accept(Matter matter, Now now) =>
        Rules.Decision.Accept(new CommitteeOpinionRecorded(new(now.Today, Meeting, Opinion, Decision!.Value, "", null)));
}

/// <summary>The party committee's opinion was recorded.</summary>
public sealed record CommitteeOpinionRecorded(CommitteeOpinion Opinion) : Event
{
    /// <inheritdoc/>
    protected override Text Said => Text.Of("记录党委意见");

    /// <inheritdoc/>
    public override Matter Apply(Matter matter, Occurrence occurrence) => matter with { Committee = [.. matter.Committee, Opinion] };
}
