namespace Zhengyan.Rules;

/// <summary>送本人核实: none of the four parts may be empty (§3, §5.7).</summary>
public sealed record SendRecord : Command
{
    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Check(Matter matter, Now now)
    {
        if (!matter.Record!.Parts.AreComplete)
        {
            yield return new("R-01", "§3", Text.Of("谈话记录四个部分还没有写全。"), Text.Of("请先完善记录：原因与反馈、本人说明、指出的问题与要求、检讨与措施，一项也不能空。"));
        }
    }

    /// <inheritdoc/>
    protected override Decision Accept(Matter matter, Now now) => Decision.Accept(new RecordSent());
}

/// <summary>The record was sent to the subject for verification.</summary>
public sealed record RecordSent : Event
{
    /// <inheritdoc/>
    protected override Text Said => Text.Of("记录送本人核实");

    /// <inheritdoc/>
    public override Matter Apply(Matter matter, Occurrence occurrence) => matter with { Record = matter.Record! with { SentOn = occurrence.On } };
}
