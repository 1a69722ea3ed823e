namespace Zhengyan.Rules;

/// <summary>Where a matter stands. The stages before <see cref="Archived"/> are the procedure of §4; the rest are its ends.</summary>
public enum Stage
{
    /// <summary>线索: registered, handling not decided yet.</summary>
    Lead,
    /// <summary>核实: preliminary verification (初核).</summary>
    Verification,
    /// <summary>Found to be untrue; to be closed, and the subject cleared where wanted (§1.2).</summary>
    Unfounded,
    /// <summary>A suspected violation; to be transferred out with a receipt (§1.2).</summary>
    Suspected,
    /// <summary>建议: a talk is to be proposed (§4.1).</summary>
    Proposal,
    /// <summary>审批: the proposal lies with an approver (§4.2).</summary>
    Approval,
    /// <summary>安排: talkers, briefing and notice (§4.3, §5.1).</summary>
    Arrangement,
    /// <summary>谈话: notice is given, the talk is to be held (§3).</summary>
    Talk,
    /// <summary>记录与材料: record, papers and situation form after the talk (§4.4, §5.6, §5.7).</summary>
    Papers,
    /// <summary>整改: whether things improved (§4.5, §5.5).</summary>
    FollowUp,
    /// <summary>Little or no improvement: the party committee's opinion and what is done on it (§4.5).</summary>
    Committee,
    /// <summary>归档: everything is there, the file is to be made (§5.7).</summary>
    Archive,
    /// <summary>An end: archived.</summary>
    Archived,
    /// <summary>An end: unfounded and closed.</summary>
    Closed,
    /// <summary>An end: transferred to whoever is competent.</summary>
    Transferred,
    /// <summary>An end: handed on, the lead was not ours.</summary>
    HandedOn,
    /// <summary>An end: joined to an earlier matter about the same problem.</summary>
    Joined,
    /// <summary>An end: the proposal was not approved.</summary>
    Declined,
    /// <summary>An end: the file's time had run out, and it was destroyed.</summary>
    Destroyed,
}

/// <summary>What is to be known of a stage.</summary>
public static class Stages
{
    /// <summary>The track shown above a matter, in order.</summary>
    public static IReadOnlyList<Stage> Track { get; } =
    [
        Stage.Lead, Stage.Verification, Stage.Proposal, Stage.Approval, Stage.Arrangement, Stage.Talk, Stage.Papers,
        Stage.FollowUp, Stage.Archive,
    ];

    /// <summary>Nothing more is to be done.</summary>
    public static bool IsEnd(this Stage stage) => stage >= Stage.Archived;

    /// <summary>Ended without a talk, and yet with papers that belong into the archive.</summary>
    public static bool HasFileWithoutTalk(this Stage stage) => stage is Stage.Closed or Stage.Transferred or Stage.Declined;

    /// <summary>Nothing more is to be done but to keep the file.</summary>
    public static bool MayHaveFile(this Stage stage) => stage == Stage.Archived || stage.HasFileWithoutTalk();

    /// <summary>The place on the track that stands for a stage.</summary>
    public static Stage OnTrack(this Stage stage) => stage switch
    {
        Stage.Unfounded or Stage.Suspected or Stage.Closed or Stage.Transferred => Stage.Verification,
        Stage.HandedOn or Stage.Joined => Stage.Lead,
        Stage.Declined => Stage.Approval,
        Stage.Committee => Stage.FollowUp,
        Stage.Archived or Stage.Destroyed => Stage.Archive,
        _ => stage,
    };

    /// <summary>The word on the page.</summary>
    public static Text Word(this Stage stage) => stage switch
    {
        Stage.Lead => Text.Of("线索"),
        Stage.Verification => Text.Of("核实"),
        Stage.Unfounded => Text.Of("失实待了结"),
        Stage.Suspected => Text.Of("涉嫌违纪待移送"),
        Stage.Proposal => Text.Of("建议"),
        Stage.Approval => Text.Of("审批"),
        Stage.Arrangement => Text.Of("安排"),
        Stage.Talk => Text.Of("谈话"),
        Stage.Papers => Text.Of("记录与材料"),
        Stage.FollowUp => Text.Of("整改"),
        Stage.Committee => Text.Of("党委研究"),
        Stage.Archive => Text.Of("归档"),
        Stage.Archived => Text.Of("已归档"),
        Stage.Closed => Text.Of("已了结"),
        Stage.Transferred => Text.Of("已移送"),
        Stage.HandedOn => Text.Of("已转办"),
        Stage.Joined => Text.Of("已并案"),
        Stage.Declined => Text.Of("未获批准"),
        Stage.Destroyed => Text.Of("已销毁"),
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, null),
    };
}
