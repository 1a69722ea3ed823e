using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Storage;

namespace Zhengyan.Desk;

/// <summary>Puts what happened to the custody into its stream. Whoever does so keeps the custody that is given back, once their turn is committed.</summary>
internal static class CustodyRecording
{
    public static Custody Record(ZhengyanDb db, Contents contents, Custody before, IReadOnlyList<CustodyEvent> events, PersonId? by, Now now, Guid command)
    {
        var journal = new JournalWriting(db, contents);
        var after = before;
        foreach (var happened in events)
        {
            after = after.After(happened, by, now.At);
            journal.Add(
                new()
                {
                    Stream = JournalRow.Custody, Version = after.Version, At = now.At, On = now.RecordedOn, Person = by, Command = command,
                    Kind = happened.Kind(), Clause = "§5.8", Content = CustodyContent.Of(happened),
                });
        }

        return after;
    }
}
