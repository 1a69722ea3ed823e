namespace Zhengyan.Rules;

/// <summary>补充, by whoever has the code, in every state. What has ended is before whoever handles it again.</summary>
public sealed record AddToComplaint(Guid Complaint, string Words) : ComplaintOrder
{
    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Check(ComplaintRegister register, Now now) => ComplaintWords.Check(Words, "more", Text.Of("要补充的"));

    /// <inheritdoc/>
    protected override ComplaintEvent Accept(ComplaintRegister register, Now now) => new ComplaintAddedTo(Complaint, Words);
}

/// <summary>Its writer added something.</summary>
public sealed record ComplaintAddedTo(Guid Complaint, string Words) : ComplaintEvent
{
    /// <inheritdoc/>
    public override ComplaintRegister Apply(ComplaintRegister register, PersonId? by, DateTimeOffset at) => register.With(
        Complaint, new(ComplaintStep.Added, Words, by, at), register.Of(Complaint)!.State == ComplaintState.Ended ? ComplaintState.Filed : null);
}
