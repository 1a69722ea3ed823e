using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>Somebody named in a lead: what was typed, whom it means, and whom it may mean where that is not clear.</summary>
public sealed record NamedRow(int Index, string Typed, bool AsUnit, PersonId? Person, IReadOnlyList<PersonId> Candidates)
{
    /// <summary>The field's name and id.</summary>
    public string Field => $"subjects[{Index}].Who";

    /// <summary>The rows in which somebody is named.</summary>
    internal static IReadOnlyList<NamedRow> Read(Typed typed, University university) =>
        [.. typed.Rows("subjects").Select(i => Read(i, typed, university)).Where(r => r.Typed.Length > 0)];

    private static NamedRow Read(int index, Typed typed, University university)
    {
        var who = typed.Words($"subjects[{index}].Who");
        var candidates = university.People.Where(p => Means(who, p)).Select(p => p.Id).ToList();
        return new(index, who, typed.Ticked($"subjects[{index}].AsUnit"), candidates.Count == 1 ? candidates[0] : null, candidates);
    }

    // As it is suggested, or the number or the name alone.
    private static bool Means(string who, Person person) =>
        who == person.Name || who == person.StaffNumber || who == Suggestion.Of(person);
}

/// <summary>A person as they are suggested while typing.</summary>
public sealed record Suggestion(PersonId Person, string Text, string Post)
{
    /// <summary>Name and staff number, which no two people share.</summary>
    internal static string Of(Person person) => $"{person.Name} {(person.StaffNumber.Length > 0 ? person.StaffNumber : $"p{person.Id.Value}")}";

    internal static IReadOnlyList<Suggestion> All(University university, DateOnly today) =>
        [.. university.People.OrderBy(p => p.Id).Select(p => new Suggestion(p.Id, Of(p), PostWords.Of(p.Id, university, today)))];
}
