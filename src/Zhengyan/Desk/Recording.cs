using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Storage;

namespace Zhengyan.Desk;

/// <summary>Records what one command led to: the entries of the journal, the rows that follow from them, and that the command was acted on.</summary>
internal sealed class Recording(ZhengyanDb db, Contents contents, Surroundings surroundings, Now now, Guid command, PersonId sender, string? clause)
{
    private readonly JournalWriting journal = new(db, contents);
    private readonly Occurrence occurrence = now.Occurrence();

    /// <summary>The matter after these events.</summary>
    public async Task<Matter> Record(Matter matter, IReadOnlyList<Event> events, CancellationToken stop)
    {
        var after = matter;
        foreach (var happened in events)
        {
            journal.Add(after, happened, occurrence, command, clause);
            after = after.After(happened, occurrence);
        }

        // For whom it exists follows from today and its own rule book, whenever and by whomever this was done.
        await Projection.Write(db, contents, after, surroundings.Now(after), stop);
        return after;
    }

    /// <summary>Sent again, the command leads here and does nothing more.</summary>
    public void Remember(Matter after, int place) =>
        db.Commands.Add(new() { Command = command, Person = sender, Stream = after.Id.Value, Version = after.Version, Place = place });
}
