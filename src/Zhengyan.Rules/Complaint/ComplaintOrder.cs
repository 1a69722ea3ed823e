namespace Zhengyan.Rules;

/// <summary>An order concerning complaints. It decides; it never does.</summary>
public abstract record ComplaintOrder
{
    /// <summary>What happens, or every reason why not.</summary>
    public ComplaintDecision Decide(ComplaintRegister register, Now now)
    {
        var refusals = Check(register, now).ToList();
        return refusals.Count > 0 ? new([], refusals) : new([Accept(register, now)], []);
    }

    /// <summary>What speaks against it.</summary>
    protected abstract IEnumerable<Refusal> Check(ComplaintRegister register, Now now);

    /// <summary>What happens, once nothing speaks against it.</summary>
    protected abstract ComplaintEvent Accept(ComplaintRegister register, Now now);
}

/// <summary>What an order leads to.</summary>
public sealed record ComplaintDecision(IReadOnlyList<ComplaintEvent> Events, IReadOnlyList<Refusal> Refusals);

/// <summary>An order of whoever handles a complaint, in the state in which it can be given.</summary>
public abstract record HandlingOrder(Guid Complaint) : ComplaintOrder
{
    /// <inheritdoc/>
    protected sealed override IEnumerable<Refusal> Check(ComplaintRegister register, Now now)
    {
        if (register.Of(Complaint) is not { } complaint || !ComplaintRights.MayHandle(now.Person, complaint, now))
        {
            return [new("C-02", "§5.3", Text.Of("这件投诉不由你办理。"), Text.Of("请回到工作台。"))];
        }

        return complaint.State == ComplaintState.Ended
            ? [new("C-03", "§5.3", Text.Of("这件投诉已经办结。"), Text.Of("写信人再补充时，会重新回到你这里。"))]
            : Against(complaint);
    }

    /// <summary>What speaks against it, of a complaint that is theirs and has not ended.</summary>
    protected abstract IEnumerable<Refusal> Against(Complaint complaint);

    /// <summary>The refusal of what comes only once it was received.</summary>
    protected static IEnumerable<Refusal> Received(Complaint complaint) =>
        complaint.State == ComplaintState.Received ? [] : [new("C-04", "§5.3", Text.Of("这件投诉还没有受理。"), Text.Of("请先受理，写明是什么问题。"))];
}
