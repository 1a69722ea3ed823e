namespace Zhengyan.Rules;

/// <summary>The form of a talk (§1.1).</summary>
public enum TalkForm
{
    /// <summary>提醒.</summary>
    Reminder,
    /// <summary>诫勉.</summary>
    Admonition,
    /// <summary>批评教育.</summary>
    Criticism,
}

/// <summary>建议: a talk as it is proposed (§4.1); <paramref name="Explanation"/> belongs to circumstance (7) of §2.</summary>
public sealed record Proposal(
    TalkForm Form, IReadOnlyList<int> Circumstances, string Explanation, string Problem, string Opinion, PersonId ProposedBy, Office ByOffice,
    DateOnly On);

/// <summary>主动谈话: the subject asked for it, naming whom they want to talk to (§5.4).</summary>
public sealed record TalkRequest(PersonId WantedTalker, string About, DateOnly On);

/// <summary>A talk that takes up an earlier one's problem: which one it is on it, and what was found then (§5.5).</summary>
public sealed record Continuation(MatterId First, string FirstNumber, int Nth, Finding? Finding, bool WasUnit, string Why);

/// <summary>The words of the forms.</summary>
public static class TalkFormWords
{
    /// <summary>The form on the page.</summary>
    public static Text Word(this TalkForm form) => form switch
    {
        TalkForm.Reminder => Text.Of("提醒"),
        TalkForm.Admonition => Text.Of("诫勉"),
        TalkForm.Criticism => Text.Of("批评教育"),
        _ => throw new ArgumentOutOfRangeException(nameof(form), form, null),
    };
}
