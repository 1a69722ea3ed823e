namespace Zhengyan.Rules;

/// <summary>
/// 撤下附件: a file that was put to the matter by mistake is taken out of sight, with a reason. The journal keeps that it was there, and the file stays where it lies;
/// nobody is shown it any more.
/// </summary>
public sealed record Detach(Guid? Id, string Reason) : Command
{
    /// <summary>The attachments that somebody with these parts may take out of sight: their own, and as officer or head all they see.</summary>
    public static IReadOnlyList<Attachment> Offered(PersonId person, IReadOnlySet<Part> parts, Matter matter) =>
    [
        .. matter.Attachments.Where(a => Visibility.Sees(parts, a, matter) && (a.By == person || parts.Contains(Part.Officer) || parts.Contains(Part.Head))),
    ];

    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Check(Matter matter, Now now)
    {
        if (Offered(now.Person, Parts.Of(now.Person, matter, now), matter).All(a => a.Id != Id))
        {
            yield return new("U-05", "§5.7", Text.Of("没有这份附件，或者不由你撤下。"), Text.Of("只能撤下自己添加的附件；其他的请承办人撤下。"), "attachment");
        }

        foreach (var refusal in Fields.Required(Reason, "reason", Text.Of("撤下的理由"), "§5.7"))
        {
            yield return refusal;
        }
    }

    /// <inheritdoc/>
    protected override Decision Accept(Matter matter, Now now) => Decision.Accept(new Detached(Id!.Value, Reason));
}

/// <summary>An attachment was taken out of sight.</summary>
public sealed record Detached(Guid Id, string Reason) : Event
{
    /// <inheritdoc/>
    protected override Text Said => Text.Of("撤下附件");

    /// <inheritdoc/>
    public override Matter Apply(Matter matter, Occurrence occurrence) => matter with
    {
        Attachments = [.. matter.Attachments.Select(a => a.Id == Id ? a with { Removed = new(occurrence.On, Reason, matter.Version + 1) } : a)],
    };
}
