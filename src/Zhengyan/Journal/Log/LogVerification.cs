using Zhengyan.Rules;

namespace Zhengyan.Journal;

/// <summary>
/// Goes through both logs from the first entry on and names in each the first that does not fit: changed, taken out, moved, cut off, or taken back to an earlier state. The chains
/// show what was done to a single entry; the checkpoints show what was done thoroughly, chains made anew included.
/// </summary>
internal static class LogVerification
{
    /// <summary>Verifies a log, also by checkpoints that were kept elsewhere.</summary>
    public static LogFindings Of(WrittenLog log, IReadOnlyList<SignedCheckpoint> kept)
    {
        var checkpoints = new CheckpointCheck(log, kept);
        var journal = new EntryCheck(LogName.Journal, log.Suite, checkpoints.Heads(c => c.Journal));
        var last = new Dictionary<string, JournalLink>(StringComparer.Ordinal);
        foreach (var link in log.Journal().TakeWhile(_ => journal.Fault is null))
        {
            journal.Next(link.Position, link.Hash, WrongWith(link, last.GetValueOrDefault(link.Stream), log));
            last[link.Stream] = link;
        }

        var readings = new EntryCheck(LogName.Readings, log.Suite, checkpoints.Heads(c => c.Readings));
        var before = Chain.Start;
        foreach (var entry in log.Readings().TakeWhile(_ => readings.Fault is null))
        {
            readings.Next(entry.Position, entry.Hash, Linked(entry.Previous, before, entry.Hash, entry.HashOf(log.Suite)));
            before = entry.Hash;
        }

        journal.End(log.Given.Journal);
        readings.End(log.Given.Readings);
        return new(
            journal.Count, readings.Count, checkpoints.Count, journal.Later + readings.Later, checkpoints.Fingerprint,
            [.. new[] { journal.Fault, readings.Fault, checkpoints.Fault }.OfType<LogFault>()]);
    }

    private static Text? WrongWith(JournalLink link, JournalLink? before, WrittenLog log) =>
        link.Version != (before?.Version ?? 0) + 1
            ? Text.Of("同一事项的第 {0} 版不在这一条之前", (before?.Version ?? 0) + 1)
            : Linked(link.Previous, before?.Hash ?? Chain.Start, link.Hash, link.HashOf(log.Suite));

    private static Text? Linked(byte[] previous, byte[] before, byte[] hash, byte[] expected) =>
        !previous.AsSpan().SequenceEqual(before) ? Text.Of("与前一条不相接")
        : !hash.AsSpan().SequenceEqual(expected) ? Text.Of("内容与校验值不符")
        : null;
}
