using Microsoft.EntityFrameworkCore;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Storage;

namespace Zhengyan.Desk;

/// <summary>What became of an order about a complaint.</summary>
internal abstract record ComplaintGiven
{
    private ComplaintGiven()
    {
    }

    /// <summary>It is done; the complaint after it.</summary>
    public sealed record Done(Complaint Complaint) : ComplaintGiven;

    /// <summary>It was not done, for these reasons.</summary>
    public sealed record Refused(IReadOnlyList<Refusal> Refusals) : ComplaintGiven;

    /// <summary>There is no such complaint, or not for whoever asked.</summary>
    public sealed record NotThere : ComplaintGiven;
}

/// <summary>The one door for writing about complaints: load, decide, record in the journal.</summary>
internal sealed class ComplaintWriting(WriteTurns turns, ComplaintReading complaints, Surroundings surroundings, Contents contents)
{
    /// <summary>Decides the order that is made inside the turn about the complaint that is found there. Nobody gives it where its writer does.</summary>
    public async Task<ComplaintGiven> Give(
        PersonId? by, Guid command, Func<ComplaintRegister, Now, Complaint?> find, Func<ComplaintOrder> order, CancellationToken stop)
    {
        await using var writing = await turns.Begin(stop);
        var (register, now) = (complaints.Current, surroundings.Now(by ?? default));
        var found = find(register, now);
        if (await writing.Db.Journal.AnyAsync(e => e.Stream == JournalRow.Complaints && e.Command == command && e.Person == by, stop))
        {
            return found is null ? new ComplaintGiven.NotThere() : new ComplaintGiven.Done(found);
        }

        var given = order();
        if (found is null != given is FileComplaint)
        {
            // What was filed by this code is there already; what is not there cannot be acted on.
            return found is null ? new ComplaintGiven.NotThere() : new ComplaintGiven.Done(found);
        }

        var decision = given.Decide(register, now);
        if (decision.Refusals.Count > 0)
        {
            return new ComplaintGiven.Refused(decision.Refusals);
        }

        var after = Record(writing.Db, register, decision.Events, by, now, command);
        await writing.Commit();
        complaints.Keep(after);
        return new ComplaintGiven.Done(find(after, now) ?? throw new InvalidOperationException("what was written about a complaint is not there"));
    }

    private ComplaintRegister Record(ZhengyanDb db, ComplaintRegister before, IReadOnlyList<ComplaintEvent> events, PersonId? by, Now now, Guid command)
    {
        var journal = new JournalWriting(db, contents);
        // Of what its writer does the day stands, and not the hour: beside the log of who read what at which minute, the hour could be a name.
        var at = by is null ? new DateTimeOffset(now.RecordedOn.ToDateTime(default), now.At.Offset) : now.At;
        var after = before;
        foreach (var happened in events)
        {
            after = after.After(happened, by, at);
            journal.Add(
                new()
                {
                    Stream = JournalRow.Complaints, Version = after.Version, At = at, On = now.RecordedOn, Person = by, Command = command,
                    Kind = happened.Kind(), Clause = "§5.3", Content = ComplaintContent.Of(happened),
                });
        }

        return after;
    }
}
