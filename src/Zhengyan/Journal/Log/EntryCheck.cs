using Zhengyan.Rules;
using Zhengyan.Vault;

namespace Zhengyan.Journal;

/// <summary>How far a log had come by a checkpoint.</summary>
/// <param name="Kept">The checkpoint was kept elsewhere, and is not among the log's own.</param>
internal sealed record HeadAt(int Checkpoint, DateTimeOffset? At, LogHead Head, bool Kept);

/// <summary>Follows one log by its numbers and compares its tree with the checkpoints on the way. Stops at the first entry that does not fit.</summary>
/// <param name="begun">When checkpoints began, as far as this log tells.</param>
internal sealed class EntryCheck(LogName log, Suite suite, IReadOnlyList<HeadAt> heads, DateTimeOffset? begun)
{
    private readonly MerkleTree tree = new(suite);
    private readonly CheckpointGap gap = new(log, begun);
    private readonly Queue<HeadAt> ahead = new(heads.OrderBy(h => h.Head.Count).ThenBy(h => h.Checkpoint));
    private long held;

    public LogFault? Fault { get; private set; }

    /// <summary>The first place where a checkpoint must have been and is none.</summary>
    public LogFault? Gap => gap.Fault;

    public long Count => tree.Count;

    /// <summary>How many entries came after the last checkpoint.</summary>
    public long Later => tree.Count - held;

    /// <param name="at">When it was written; none where it does not tell.</param>
    /// <param name="wrong">What its chain says against it.</param>
    public void Next(long position, byte[] hash, DateTimeOffset? at, Text? wrong)
    {
        Compare();
        var expected = tree.Count + 1;
        if (Fault is not null)
        {
            return;
        }

        if (position != expected)
        {
            Fault = new(log, expected, position > expected ? Text.Of("这一条不在日志里") : Text.Of("次序被调换：这里是第 {0} 条", position));
        }
        else if (wrong is not null)
        {
            Fault = new(log, position, wrong);
        }
        else
        {
            tree.Add(hash);
            gap.Written(position, at);
        }
    }

    /// <param name="given">How many entries the log was given, by its own account.</param>
    public void End(long given)
    {
        Compare();
        if (Fault is not null)
        {
            return;
        }

        gap.End();
        if (ahead.TryPeek(out var head))
        {
            Fault = new(log, tree.Count + 1, head.Kept
                ? Text.Of("从这一条起没有了：另行保存的第 {0} 号检查点记有 {1} 条，这里是更早的日志", head.Checkpoint, head.Head.Count)
                : Text.Of("从这一条起被截去：第 {0} 号检查点记有 {1} 条", head.Checkpoint, head.Head.Count));
        }
        else if (given > tree.Count)
        {
            Fault = new(log, tree.Count + 1, Text.Of("从这一条起被截去：曾有 {0} 条", given));
        }
    }

    private void Compare()
    {
        while (Fault is null && ahead.TryPeek(out var head) && head.Head.Count <= tree.Count)
        {
            ahead.Dequeue();
            if (Checkpoint.Hex(tree.Root) != head.Head.Root)
            {
                Fault = new(log, held + 1, Text.Of("第 {0} 条至第 {1} 条之间被改写或调换过：与第 {2} 号检查点不符", held + 1, head.Head.Count, head.Checkpoint));
            }
            else
            {
                held = head.Head.Count;
                gap.Signed(head);
            }
        }
    }
}
