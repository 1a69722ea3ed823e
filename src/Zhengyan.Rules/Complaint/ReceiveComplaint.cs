namespace Zhengyan.Rules;

/// <summary>受理, with what it is taken for; and again while it is open, where it turns out to be something else.</summary>
public sealed record ReceiveComplaint(Guid Complaint, ComplaintNature? Nature) : HandlingOrder(Complaint)
{
    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Against(Complaint complaint)
    {
        if (Nature is null)
        {
            yield return new("C-05", "§5.3", Text.Of("没有写明是什么问题。"), Text.Of("请选一项；以后查明是别的，可以改。"), "nature");
        }
        else if (complaint.State == ComplaintState.Received && complaint.Nature == Nature)
        {
            yield return new("C-06", "§5.3", Text.Of("已经受理，并且写明是这个问题。"), Text.Of("没有要改的，请接着办理。"), "nature");
        }
    }

    /// <inheritdoc/>
    protected override ComplaintEvent Accept(ComplaintRegister register, Now now) => new ComplaintReceived(Complaint, Nature!.Value);
}

/// <summary>It was received.</summary>
public sealed record ComplaintReceived(Guid Complaint, ComplaintNature Nature) : ComplaintEvent
{
    /// <inheritdoc/>
    public override ComplaintRegister Apply(ComplaintRegister register, PersonId? by, DateTimeOffset at) =>
        register.With(Complaint, new(ComplaintStep.Received, "", by, at) { Nature = Nature }, ComplaintState.Received);
}
