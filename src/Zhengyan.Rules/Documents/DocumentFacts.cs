using System.Globalization;

namespace Zhengyan.Rules;

/// <summary>What a paper is made from: the matter, the university with its history, the rule book the matter keeps, and the days off.</summary>
/// <param name="Matter">The matter, as it stood at the version that is wanted.</param>
/// <param name="University">Whoever is named on the paper is known there, with the posts of every day.</param>
/// <param name="Book">For the words of the circumstances and the deadlines.</param>
/// <param name="Calendar">For the deadlines.</param>
public sealed record DocumentFacts(Matter Matter, University University, RuleBook Book, WorkingCalendar Calendar)
{
    /// <summary>What is put beside the text where the paper is printed; none while it is only read.</summary>
    public DocumentPrint? Print { get; init; }

    /// <summary>The matter alone, for a paper that follows from nothing else.</summary>
    public static DocumentFacts Of(Matter matter) => new(matter, University.Empty, RuleBook.Shipped, WorkingCalendar.Shipped);

    /// <summary>The facts in the circumstances of an act.</summary>
    public static DocumentFacts Of(Matter matter, Now now) => new(matter, now.University, now.Book, now.Calendar);

    /// <summary>A person's name, as on the day they did something in the matter; where they did nothing, as the directory has it.</summary>
    public string Name(PersonId person) =>
        Matter.History.FirstOrDefault(h => h.Occurrence.By == person)?.Occurrence.ByName
        ?? (University.Knows(person) ? University.Person(person).Name : "");

    /// <summary>Unit and title of the post a person held on a day.</summary>
    public string Post(PersonId person, DateOnly on) => University.Knows(person) ? PostWords.Of(person, University, on) : "";

    /// <summary>Name, then unit and title, e.g. 周敏（纪委办公室主任）.</summary>
    public string NameAndPost(PersonId person, DateOnly on) => Post(person, on) is { Length: > 0 } post ? $"{Name(person)}（{post}）" : Name(person);

    /// <summary>The circumstances of §2 by number and word, a line each.</summary>
    public string Circumstances(IEnumerable<int> numbers) => string.Join('\n', numbers.Order().Select(n =>
        $"（{n.ToString(CultureInfo.InvariantCulture)}）{Book.Circumstances.FirstOrDefault(c => c.Number == n)?.Word}"));

    /// <summary>The day of the first event of that kind, as it is written; empty before.</summary>
    public string DayOf(string kind) => ChineseDates.Day(Matter.When(kind)?.On);

    /// <summary>Who did the last thing of that kind; empty before.</summary>
    public string WhoDid(string kind) => Matter.History.LastOrDefault(h => h.Kind == kind)?.Occurrence.ByName ?? "";

    /// <summary>The name of the office that handles the matter.</summary>
    public string OfficeName => NameOf(Matter.Office);

    /// <summary>The name of an office, as the directory has it.</summary>
    public string NameOf(Office office) =>
        University.Units.FirstOrDefault(u => u.Kind == (office == Office.Discipline ? UnitKind.DisciplineOffice : UnitKind.OrganisationDepartment))?.Name ?? "";
}

/// <summary>What is put beside the text of a printed paper.</summary>
/// <param name="Code">The code that says which text it is; empty on a working copy, which is not to be signed.</param>
/// <param name="By">Who printed a working copy, and when; empty on a paper to be signed.</param>
public sealed record DocumentPrint(string Code, string By);
