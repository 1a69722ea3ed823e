namespace Zhengyan.Rules;

/// <summary>投诉, by anybody: what happened, and whether it is about the discipline secretary. <paramref name="Code"/> is the hash of the code its writer gets.</summary>
public sealed record FileComplaint(Guid Complaint, string Code, string Words, bool AboutSecretary) : ComplaintOrder
{
    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Check(ComplaintRegister register, Now now) => ComplaintWords.Check(Words, "words", Text.Of("发生了什么"));

    /// <inheritdoc/>
    protected override ComplaintEvent Accept(ComplaintRegister register, Now now) =>
        new ComplaintFiled(Complaint, Code, Words, AboutSecretary, now.Today, AboutSecretary ? ComplaintRights.Secretaries(now) : []);
}

/// <summary>Somebody complained; who, stands nowhere.</summary>
public sealed record ComplaintFiled(Guid Complaint, string Code, string Words, bool AboutSecretary, DateOnly On, IReadOnlyList<PersonId> Concerned) : ComplaintEvent
{
    /// <inheritdoc/>
    public override ComplaintRegister Apply(ComplaintRegister register, PersonId? by, DateTimeOffset at) => register.With(
        new Complaint(Complaint, register.Complaints.Count + 1, Code, On, AboutSecretary, Concerned) { Lines = [new(ComplaintStep.Filed, Words, by, at)] });
}
