using Zhengyan.Rules;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Rules.StateSpace;

/// <summary>One reachable state: the matter, and the keys of the states one step on.</summary>
internal sealed record Reached(Matter Matter)
{
    public HashSet<string> Next { get; } = [];
}

/// <summary>A step that was taken.</summary>
internal sealed record Taken(Matter Before, Command Command, PersonId By, Decision Decision, Matter After);

/// <summary>
/// Walks every reachable state of the matters that begin with the given event, breadth first. In every state everybody with a part, and one person without,
/// tries every step of the table, with proper and with wrong content. At most <paramref name="mostRecused"/> people recuse themselves in one matter; where
/// some do, of several ways that lead on alike only one is taken (<see cref="Choices.Few"/>), for the others are walked where nobody does.
/// </summary>
internal sealed class Search(University university, int mostRecused, Action<string, Matter> fails)
{
    private static readonly IReadOnlyList<string> Actions = [.. StepTable.Rows.Select(r => r.Action).Distinct()];

    private readonly Queue<string> open = [];

    public Dictionary<string, Reached> States { get; } = [];

    public HashSet<(Stage From, string Action, Stage To)> Moves { get; } = [];

    public int Tries { get; private set; }

    public Laws Laws { get; } = new(university, fails);

    /// <summary>Begins with that event.</summary>
    public Search From(Event first, PersonId by)
    {
        // With a file of the verification from the beginning, so that in every state there is one to be seen, or not, and to be taken away.
        Reach(Matter.Nothing(new(Guid.Empty)), [first, Orders.OfTheVerification], by);
        return this;
    }

    /// <summary>Walks until there is nothing new.</summary>
    public Search ToTheEnd()
    {
        while (open.TryDequeue(out var key))
        {
            Leave(States[key]);
        }

        return this;
    }

    private void Leave(Reached state)
    {
        var m = state.Matter;
        var parts = Parts.All(m, Now(Who.Retired)).ToLookup(p => p.Person, p => p.Part);
        var demands = Demands.Of(m, Now(Who.Retired)).ToList();
        Laws.OfState(m, parts, demands);
        var taken = Actions.SelectMany(action => StepTable.Find(m.Stage, action) is { } row && row.IsOpen(m)
            ? TryOpen(m, row, parts) : TryClosed(m, action)).ToList();
        foreach (var step in taken)
        {
            Laws.OfStep(step);
            Moves.Add((m.Stage, step.Command.Action, step.After.Stage));
            Follow(state, step.Decision.Events, step.By);
        }

        Laws.OfDemands(m, demands, taken);
        if (JoinLead.CanTake(m.Stage))
        {
            Follow(state, [new LeadJoined(new("线索2", SmallUniversity.FirstDay, "又有反映"), m.KeptApart)], Who.DisciplineHead);
        }
    }

    private IEnumerable<Taken> TryOpen(Matter m, Step row, ILookup<PersonId, Part> parts)
    {
        foreach (var person in parts.Select(p => p.Key).Append(Who.Retired))
        {
            var now = Now(person);
            var may = parts[person].Any(row.Parts.Contains);
            if (row.Action == nameof(Recuse) && may && m.Recused.Count >= mostRecused)
            {
                continue;
            }

            foreach (var command in may ? mostRecused > 0 ? Choices.Few(row.Action, m, now) : Choices.Proper(row.Action, m, now) : Choices.Proper(row.Action, m, now).Take(1))
            {
                var decision = Try(command, m, now);
                if (!may && decision.Refusals.All(r => r.Number != "W-02"))
                {
                    fails($"{command} by {Who.Names[person]}, who has no part in it, is not refused by W-02", m);
                }

                if (decision.IsAccepted)
                {
                    yield return new(m, command, person, decision, decision.Events.Aggregate(m, (at, e) => at.After(e, now.Occurrence())));
                }
            }

            foreach (var command in may ? Choices.Wrong(row.Action, m) : [])
            {
                if (Try(command, m, now).IsAccepted)
                {
                    fails($"{command} is accepted", m);
                }
            }
        }
    }

    private IEnumerable<Taken> TryClosed(Matter m, string action)
    {
        var now = Now(Authority.Heads(m, Now(Who.Retired))[0]);
        if (Closed(action, m, now).Any(command => Try(command, m, now).Refusals is not [{ Number: "W-01" }]))
        {
            fails($"{action} is not open and not refused by W-01", m);
        }

        return [];
    }

    private static IEnumerable<Command> Closed(string action, Matter m, Now now) => action switch
    {
        nameof(RerouteApproval) or nameof(Propose) or nameof(Arrange) or nameof(ObjectToRecord) or nameof(AppointReader) => [],
        _ => Choices.Proper(action, m, now).Take(1),
    };

    private Decision Try(Command command, Matter m, Now now)
    {
        Tries++;
        var decision = command.Decide(m, now);
        if (decision.IsAccepted != decision.Events.Count > 0 || (!decision.IsAccepted && decision.Elsewhere.Count > 0))
        {
            fails($"{command} is refused and yet something happens, or accepted and nothing does", m);
        }

        return decision;
    }

    private void Follow(Reached from, IReadOnlyList<Event> events, PersonId by) => from.Next.Add(Reach(from.Matter, events, by));

    private string Reach(Matter before, IReadOnlyList<Event> events, PersonId by)
    {
        var occurrence = Now(by).Occurrence();
        var after = events.Aggregate(before, (m, e) => m.After(e, occurrence));
        var key = StateKey.Of(after);
        if (States.TryAdd(key, new(after)))
        {
            open.Enqueue(key);
            Laws.OfFold(before, events, occurrence, after);
        }

        return key;
    }

    private Now Now(PersonId person) => SmallUniversity.Now(person, university: university);
}
