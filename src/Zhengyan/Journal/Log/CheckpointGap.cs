using Zhengyan.Rules;

namespace Zhengyan.Journal;

/// <summary>
/// Looks for a day without a checkpoint. A program that runs signs every day, and at its start before anything is written: no entry is written more than a day after the checkpoint before it. An hour is
/// left for a clock that was put forward, or a machine that slept, while the program ran: it signs within a minute.
/// </summary>
/// <param name="begun">When checkpoints began; where it is not known, nothing is looked for before the first.</param>
internal sealed class CheckpointGap(LogName log, DateTimeOffset? begun)
{
    private static readonly TimeSpan Day = TimeSpan.FromHours(25);
    private static readonly TimeSpan Start = TimeSpan.FromHours(1);

    private DateTimeOffset? signed = begun;
    private int number;
    private (long Position, DateTimeOffset At)? late;
    private DateTimeOffset last;

    /// <summary>The number that is missing, and by which entry that shows.</summary>
    public LogFault? Fault { get; private set; }

    /// <summary>An entry, in its turn.</summary>
    public void Written(long position, DateTimeOffset? at)
    {
        if (at is not { } moment)
        {
            return;
        }

        last = moment > last ? moment : last;
        if (signed + Day < moment && !(late?.At <= moment))
        {
            late = (position, moment);
        }
    }

    /// <summary>A checkpoint that covers every entry so far.</summary>
    public void Signed(HeadAt head)
    {
        Look(head.At);
        (signed, number, late) = (head.At, head.Checkpoint, null);
    }

    /// <summary>No checkpoint covers what came after the last.</summary>
    public void End() => Look(last);

    private void Look(DateTimeOffset? until)
    {
        if (late is { } first && until - first.At > Start)
        {
            Fault ??= new(LogName.Checkpoints, number + 1, log == LogName.Journal
                ? Text.Of("这一号不在了：办理日志第 {0} 条记入时，已有一天以上没有检查点", first.Position)
                : Text.Of("这一号不在了：阅看日志第 {0} 条记入时，已有一天以上没有检查点", first.Position));
        }
    }
}
