namespace Zhengyan.Rules;

/// <summary>签收谈话通知书: the subject's receipt.</summary>
public sealed record AcknowledgeNotice : Command
{
    /// <inheritdoc/>
    protected override Decision Accept(Matter matter, Now now) => Decision.Accept(new NoticeAcknowledged());
}

/// <summary>The subject acknowledged the notice.</summary>
public sealed record NoticeAcknowledged : Event
{
    /// <inheritdoc/>
    protected override Text Said => Text.Of("签收谈话通知书");

    /// <inheritdoc/>
    public override Matter Apply(Matter matter, Occurrence occurrence) => matter with
    {
        Notice = matter.Notice! with { AcknowledgedOn = occurrence.On },
    };
}
