namespace Zhengyan.Rules;

/// <summary>整改措施: one measure, from which paper, who and until when, and the evidence once it is done (§5.5).</summary>
public sealed record RectificationMeasure(int Number, PaperKind From, string What, string Who, DateOnly Until, DateOnly? DoneOn, string Evidence);

/// <summary>Whether things improved (§4.5).</summary>
public enum Improvement
{
    /// <summary>已改正.</summary>
    Improved,
    /// <summary>改正不明显.</summary>
    Little,
    /// <summary>没有改正.</summary>
    None,
}

/// <summary>了解改进情况: how, with what result, in which opinion (§4.5).</summary>
public sealed record FollowUpCheck(DateOnly On, string How, Improvement Result, string Opinion);

/// <summary>From which day the next check is counted, and by which deadline.</summary>
public sealed record NextCheck(DateOnly From, Deadline Deadline);

/// <summary>What the party committee wants done where little or nothing improved (§4.5).</summary>
public enum CommitteeDecision
{
    /// <summary>批评教育并督促改正.</summary>
    CriticiseAndUrge,
    /// <summary>组织处理.</summary>
    OrganisationalMeasure,
}

/// <summary>党委意见: when, in which words, what is to be done; and what was done, once it was (§4.5).</summary>
public sealed record CommitteeOpinion(DateOnly On, string Meeting, string Opinion, CommitteeDecision Decision, string Done, DateOnly? DoneOn);

/// <summary>The words of the follow-up.</summary>
public static class FollowUpWords
{
    /// <summary>The judgement on the page.</summary>
    public static Text Word(this Improvement improvement) => improvement switch
    {
        Improvement.Improved => Text.Of("已改正"),
        Improvement.Little => Text.Of("改正不明显"),
        Improvement.None => Text.Of("没有改正"),
        _ => throw new ArgumentOutOfRangeException(nameof(improvement), improvement, null),
    };

    /// <summary>The decision on the page.</summary>
    public static Text Word(this CommitteeDecision decision) => decision switch
    {
        CommitteeDecision.CriticiseAndUrge => Text.Of("批评教育并督促改正"),
        CommitteeDecision.OrganisationalMeasure => Text.Of("组织处理"),
        _ => throw new ArgumentOutOfRangeException(nameof(decision), decision, null),
    };
}
