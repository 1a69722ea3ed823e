using Zhengyan.Rules;

namespace Zhengyan.Journal;

/// <summary>Which log something is wrong in.</summary>
internal enum LogName
{
    Journal,
    Readings,
    Checkpoints,
}

/// <summary>The first that does not fit in a log: which entry, and what is wrong with it.</summary>
internal sealed record LogFault(LogName Log, long Position, Text What)
{
    /// <summary>In one sentence, without anything of what the entry says.</summary>
    public Text InWords() => Log switch
    {
        LogName.Journal => Text.Of("办理日志第 {0} 条：{1}", Position, What),
        LogName.Readings => Text.Of("阅看日志第 {0} 条：{1}", Position, What),
        LogName.Checkpoints => Text.Of("检查点第 {0} 号：{1}", Position, What),
        _ => throw new ArgumentOutOfRangeException(nameof(Log), Log, null),
    };
}

/// <summary>What a verification of the logs found.</summary>
/// <param name="Fingerprint">Of the key the checkpoints are signed with, to be compared with the one on paper; none where there is no checkpoint.</param>
/// <param name="Later">How many entries came after the last checkpoint: nothing but their chain holds them.</param>
internal sealed record LogFindings(long Journal, long Readings, int Checkpoints, long Later, string? Fingerprint, IReadOnlyList<LogFault> Faults);
