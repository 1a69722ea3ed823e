using Microsoft.EntityFrameworkCore;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Storage;

namespace Zhengyan.Desk;

/// <summary>The turn in which an order about the envelopes is decided.</summary>
internal sealed record CustodyTurn(ZhengyanDb Db, Custody Custody, Now Now, CancellationToken Stop);

/// <summary>What became of an order about the envelopes.</summary>
internal abstract record CustodyGiven
{
    private CustodyGiven()
    {
    }

    /// <summary>It is done; the custody after it.</summary>
    public sealed record Done(Custody Custody) : CustodyGiven;

    /// <summary>It was not done, for these reasons.</summary>
    public sealed record Refused(IReadOnlyList<Refusal> Refusals) : CustodyGiven;

    /// <summary>There is no such thing, or not for whoever asked.</summary>
    public sealed record NotThere : CustodyGiven;
}

/// <summary>The one door for writing about the envelopes: load, decide, record in the journal, and the keys and shares with it. All of it, or nothing.</summary>
internal sealed class CustodyWriting(
    WriteTurns turns, IDbContextFactory<ZhengyanDb> databases, CustodyReading custody, Surroundings surroundings, Contents contents)
{
    /// <summary>
    /// Decides the order that is made inside the turn. What is written <paramref name="besides"/> the journal may still refuse; it is given the custody as it will be.
    /// </summary>
    public async Task<CustodyGiven> Give(
        PersonId? by, Guid command, Func<CustodyTurn, Task<CustodyOrder?>> order, CancellationToken stop,
        Func<CustodyTurn, Custody, Task<IReadOnlyList<Refusal>>>? besides = null)
    {
        await using var writing = await turns.Begin(stop);
        var turn = new CustodyTurn(writing.Db, custody.Current, surroundings.Now(by ?? default), stop);
        if (await turn.Db.Journal.AnyAsync(e => e.Stream == JournalRow.Custody && e.Command == command && e.Person == by, stop))
        {
            return new CustodyGiven.Done(turn.Custody);
        }

        if (await order(turn) is not { } given)
        {
            return new CustodyGiven.NotThere();
        }

        var decision = given.Decide(turn.Custody, turn.Now);
        if (decision.Refusals.Count > 0)
        {
            return new CustodyGiven.Refused(decision.Refusals);
        }

        var after = CustodyRecording.Record(turn.Db, contents, turn.Custody, decision.Events, by, turn.Now, command);
        if (besides is not null && await besides(turn, after) is { Count: > 0 } refusals)
        {
            return new CustodyGiven.Refused(refusals);
        }

        await writing.Commit();
        custody.Keep(after);
        return new CustodyGiven.Done(after);
    }

    /// <summary>What would become of it, with nothing written.</summary>
    public async Task<CustodyGiven> Try(PersonId by, Func<CustodyTurn, Task<CustodyOrder?>> order, CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        var turn = new CustodyTurn(db, custody.Current, surroundings.Now(by), stop);
        return await order(turn) is not { } given ? new CustodyGiven.NotThere()
            : given.Decide(turn.Custody, turn.Now).Refusals is { Count: > 0 } refusals ? new CustodyGiven.Refused(refusals)
            : new CustodyGiven.Done(turn.Custody);
    }
}
