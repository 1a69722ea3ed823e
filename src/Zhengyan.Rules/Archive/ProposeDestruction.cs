namespace Zhengyan.Rules;

/// <summary>提出销毁: the archivist proposes a file whose time has run out. Never on paper, and never before.</summary>
public sealed record ProposeDestruction(string Reason) : Command
{
    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Check(Matter matter, Now now)
    {
        if (now.EnteredBy is not null)
        {
            yield return InPerson;
        }

        if (matter.File!.KeptUntil is not { } until)
        {
            yield return new("K-03", "§5.7", Text.Of("永久保管的卷宗不能销毁。"), Text.Of("请继续保管。"));
        }
        else if (!matter.File.IsOver(now.RecordedOn))
        {
            yield return new("K-04", "§5.7", Text.Of("保管期限到{0}届满，现在不能销毁。", until), Text.Of("请到期后再提出。"));
        }

        foreach (var refusal in Fields.Required(Reason, "reason", Text.Of("鉴定意见"), "§5.7"))
        {
            yield return refusal;
        }
    }

    /// <inheritdoc/>
    protected override Decision Accept(Matter matter, Now now) => Decision.Accept(new DestructionProposed(Reason));

    /// <summary>Who sits at the keyboard must be the one who proposes, and another the one who decides.</summary>
    internal static Refusal InPerson { get; } =
        new("K-05", "§5.7", Text.Of("销毁只能由提出和决定的人本人办理，不能补录。"), Text.Of("请由本人登录办理。"));
}

/// <summary>A file was proposed for destruction.</summary>
public sealed record DestructionProposed(string Reason) : Event
{
    /// <inheritdoc/>
    protected override Text Said => Text.Of("提出销毁");

    /// <inheritdoc/>
    public override Matter Apply(Matter matter, Occurrence occurrence) => matter with { Destruction = new(occurrence.By, occurrence.On, Reason) };
}
