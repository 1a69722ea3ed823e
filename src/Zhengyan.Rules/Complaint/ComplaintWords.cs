namespace Zhengyan.Rules;

/// <summary>How a complaint stands.</summary>
public enum ComplaintState
{
    /// <summary>It waits to be received: filed, or ended and added to by its writer since.</summary>
    Filed,
    /// <summary>It was received, and is followed to an end.</summary>
    Received,
    /// <summary>It has ended; only its writer can add to it, which puts it before whoever handles it again.</summary>
    Ended,
}

/// <summary>What whoever handles it takes a complaint for.</summary>
public enum ComplaintNature
{
    /// <summary>Retaliation, or a hunt for the reporter (§5.3).</summary>
    Retaliation,
    /// <summary>A leak of what is secret (§5.8).</summary>
    Leak,
    /// <summary>Neither of the two.</summary>
    Neither,
}

/// <summary>How a complaint ends.</summary>
public enum ComplaintOutcome
{
    /// <summary>It is so.</summary>
    Founded,
    /// <summary>It was looked into, and is not so.</summary>
    NotFounded,
    /// <summary>It was looked into, and cannot be told.</summary>
    CannotBeTold,
    /// <summary>It is about something else, and its writer was told where to turn.</summary>
    SomethingElse,
}

/// <summary>What happened to the offender (§5.3: criticised, or worse).</summary>
public enum ComplaintConsequence
{
    /// <summary>Criticism.</summary>
    Criticism,
    /// <summary>An organisational measure.</summary>
    OrganisationalMeasure,
    /// <summary>Handed over for discipline.</summary>
    Discipline,
}

/// <summary>The words of complaints.</summary>
public static class ComplaintWords
{
    /// <summary>How long what is written may be: some ten pages.</summary>
    public const int Most = 5000;

    /// <summary>The state on the page.</summary>
    public static Text Word(this ComplaintState state) => state switch
    {
        ComplaintState.Filed => Text.Of("待受理"),
        ComplaintState.Received => Text.Of("办理中"),
        ComplaintState.Ended => Text.Of("已办结"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>What it is taken for.</summary>
    public static Text Word(this ComplaintNature nature) => nature switch
    {
        ComplaintNature.Retaliation => Text.Of("追查反映人或者打击报复"),
        ComplaintNature.Leak => Text.Of("泄密"),
        ComplaintNature.Neither => Text.Of("两者都不是"),
        _ => throw new ArgumentOutOfRangeException(nameof(nature), nature, null),
    };

    /// <summary>How it ended.</summary>
    public static Text Word(this ComplaintOutcome outcome) => outcome switch
    {
        ComplaintOutcome.Founded => Text.Of("属实"),
        ComplaintOutcome.NotFounded => Text.Of("未发现所反映的情况"),
        ComplaintOutcome.CannotBeTold => Text.Of("无法查明"),
        ComplaintOutcome.SomethingElse => Text.Of("属于其他问题，已告知向哪里反映"),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };

    /// <summary>What happened to the offender.</summary>
    public static Text Word(this ComplaintConsequence consequence) => consequence switch
    {
        ComplaintConsequence.Criticism => Text.Of("批评教育"),
        ComplaintConsequence.OrganisationalMeasure => Text.Of("组织处理"),
        ComplaintConsequence.Discipline => Text.Of("移送纪律审查"),
        _ => throw new ArgumentOutOfRangeException(nameof(consequence), consequence, null),
    };

    /// <summary>The refusal of words that were left out, or are too many.</summary>
    internal static IEnumerable<Refusal> Check(string words, string field, Text word) =>
        words.Length > Most
            ? [new("C-01", "§5.3", Text.Of("写得太长，超过 {0} 个字。", Most), Text.Of("请先写最要紧的；其余的可以随后补充。"), field)]
            : Fields.Required(words, field, word, "§5.3");
}
