using Zhengyan.Rules;
using Zhengyan.Storage;

namespace Zhengyan.Journal;

/// <summary>
/// Something that does not fit: at which position of the journal, in which stream, at which version, and what is wrong. No position where it is not in the journal but in what
/// follows from it; no stream where an entry is gone and nothing tells whose it was, and neither where it is of no matter.
/// </summary>
internal sealed record Misfit(long? Position, Guid? Stream, int? Version, Text What)
{
    /// <summary>In one sentence, without anything of what the entry says.</summary>
    public Text InWords() => Text.Of(
        "{0}　{1}　{2}：{3}",
        Position is { } position ? Text.Of("日志第 {0} 条", position) : Text.Of("日志以外"),
        Stream is not { } stream ? Position is null ? Text.Of("整个系统") : Text.Of("不知属于哪个事项")
            : stream == JournalRow.Directory ? Text.Of("人员名册")
            : stream == JournalRow.Accounts ? Text.Of("账号与授权")
            : stream == JournalRow.Custody ? Text.Of("保密信封")
            : stream == JournalRow.Archive ? Text.Of("档案")
            : stream == JournalRow.Templates ? Text.Of("文书模板")
            : stream == JournalRow.Complaints ? Text.Of("打击报复投诉") : Text.Of("事项 {0}", stream.ToString("N")),
        Version is { } version ? Text.Of("第 {0} 版", version) : Text.Of("各版"),
        What);
}

/// <summary>What a verification found: how much it went through, and what does not fit, first things first.</summary>
internal sealed record Findings(long Entries, int Matters, IReadOnlyList<Misfit> Misfits)
{
    public bool AllFits => Misfits.Count == 0;
}
