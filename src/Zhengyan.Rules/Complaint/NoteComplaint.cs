namespace Zhengyan.Rules;

/// <summary>记录: what was done about it. Its writer does not see it.</summary>
public sealed record NoteComplaint(Guid Complaint, string Words) : HandlingOrder(Complaint)
{
    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Against(Complaint complaint) => Received(complaint).Concat(ComplaintWords.Check(Words, "done", Text.Of("做了什么")));

    /// <inheritdoc/>
    protected override ComplaintEvent Accept(ComplaintRegister register, Now now) => new ComplaintNoted(Complaint, Words);
}

/// <summary>What was done was noted.</summary>
public sealed record ComplaintNoted(Guid Complaint, string Words) : ComplaintEvent
{
    /// <inheritdoc/>
    public override ComplaintRegister Apply(ComplaintRegister register, PersonId? by, DateTimeOffset at) => register.With(Complaint, new(ComplaintStep.Noted, Words, by, at));
}
