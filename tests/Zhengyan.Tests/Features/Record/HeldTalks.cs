using Microsoft.Extensions.DependencyInjection;
using Zhengyan.Desk;
using Zhengyan.Rules;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Features;

[CollectionDefinition(nameof(HeldTalks))]
public sealed class TestsOnHeldTalks : ICollectionFixture<HeldTalks>;

/// <summary>
/// The demonstration university, in which each test opens a matter of its own about somebody of their own and brings it as far as it needs,
/// through the desk that the pages use. The clock only goes forward.
/// </summary>
public sealed class HeldTalks : IAsyncLifetime
{
    private readonly Clock clock = new();
    private RunningApp? app;
    private Queue<PersonId> subjects = [];

    internal RunningApp App => app!;

    internal Clock Clock => clock;

    /// <summary>Somebody who has nothing to do with any of the talks.</summary>
    internal string Outsider { get; private set; } = "";

    internal University University => App.Services.GetRequiredService<Surroundings>().University;

    public async ValueTask InitializeAsync()
    {
        clock.SetTo(new DateOnly(2026, 11, 30));
        app = await RunningApp.Demonstration(clock);
        subjects = new(University.People.Select(p => p.Id).Where(IsUsual));
        Outsider = University.Person(subjects.Dequeue()).Name;
    }

    public async ValueTask DisposeAsync() => await App.DisposeAsync();

    /// <summary>A slight violation of a deputy division head, two officers, a recorder from the discipline office; up to that stage.</summary>
    internal Task<HeldTalk> At(Stage stage) => UpTo(m => m.Stage == stage);

    internal async Task<HeldTalk> UpTo(Func<Matter, bool> so)
    {
        var talk = new HeldTalk(this, await Open(subjects.Dequeue()));
        await talk.UpTo(so);
        return talk;
    }

    /// <summary>Another matter about somebody, just opened.</summary>
    internal async Task<HeldTalk> About(PersonId subject) => new(this, await Open(subject));

    internal PersonId Who(string name) => University.People.Single(p => p.Name == name).Id;

    internal PersonId Anybody() => subjects.Dequeue();

    private async Task<Matter> Open(PersonId subject)
    {
        var opened = await App.Services.GetRequiredService<MatterDesk>()
            .Open(Orders.Lead(new Named(subject, false)), new(Who("梁生远")), Guid.NewGuid(), CancellationToken.None);
        return Assert.IsType<Opened.Done>(opened).Matters[0];
    }

    // Nobody whom the demonstration's year already tells of, so that what one sees is this test's.
    private bool IsUsual(PersonId person) =>
        University.MainPost(person, clock.Today) is { Rank: Rank.DeputyDivisionHead, IsHead: false } post
        && University.Unit(post.Unit).Kind == UnitKind.SecondLevel
        && University.People.Count(p => p.Name == University.Person(person).Name) == 1
        && Responsibility.For(person, University, clock.Today).Count > 0
        && Demo.LeadFile.Read().Leads.All(lead => lead.About.All(about => about.Name != University.Person(person).Name));
}

/// <summary>A matter on its way, and the people in it.</summary>
internal sealed class HeldTalk(HeldTalks talks, Matter matter)
{
    public const string Officer = "顾玉玉";
    public const string Recorder = "许懿春";
    public const string Archivist = "梁生远";

    public Matter Matter { get; private set; } = matter;

    public string Address => $"/matters/{Matter.Id}";

    public string Subject => Matter.Subject!.Name;

    public string Leader => Name(Matter.Arrangement!.LeadTalker);

    public string Name(PersonId person) => talks.University.Person(person).Name;

    /// <summary>The usual steps, until it is so.</summary>
    public async Task UpTo(Func<Matter, bool> so)
    {
        while (!so(Matter))
        {
            var (command, by) = Next();
            await Then(command, by);
        }
    }

    public async Task Then(Command command, PersonId by)
    {
        var submitted = await talks.App.Services.GetRequiredService<MatterDesk>()
            .Submit(Matter.Id, command, new(by), Matter.Version, Guid.NewGuid(), CancellationToken.None);
        Matter = submitted is Submitted.Accepted accepted
            ? accepted.Matter
            : throw new InvalidOperationException($"{command} by {Name(by)}: {submitted} {string.Join(" ", (submitted as Submitted.Refused)?.Refusals ?? [])}");
    }

    /// <summary>The matter as the pages have left it.</summary>
    public async Task<Matter> Now()
    {
        await using var scope = talks.App.Services.CreateAsyncScope();
        var seen = scope.ServiceProvider.GetRequiredService<MatterReading>().Load(Matter.Id, talks.Who(Officer));
        return Matter = seen!.Matter;
    }

    private (Command, PersonId) Next() => Matter.Stage switch
    {
        Stage.Lead => (new DecideHandling([talks.Who(Officer), talks.Who("秦桂红")], "同意核实"), talks.Who("姚志")),
        Stage.Arrangement when Matter.Arrangement is null =>
            (Orders.Arrange(Responsibility.For(Matter.Subject!.Person, talks.University, talks.Clock.Today)[0].Person, talks.Who(Recorder), talks.Clock.Today), talks.Who(Officer)),
        _ => Orders.Next(Matter, talks.University, talks.Clock.Today, Finding.SlightViolation, TalkForm.Admonition, false),
    };
}
