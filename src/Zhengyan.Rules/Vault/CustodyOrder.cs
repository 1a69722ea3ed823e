namespace Zhengyan.Rules;

/// <summary>An order concerning the 保密信封. It decides; it never does.</summary>
public abstract record CustodyOrder
{
    /// <summary>What happens, or every reason why not.</summary>
    public CustodyDecision Decide(Custody custody, Now now)
    {
        var refusals = Check(custody, now).ToList();
        return refusals.Count > 0 ? new([], refusals) : new([.. Accept(custody, now)], []);
    }

    /// <summary>What speaks against it.</summary>
    protected abstract IEnumerable<Refusal> Check(Custody custody, Now now);

    /// <summary>What happens, once nothing speaks against it.</summary>
    protected abstract IEnumerable<CustodyEvent> Accept(Custody custody, Now now);
}

/// <summary>What an order leads to.</summary>
public sealed record CustodyDecision(IReadOnlyList<CustodyEvent> Events, IReadOnlyList<Refusal> Refusals);
