namespace Zhengyan.Rules;

/// <summary>接收情况表, by the discipline office (§5.6).</summary>
public sealed record ReceiveForm : Command
{
    /// <inheritdoc/>
    protected override Decision Accept(Matter matter, Now now) => Decision.Accept(new FormReceived());
}

/// <summary>The situation form was received.</summary>
public sealed record FormReceived : Event
{
    /// <inheritdoc/>
    protected override Text Said => Text.Of("接收情况表");

    /// <inheritdoc/>
    public override Matter Apply(Matter matter, Occurrence occurrence) => matter with { Form = matter.Form! with { ReceivedOn = occurrence.On } };
}
