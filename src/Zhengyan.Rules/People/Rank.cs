namespace Zhengyan.Rules;

/// <summary>职务层次 of a post, highest first (conventions: Ranks).</summary>
public enum Rank
{
    /// <summary>正厅 三级.</summary>
    BureauHead,
    /// <summary>副厅 四级.</summary>
    DeputyBureauHead,
    /// <summary>正处 五级.</summary>
    DivisionHead,
    /// <summary>副处 六级.</summary>
    DeputyDivisionHead,
    /// <summary>正科 七级.</summary>
    SectionHead,
    /// <summary>副科 八级.</summary>
    DeputySectionHead,
    /// <summary>科员 九级.</summary>
    Staff,
    /// <summary>办事员 十级.</summary>
    Clerk,
    /// <summary>无行政级别: teachers and project heads, still within the office's remit.</summary>
    None,
}

/// <summary>What a rank means for the measure.</summary>
public static class Ranks
{
    /// <summary>Above division head: outside the university's authority over cadres (§4.2).</summary>
    public static bool IsOutsideAuthority(this Rank rank) => rank < Rank.DivisionHead;

    /// <summary>The rank as it is written on the page, e.g. 正处级.</summary>
    public static Text Word(this Rank rank) => rank switch
    {
        Rank.BureauHead => Text.Of("正厅级"),
        Rank.DeputyBureauHead => Text.Of("副厅级"),
        Rank.DivisionHead => Text.Of("正处级"),
        Rank.DeputyDivisionHead => Text.Of("副处级"),
        Rank.SectionHead => Text.Of("正科级"),
        Rank.DeputySectionHead => Text.Of("副科级"),
        Rank.Staff => Text.Of("科员"),
        Rank.Clerk => Text.Of("办事员"),
        Rank.None => Text.Of("无行政级别"),
        _ => throw new ArgumentOutOfRangeException(nameof(rank), rank, null),
    };
}
