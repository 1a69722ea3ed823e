using Zhengyan.Rules;
using Zhengyan.Storage;

namespace Zhengyan.Journal;

/// <summary>
/// Goes through both logs from the first entry on and names in each the first that does not fit: changed, taken out, moved, cut off, or taken back to an earlier state. The chains
/// show what was done to a single entry; the checkpoints show what was done thoroughly, chains made anew included; and days without a checkpoint show that some were taken away.
/// </summary>
internal static class LogVerification
{
    private static readonly string Complaints = JournalRow.Complaints.ToString("N");

    /// <summary>Verifies a log, also by checkpoints that were kept elsewhere.</summary>
    public static LogFindings Of(WrittenLog log, IReadOnlyList<SignedCheckpoint> kept)
    {
        var checkpoints = new CheckpointCheck(log, kept);
        var begun = Begun(log, checkpoints);
        var journal = new EntryCheck(LogName.Journal, log.Suite, checkpoints.Heads(c => c.Journal), begun);
        var last = new Dictionary<string, JournalLink>(StringComparer.Ordinal);
        foreach (var link in log.Journal().TakeWhile(_ => journal.Fault is null))
        {
            journal.Next(link.Position, link.Hash, WrittenAt(link), WrongWith(link, last.GetValueOrDefault(link.Stream), log));
            last[link.Stream] = link;
        }

        var readings = new EntryCheck(LogName.Readings, log.Suite, checkpoints.Heads(c => c.Readings), begun);
        var before = Chain.Start;
        foreach (var entry in log.Readings().TakeWhile(_ => readings.Fault is null))
        {
            readings.Next(entry.Position, entry.Hash, Moments.Find(entry.At), Linked(entry.Previous, before, entry.Hash, entry.HashOf(log.Suite)));
            before = entry.Hash;
        }

        journal.End(log.Given.Journal);
        readings.End(log.Given.Readings);
        return new(
            journal.Count, readings.Count, checkpoints.Count, journal.Later + readings.Later, checkpoints.Fingerprint,
            [.. new[] { journal.Fault, readings.Fault, checkpoints.Fault ?? new[] { journal.Gap, readings.Gap }.OfType<LogFault>().MinBy(gap => gap.Position) }.OfType<LogFault>()]);
    }

    // Whatever writes readings signs. Acts may be older than the first checkpoint, in a demonstration that tells of a year; but where there is none at all, somebody took it.
    private static DateTimeOffset? Begun(WrittenLog log, CheckpointCheck checkpoints)
    {
        var readings = log.Readings().Select(r => Moments.Find(r.At));
        return checkpoints.None ? log.Journal().Select(WrittenAt).Concat(readings).Min() : readings.FirstOrDefault();
    }

    // What the writers of complaints do tells its day and no time.
    private static DateTimeOffset? WrittenAt(JournalLink link) => link.Stream == Complaints ? null : Moments.Find(link.At);

    private static Text? WrongWith(JournalLink link, JournalLink? before, WrittenLog log) =>
        link.Version != (before?.Version ?? 0) + 1
            ? Text.Of("同一事项的第 {0} 版不在这一条之前", (before?.Version ?? 0) + 1)
            : Linked(link.Previous, before?.Hash ?? Chain.Start, link.Hash, link.HashOf(log.Suite));

    private static Text? Linked(byte[] previous, byte[] before, byte[] hash, byte[] expected) =>
        !previous.AsSpan().SequenceEqual(before) ? Text.Of("与前一条不相接")
        : !hash.AsSpan().SequenceEqual(expected) ? Text.Of("内容与校验值不符")
        : null;
}
