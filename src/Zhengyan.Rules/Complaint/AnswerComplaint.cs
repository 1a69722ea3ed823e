namespace Zhengyan.Rules;

/// <summary>答复, in words that its writer reads with the code.</summary>
public sealed record AnswerComplaint(Guid Complaint, string Words) : HandlingOrder(Complaint)
{
    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Against(Complaint complaint) => Received(complaint).Concat(ComplaintWords.Check(Words, "reply", Text.Of("给写信人的答复")));

    /// <inheritdoc/>
    protected override ComplaintEvent Accept(ComplaintRegister register, Now now) => new ComplaintAnswered(Complaint, Words);
}

/// <summary>Its writer was answered.</summary>
public sealed record ComplaintAnswered(Guid Complaint, string Words) : ComplaintEvent
{
    /// <inheritdoc/>
    public override ComplaintRegister Apply(ComplaintRegister register, PersonId? by, DateTimeOffset at) => register.With(Complaint, new(ComplaintStep.Answered, Words, by, at));
}
