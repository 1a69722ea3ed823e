namespace Zhengyan.Rules;

/// <summary>改报审批人: the approver is away; it goes to the other one the clause names, then upward (§4.2).</summary>
public sealed record RerouteApproval(PersonId? Approver, string Reason) : Command
{
    /// <summary>To whom it may go instead.</summary>
    public static IReadOnlyList<Reasoned> Instead(Matter matter, Now now) =>
        Authority.Approvers(matter.Subject!.Rank, matter.Proposal!.ProposedBy, matter.WithoutApprover(), now);

    /// <summary>To the next one, from an approver who may have nothing to do with the matter any more.</summary>
    internal static ApprovalRerouted OfRecused(Matter matter, Now now)
    {
        var next = Instead(matter, now)[0];
        return new(next.Person, next.Why, Text.Of("原审批人回避").ToString());
    }

    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Check(Matter matter, Now now)
    {
        var instead = Instead(matter, now);
        if (Approver is null || instead.All(a => a.Person != Approver))
        {
            yield return new("A-03", "§4.2", Text.Of("选定的人不能审批这件事项。"),
                Text.Of("可以改报：{0}。", Text.List(instead.Select(a => now.University.Person(a.Person).Name))), "approver");
        }

        foreach (var refusal in Fields.Required(Reason, "reason", Text.Of("改报理由"), "§4.2"))
        {
            yield return refusal;
        }
    }

    /// <inheritdoc/>
    protected override Decision Accept(Matter matter, Now now) =>
        Decision.Accept(new ApprovalRerouted(Approver!.Value, Instead(matter, now).First(a => a.Person == Approver).Why, Reason));
}

/// <summary>The proposal goes to another approver.</summary>
public sealed record ApprovalRerouted(PersonId Approver, Text Why, string Reason) : Event
{
    /// <inheritdoc/>
    protected override Text Said => Text.Of("改报审批人");

    /// <inheritdoc/>
    public override Matter Apply(Matter matter, Occurrence occurrence) => matter.WithoutApprover() with
    {
        Approval = new(Approver, Why, occurrence.On, null, ""),
    };
}

internal static class ApproverGone
{
    public static Matter WithoutApprover(this Matter matter) => matter with
    {
        Unavailable = [.. matter.Unavailable.Append(matter.Approval!.Approver).Distinct()],
    };
}
