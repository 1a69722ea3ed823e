using Zhengyan.Rules;

namespace Zhengyan.Tests.Support;

/// <summary>
/// Situations in words: <c>Given.Matter.About(Who.Dean).Found(Finding.SlightViolation).At(Stage.Approval)
/// .When(new Approve("同意")).By(Who.DisciplineSecretary).Accepts()</c>.
/// </summary>
internal static class Given
{
    /// <summary>A matter that begins with a lead about the deputy dean, where verification finds a slight violation.</summary>
    public static Outlook Matter { get; } = new(Who.DeputyDean);

    /// <summary>A matter that begins with the subject's own request for a talk (§5.4).</summary>
    public static Outlook Request { get; } = new(Who.DeputyDean) { IsRequest = true };
}

/// <summary>What kind of matter is wanted, before its first event.</summary>
internal sealed record Outlook(PersonId Subject)
{
    public bool IsRequest { get; init; }
    public bool IsUnit { get; init; }
    public bool IsException { get; init; }
    public Finding Finding { get; init; } = Finding.SlightViolation;
    public TalkForm Form { get; init; } = TalkForm.Admonition;
    public PersonId Registrar { get; init; } = Who.Registrar;
    public University University { get; init; } = SmallUniversity.AsARule;

    public IReadOnlyList<PersonId> KeptApart { get; init; } = [];

    public Outlook Apart(params IReadOnlyList<PersonId> people) => this with { KeptApart = people };
    public Outlook About(PersonId subject) => this with { Subject = subject };
    public Outlook AboutTheUnitOf(PersonId head) => this with { Subject = head, IsUnit = true };
    public Outlook Found(Finding finding) => this with { Finding = finding };
    public Outlook As(TalkForm form) => this with { Form = form };
    public Outlook RegisteredBy(PersonId registrar) => this with { Registrar = registrar };
    public Outlook In(University university) => this with { University = university };

    /// <summary>One talker alone, with a written reason (§4.3).</summary>
    public Outlook ByException() => this with { IsException = true };

    /// <summary>Just opened.</summary>
    public Situation Opened()
    {
        var now = SmallUniversity.Now(IsRequest ? Subject : Registrar, university: University);
        OpeningCommand opening = IsRequest
            ? new AskForTalk(Responsibility.For(Subject, University, now.Today)[0].Person, "想说明一件事")
            : Orders.Lead(new Named(Subject, IsUnit)) with { KeptApart = KeptApart };
        var opened = opening.Decide(now);
        Assert.Empty(opened.Refusals);
        return new(this, Matter.Nothing(opened.Events[0].Matter).After(opened.Events[0].Event, now.Occurrence()), SmallUniversity.FirstDay, [opened.Events[0].Event]);
    }

    /// <summary>At that stage for the first time, every step before it taken as usual.</summary>
    public Situation At(Stage stage) => Opened().UpTo(m => m.Stage == stage);
}

/// <summary>A matter on a day.</summary>
internal sealed record Situation(Outlook Outlook, Matter Matter, DateOnly Day, IReadOnlyList<Event> Events)
{
    /// <summary>The circumstances in which somebody acts or looks.</summary>
    public Now Now(PersonId person) => SmallUniversity.Now(person, Day, Outlook.University);

    /// <summary>On another day.</summary>
    public Situation On(DateOnly day) => this with { Day = day };

    /// <summary>In a university that has changed meanwhile.</summary>
    public Situation In(University university) => this with { Outlook = Outlook with { University = university } };

    /// <summary>As no sequence of steps would make it: for what is asked twice.</summary>
    public Situation ButWith(Func<Matter, Matter> change) => this with { Matter = change(Matter) };

    /// <summary>What happened next; it must be accepted.</summary>
    public Situation Then(Command command, PersonId by)
    {
        var decision = command.Decide(Matter, Now(by));
        Assert.True(decision.IsAccepted, $"{command} by {by} at {Matter.Stage}: {string.Join(" ", decision.Refusals)}");
        return this with
        {
            Matter = decision.Events.Aggregate(Matter, (m, e) => m.After(e, Now(by).Occurrence())), Events = [.. Events, .. decision.Events],
        };
    }

    /// <summary>The usual steps, until it is so.</summary>
    public Situation UpTo(Func<Matter, bool> so)
    {
        var situation = this;
        while (!so(situation.Matter))
        {
            var (command, by) = Orders.Next(situation.Matter, Outlook.University, Day, Outlook.Finding, Outlook.Form, Outlook.IsException);
            situation = situation.Then(command, by);
        }

        return situation;
    }

    /// <summary>The next usual step.</summary>
    public Situation Next() => UpTo(m => m.Version > Matter.Version);

    /// <summary>Somebody is about to give an order.</summary>
    public Attempt When(Command command) => new(this, command, default, null, null);

    /// <summary>What is wanted, of whom.</summary>
    public IReadOnlyList<Demand> Demands() => [.. Zhengyan.Rules.Demands.Of(Matter, Now(Matter.Subject!.Person))];
}

/// <summary>An order about to be given by somebody.</summary>
internal sealed record Attempt(Situation Situation, Command Command, PersonId Person, PersonId? EnteredBy, DateOnly? RecordedOn)
{
    public Attempt By(PersonId person) => this with { Person = person };

    /// <summary>Done on paper on the day of the situation, and entered by the registrar on another.</summary>
    public Attempt OnPaper(PersonId enteredBy, DateOnly recordedOn) => this with { EnteredBy = enteredBy, RecordedOn = recordedOn };

    public Decision Decision() => Command.Decide(
        Situation.Matter, SmallUniversity.Now(Person, Situation.Day, Situation.Outlook.University, EnteredBy, RecordedOn));

    public void Accepts()
    {
        var decision = Decision();
        Assert.True(decision.IsAccepted, string.Join(" ", decision.Refusals));
        Assert.NotEmpty(decision.Events);
    }

    /// <summary>Refused for exactly these reasons.</summary>
    public void Refuses(params string[] numbers)
    {
        var decision = Decision();
        Assert.Equal(numbers.Order(), decision.Refusals.Select(r => r.Number).Distinct().Order());
        Assert.Empty(decision.Events);
    }
}
