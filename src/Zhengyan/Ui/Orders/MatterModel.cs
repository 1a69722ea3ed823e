using Zhengyan.Desk;
using Zhengyan.Rules;

namespace Zhengyan.Ui;

/// <summary>A matter as one reader may see it; every piece asks <see cref="Sees"/> before it shows something.</summary>
/// <param name="Viewing">The circumstances of the reader: who, today, by which rule book.</param>
public record MatterModel(Frame Frame, Matter Matter, IReadOnlySet<Part> Parts, Now Viewing)
{
    /// <summary>What the reader handed in and what waits for the virus scanner, or did not pass it.</summary>
    public IReadOnlyList<WaitingUpload> Uploads { get; init; } = [];

    /// <summary>The other matters it names, those that exist for the reader.</summary>
    public IReadOnlyList<LinkedMatter> Linked { get; init; } = [];

    /// <summary>Other talks with the same subject; asked for where the reader sees <see cref="Rules.Field.EarlierTalks"/>.</summary>
    public IReadOnlyList<EarlierTalk> EarlierTalks { get; init; } = [];

    /// <summary>Whether the reader sees that field (people.md).</summary>
    public bool Sees(Rules.Field field) => Visibility.Sees(Parts, field, Matter);

    /// <summary>A person's name.</summary>
    public string Name(PersonId person) => Viewing.University.Person(person).Name;

    /// <summary>A person's unit and title today.</summary>
    public string Post(PersonId person) => PostWords.Of(person, Viewing.University, Viewing.Today);

    /// <summary>Working days left until a day; negative when it is past.</summary>
    public int DaysLeft(DateOnly due) => Viewing.Calendar.WorkingDaysUntil(Viewing.RecordedOn, due);

    /// <summary>A deadline as it is shown to the reader.</summary>
    public DueDay Due(DateOnly due) => DueDay.Of(due, Viewing.RecordedOn, Viewing.Calendar);

    /// <summary>Who did what of that kind first; none where it has not happened.</summary>
    public Occurrence? When(string kind) => Matter.When(kind);
}

/// <summary>The form of one order on a matter, with what was typed and why it was refused.</summary>
/// <param name="Acting">As whom the order would be given: the reader, or on paper somebody else on another day.</param>
/// <param name="Paper">Entered from paper: nothing of the matter is filled in beforehand.</param>
public sealed record OrderModel(
    Frame Frame, Matter Matter, IReadOnlySet<Part> Parts, Now Viewing, OrderForm Form, Now Acting, Typed Typed, IReadOnlyList<Refusal> Refusals, bool Paper)
    : MatterModel(Frame, Matter, Parts, Viewing)
{
    public string Command { get; init; } = Guid.NewGuid().ToString("N");

    /// <summary>The version of the matter that the form was made from, hidden (<see cref="FormVersions"/>).</summary>
    public required string Version { get; init; }

    /// <summary>When what stands in the form was kept as a draft; none where it is not one.</summary>
    public DateTimeOffset? DraftOf { get; init; }

    /// <summary>Earlier matters about the same person that a repeated lead can be joined to; asked for where the form is that of <see cref="JoinLead"/>.</summary>
    public IReadOnlyList<EarlierMatter> Earlier { get; init; } = [];

    /// <summary>What was typed; before that, what the matter suggests.</summary>
    public string? Given(string name, string? suggested = null) => Typed.Raw(name) ?? (Typed.IsSent || Paper ? null : suggested);

    /// <summary>The same for a date.</summary>
    public string? Given(string name, DateOnly? suggested) => Given(name, DateLine.Typed(suggested));

    /// <summary>The boxes ticked; before that, those the matter suggests.</summary>
    public IReadOnlyList<string> GivenMany(string name, IEnumerable<string>? suggested = null) =>
        Typed.IsSent ? Typed.Many(name) : Paper ? [] : [.. suggested ?? []];

    /// <summary>People with their reasons, to choose from.</summary>
    public IReadOnlyList<PersonChoice> Choices(IEnumerable<Reasoned> people) =>
        [.. people.Select(r => new PersonChoice(r.Person.Value.ToString(System.Globalization.CultureInfo.InvariantCulture), Name(r.Person), PostWords.Of(r, Viewing.University, Viewing.Today),
            Words.Current.Say(r.Why), r.Clause))];
}
