namespace Zhengyan.Rules;

/// <summary>An order concerning one matter. It decides; it never does.</summary>
public abstract record Command
{
    /// <summary>The word in the step table, in addresses and in the journal, e.g. <c>Approve</c>.</summary>
    public string Action => GetType().Name;

    /// <summary>Events, or every reason why not.</summary>
    public Decision Decide(Matter matter, Now now)
    {
        var standing = Standing.Of(Action, matter, now).ToList();
        if (standing.Count > 0)
        {
            return Decision.Refuse(standing);
        }

        var refusals = Check(matter, now).ToList();
        if (refusals.Count > 0)
        {
            return Decision.Refuse(refusals);
        }

        var decision = Accept(matter, now);
        return Standing.OfClerk(matter, decision, now) is { } refusal ? Decision.Refuse([refusal]) : decision;
    }

    /// <summary>What speaks against it, beyond the step table.</summary>
    protected virtual IEnumerable<Refusal> Check(Matter matter, Now now) => [];

    /// <summary>What happens, once nothing speaks against it.</summary>
    protected abstract Decision Accept(Matter matter, Now now);
}

/// <summary>An order that opens one matter or several.</summary>
public abstract record OpeningCommand
{
    /// <summary>The word in addresses and in the journal, e.g. <c>RegisterLead</c>.</summary>
    public string Action => GetType().Name;

    /// <summary>The first events of each matter it opens, or every reason why not.</summary>
    public abstract Opening Decide(Now now);
}

/// <summary>The matters an order opens, or every reason why not.</summary>
public sealed record Opening(IReadOnlyList<(MatterId Matter, Event Event)> Events, IReadOnlyList<Refusal> Refusals);

/// <summary>Refusals that many commands share.</summary>
internal static class Fields
{
    /// <summary>The refusal of a field that was left empty.</summary>
    public static IEnumerable<Refusal> Required(string? value, string field, Text word, string clause)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            yield return new("X-01", clause, Text.Of("「{0}」不能空着。", word), Text.Of("请填写后再提交。"), field);
        }
    }

    /// <summary>The refusal of a person whom nobody knows.</summary>
    public static IEnumerable<Refusal> Known(IEnumerable<PersonId> people, string field, Now now)
    {
        if (people.Any(p => !now.University.Knows(p)))
        {
            yield return new("X-02", "§0.2", Text.Of("名册里没有这个人。"), Text.Of("请从名单中选取。"), field);
        }
    }
}
