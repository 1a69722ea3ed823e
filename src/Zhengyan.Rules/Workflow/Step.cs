namespace Zhengyan.Rules;

/// <summary>
/// A row of the step table: at this stage, this action, by these parts, leads to one of these stages, under this clause. Further conditions
/// on the matter's state are in <paramref name="When"/>; what is asked of whom, where something is asked, in <paramref name="Ask"/>.
/// </summary>
public sealed record Step(
    Stage Stage, string Action, IReadOnlyList<Part> Parts, IReadOnlyList<Stage> Next, string Clause, Func<Matter, bool>? When = null, Ask? Ask = null)
{
    /// <summary>Whether the matter's state allows it now.</summary>
    public bool IsOpen(Matter matter) => When is null || When(matter);

    /// <summary>The words of its parts, e.g. 承办人、承办部门负责人.</summary>
    public Text PartsWord() =>
        Parts.Skip(1).Aggregate(Parts[0].Word(), (words, part) => Text.Of("{0}或{1}", words, part.Word()));
}

/// <summary>
/// What a step asks: in which words, of which part, until when, shown from when on. <paramref name="Only"/> narrows it to some holders of the part;
/// <paramref name="Lacks"/> names the part that must have no holder left, so that nothing ever waits for nobody.
/// </summary>
public sealed record Ask(
    Text Title, Part Of, Func<Matter, Now, DateOnly> Due, Func<Matter, Now, DateOnly>? From = null, Func<Matter, PersonId, bool>? Only = null,
    Func<Matter, bool>? When = null, Part? Lacks = null);

/// <summary>One line of a desk: what is wanted of whom, in which matter, under which clause, by when. Shown from <paramref name="From"/> on.</summary>
public sealed record Demand(string Action, PersonId Person, Part Part, Text Title, string Clause, DateOnly Due, DateOnly From);

/// <summary>What is wanted now, computed from the step table.</summary>
public static class Demands
{
    /// <summary>Everything a matter wants, of everybody.</summary>
    public static IEnumerable<Demand> Of(Matter matter, Now now) => Of(matter, [.. Parts.All(matter, now)], now);

    /// <summary>The same, where the parts were asked for already.</summary>
    public static IEnumerable<Demand> Of(Matter matter, IReadOnlyList<(Part Part, PersonId Person)> parts, Now now) =>
        StepTable.Of(matter.Stage)
            .Where(step => step.Ask is not null && step.IsOpen(matter) && step.Ask.When?.Invoke(matter) != false
                && (step.Ask.Lacks is not { } lacking || parts.All(held => held.Part != lacking)))
            .SelectMany(step => parts
                .Where(held => held.Part == step.Ask!.Of && step.Ask.Only?.Invoke(matter, held.Person) != false)
                .Select(held => new Demand(step.Action, held.Person, held.Part, step.Ask!.Title, step.Clause,
                    step.Ask.Due(matter, now), step.Ask.From?.Invoke(matter, now) ?? DateOnly.MinValue)));
}
