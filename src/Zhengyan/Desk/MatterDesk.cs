using Microsoft.EntityFrameworkCore;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Storage;
using Zhengyan.Vault;

namespace Zhengyan.Desk;

/// <summary>The one door for writing: load, decide, record, all in one turn. What is not recorded has not happened.</summary>
internal sealed class MatterDesk(WriteTurns turns, Surroundings surroundings, Contents contents, EnvelopeSealing envelopes, Destroying destroying)
{
    private static readonly Statement<int> Sent = new("SELECT Version FROM commands WHERE Command = ?1 AND Person = ?2 AND Stream = ?3", row => row.GetInt32(0));

    /// <summary>Decides a command on the version of a matter that its sender has seen.</summary>
    public async Task<Submitted> Submit(MatterId id, Command command, Acting acting, int version, Guid commandId, CancellationToken stop)
    {
        await using var writing = await turns.Begin(stop);
        var db = writing.Db;
        if (await Find(db, id, acting, stop) is not { } matter)
        {
            return new Submitted.NotThere();
        }

        if (Sent.Ask(db, commandId.ToString("N"), acting.Sender.Value, id.ToString()).Count > 0)
        {
            return new Submitted.Accepted(matter);
        }

        if (matter.Version != version)
        {
            return new Submitted.Overtaken(matter);
        }

        var now = surroundings.Now(acting, matter, db.NextNumber);
        var decision = await Decide(await WithFacts(command, matter, acting, db, stop), matter, now, db, stop);
        if (!decision.IsAccepted)
        {
            return new Submitted.Refused(matter, decision.Refusals);
        }

        var recording = new Recording(db, contents, surroundings, now, commandId, acting.Sender, StepTable.Find(matter.Stage, command.Action)!.Clause);
        var after = await recording.Record(matter, decision.Events, stop);
        if (after.Stage == Stage.Destroyed)
        {
            var gone = await destroying.CarryOut(db, matter, now, commandId, stop);
            await writing.Commit();
            await destroying.Forget(db, gone);
            return new Submitted.Accepted(after);
        }

        recording.Remember(after, place: 1);
        Drafts.Drop(db, id, acting.Sender, command.Action);
        await RecordElsewhere(recording, decision, db, stop);
        await writing.Commit();
        return new Submitted.Accepted(after);
    }

    /// <summary>Decides a command that opens matters.</summary>
    public async Task<Opened> Open(OpeningCommand command, Acting acting, Guid commandId, CancellationToken stop)
    {
        await using var writing = await turns.Begin(stop);
        var db = writing.Db;
        if (await OpenedBefore(db, commandId, acting.Sender, stop) is { Count: > 0 } before)
        {
            return new Opened.Done(before);
        }

        var now = surroundings.Now(acting, db.NextNumber);
        if (!now.University.Knows(acting.Person))
        {
            return new Opened.NotThere();
        }

        var opening = (await WithFacts(command, db, stop)).Decide(now);
        if (opening.Refusals.Concat(envelopes.Check(command, opening, now)).ToList() is { Count: > 0 } refusals)
        {
            return new Opened.Refused(refusals);
        }

        var recording = new Recording(db, contents, surroundings, now, commandId, acting.Sender, clause: null);
        var opened = new List<Matter>();
        foreach (var events in opening.Events.GroupBy(e => e.Matter, e => e.Event))
        {
            opened.Add(await recording.Record(Matter.Nothing(events.Key), [.. events], stop));
            recording.Remember(opened[^1], opened.Count);
        }

        if (acting.EnteredBy is { } clerk && !opened.All(m => Parts.MayEnterPaper(clerk, m, now)))
        {
            return new Opened.NotThere();
        }

        var custody = envelopes.Seal(db, command, opening, opened[0].LeadNumber, now, commandId);
        await writing.Commit();
        envelopes.Keep(custody);
        return new Opened.Done(opened);
    }

    // Whoever acts themself must have a part in the matter; whoever enters paper must be a registrar who may, and the one who acted somebody we know.
    private async Task<Matter?> Find(ZhengyanDb db, MatterId id, Acting acting, CancellationToken stop)
    {
        if (!surroundings.University.Knows(acting.Person))
        {
            return null;
        }

        if (acting.EnteredBy is not { } clerk)
        {
            return new MatterReading(db, contents).Load(id, acting.Person)?.Matter;
        }

        var matter = await Current(db, id, stop);
        return matter is not null && Parts.MayEnterPaper(clerk, matter, surroundings.Now(matter)) ? matter : null;
    }

    private async Task<Command> WithFacts(Command command, Matter matter, Acting acting, ZhengyanDb db, CancellationToken stop) => command switch
    {
        JoinLead join => join with { Earlier = await Find(db, join.To, acting, stop) },
        HoldFurtherTalk further => await WithTalks(further, matter, db, stop),
        _ => command,
    };

    private async Task<HoldFurtherTalk> WithTalks(HoldFurtherTalk further, Matter matter, ZhengyanDb db, CancellationToken stop)
    {
        var first = matter.Continues is { First: var earliest } ? await Current(db, earliest, stop) : null;
        var talks = new List<Matter?>();
        foreach (var talk in (first ?? matter).FurtherTalks)
        {
            talks.Add(await Current(db, talk, stop));
        }

        return further with { First = first, IsOneComing = talks.OfType<Matter>().Any(HoldFurtherTalk.IsComing) };
    }

    private static async Task<OpeningCommand> WithFacts(OpeningCommand command, ZhengyanDb db, CancellationToken stop) =>
        command is ImportOldFile { Number: var number } old ? old with { IsTaken = await IsTaken(db, number.Trim(), stop) } : command;

    // A number that an old file was taken in under is passed over.
    private static async Task<Decision> Decide(Command command, Matter matter, Now now, ZhengyanDb db, CancellationToken stop)
    {
        var decision = command.Decide(matter, now);
        while (decision.Events is [MatterArchived { Number: var number }] && await IsTaken(db, number, stop))
        {
            decision = command.Decide(matter, now);
        }

        return decision;
    }

    private static Task<bool> IsTaken(ZhengyanDb db, string archiveNumber, CancellationToken stop) => db.Matters.AnyAsync(m => m.ArchiveNumber == archiveNumber, stop);

    private async Task RecordElsewhere(Recording recording, Decision decision, ZhengyanDb db, CancellationToken stop)
    {
        foreach (var events in decision.Elsewhere.GroupBy(e => e.Matter, e => e.Event))
        {
            await recording.Record(await Current(db, events.Key, stop) ?? Matter.Nothing(events.Key), [.. events], stop);
        }
    }

    private async Task<IReadOnlyList<Matter>> OpenedBefore(ZhengyanDb db, Guid command, PersonId sender, CancellationToken stop)
    {
        var states = await db.Commands.Where(c => c.Command == command && c.Person == sender).OrderBy(c => c.Place)
            .Join(db.Matters, c => c.Stream, m => (Guid)(object)m.Id, (c, m) => new StateRow(m.Id, m.State)).ToListAsync(stop);
        return [.. states.Select(s => contents.ReadMatter(db, s))];
    }

    private async Task<Matter?> Current(ZhengyanDb db, MatterId id, CancellationToken stop) =>
        await db.Matters.Where(m => m.Id == id).Select(m => m.State).SingleOrDefaultAsync(stop) is { } state ? contents.ReadMatter(db, id, state) : null;
}
