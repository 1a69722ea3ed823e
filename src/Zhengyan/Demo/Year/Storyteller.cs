using System.Globalization;
using Zhengyan.Desk;
using Zhengyan.Rules;

namespace Zhengyan.Demo;

/// <summary>
/// Tells the demonstration's year: every step through the same desk as on a page, on the day it is said to have happened. A step that the rules refuse is
/// a mistake in the story.
/// </summary>
internal sealed class Storyteller(MatterDesk desk, StoryClock clock, Surroundings surroundings)
{
    private readonly Dictionary<string, PersonId> people =
        surroundings.University.People.GroupBy(p => p.Name).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.Single().Id);

    private readonly LeadFile leads = LeadFile.Read();

    public PersonId Who(string name) => people[name];

    public DemonstrationLead Lead(int number) => leads.Number(number);

    /// <summary>Registers one of the demonstration's leads and gives the matter it opened.</summary>
    public async Task<Story> Register(string day, string by, int number)
    {
        var lead = Lead(number);
        var command = new RegisterLead(
            lead.Channel, lead.Source, lead.Arrival, lead.ReceivedOn, [.. lead.About.Select(s => new Named(Who(s.Name), s.AsUnit))], lead.Summary,
            lead.Circumstances, new(lead.RepeatsLead is not null, false, false), "拟初步核实", true,
            new(lead.Reporter.Name, "", lead.Reporter.Contact, false, 1), lead.Letter);
        clock.SetTo(day);
        return await Open(day, by, command with { KeptApart = Apart(command, Who(by)) });
    }

    // By lot as everywhere, but again and again until it falls on no stranger of whom the story tells; colleagues of whom it tells stay.
    private IReadOnlyList<PersonId> Apart(RegisterLead lead, PersonId by)
    {
        var now = surroundings.Now(by);
        var university = now.University;
        var told = university.StaffOf(Office.Discipline, now.Today).Concat(university.StaffOf(Office.Organisation, now.Today))
            .Concat(university.People.Select(p => p.Id).Where(p => university.MainPost(p, now.Today) is { } post && (post.IsHead || university.Unit(post.Unit).Kind == UnitKind.Leadership))).ToHashSet();
        var colleagues = KeptApart.Colleagues(lead.Subjects, now);
        var everybody = university.People.Select(p => p.Id).ToHashSet();
        var lot = new Random(lead.Letter.Length);
        IReadOnlyList<PersonId> apart;
        do
        {
            apart = KeptApart.Draw(lead.Reporter, lead.Subjects, everybody, now, lot.Next);
        }
        while (apart.Any(p => told.Contains(p) && !colleagues.Contains(p)));
        return [.. apart.Where(p => !told.Contains(p))];
    }

    public async Task<Story> Open(string day, string by, OpeningCommand command)
    {
        clock.SetTo(day);
        var opened = await desk.Open(command, new(Who(by)), Guid.NewGuid(), CancellationToken.None);
        return opened is Opened.Done done
            ? new(this, done.Matters[0])
            : throw new InvalidOperationException($"The story stops: {by} on {day}: {command.Action}: {Reasons((opened as Opened.Refused)?.Refusals)}");
    }

    public async Task<Matter> Submit(string day, string by, Matter matter, Command command)
    {
        clock.SetTo(day);
        var submitted = await desk.Submit(matter.Id, command, new(Who(by)), matter.Version, Guid.NewGuid(), CancellationToken.None);
        if (submitted is Submitted.Overtaken overtaken)
        {
            // Another matter of the story has touched this one: a lead was joined to it.
            return await Submit(day, by, overtaken.Current, command);
        }

        return submitted is Submitted.Accepted accepted
            ? accepted.Matter
            : throw new InvalidOperationException($"The story stops: {by} on {day}: {command.Action}: {Reasons((submitted as Submitted.Refused)?.Refusals)} ({submitted.GetType().Name})");
    }

    private static string Reasons(IReadOnlyList<Refusal>? refusals) => string.Join("; ", refusals?.Select(r => $"{r.Number} {r.Reason}") ?? []);
}

/// <summary>One matter of the story.</summary>
internal sealed class Story(Storyteller teller, Matter matter)
{
    public Matter Matter { get; private set; } = matter;

    public PersonId Who(string name) => teller.Who(name);

    /// <summary>The next step: on that day and hour (<c>2026-02-10 09:12</c>), by that person.</summary>
    public async Task<Story> Then(string day, string by, Command command)
    {
        Matter = await teller.Submit(day, by, Matter, command);
        return this;
    }
}

/// <summary>The clock of the story.</summary>
internal sealed class StoryClock : TimeProvider
{
    private DateTimeOffset now;

    /// <summary>Beijing time; nine in the morning where no hour is given.</summary>
    public void SetTo(string day) =>
        now = new(DateTime.ParseExact(day.Length == 10 ? day + " 09:00" : day, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), TimeSpan.FromHours(8));

    public override DateTimeOffset GetUtcNow() => now.ToUniversalTime();
}
