namespace Zhengyan.Rules;

/// <summary>送达谈话通知书: from here on the subject knows of the matter (people.md). The reason is one neutral line (forms).</summary>
public sealed record GiveNotice(string Reason) : Command
{
    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Check(Matter matter, Now now)
    {
        foreach (var refusal in Fields.Required(Reason, "reason", Text.Of("谈话事由"), "§5.2"))
        {
            yield return refusal;
        }

        if (Reason.Trim().Length > 60 || Reason.Trim().Contains('\n', StringComparison.Ordinal))
        {
            yield return new("B-02", "§5.8", Text.Of("通知书上的事由只能是一行，不写线索内容。"), Text.Of("请改成一句中性的话，六十字以内。"), "reason");
        }

        if (matter.Arrangement!.At < now.Earliest)
        {
            yield return new("B-03", "§5.2", Text.Of("安排的谈话时间已经过去（{0}）。", DateOnly.FromDateTime(matter.Arrangement.At)), Text.Of("请先重新安排时间，再送达通知书。"), "reason");
        }
    }

    /// <inheritdoc/>
    protected override Decision Accept(Matter matter, Now now) => Decision.Accept(new NoticeGiven(Reason.Trim()));
}

/// <summary>The notice of talk was given to the subject.</summary>
public sealed record NoticeGiven(string Reason) : Event
{
    /// <inheritdoc/>
    protected override Text Said => Text.Of("送达谈话通知书");

    /// <inheritdoc/>
    public override Matter Apply(Matter matter, Occurrence occurrence) => matter with
    {
        Stage = Stage.Talk, Notice = new(Reason, occurrence.On, null),
    };
}
