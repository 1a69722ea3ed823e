using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Zhengyan.Access;
using Zhengyan.Desk;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>Entering a lead (§0.1). For whoever may not register one, these addresses do not exist.</summary>
internal sealed class NewLeadEndpoints : IEndpoints
{
    // Three for each person named, and a letter of any length.
    private const int MostFields = 1024;
    private const int MostText = 4 << 20;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/leads/new", Show).Reads(ReadingOf.Repeats);
        routes.MapPost("/leads/new", Register).WithMetadata(new StreamedForm(MostFields, MostText)).Reads(ReadingOf.Repeats);
        routes.MapGet("/leads/repeats", Look).Reads(ReadingOf.Repeats);
    }

    private static IResult Show(HttpContext http, Caller caller, Surroundings surroundings) =>
        MayRegister(caller, surroundings) ? Page(http, surroundings, Typed.Nothing) : Results.NotFound();

    private static async Task<IResult> Register(
        HttpContext http, Caller caller, Surroundings surroundings, MatterDesk desk, EarlierMatters earlier, [FromServices] Lot lot, SettledPeople settled,
        CancellationToken stop)
    {
        if (!MayRegister(caller, surroundings))
        {
            return Results.NotFound();
        }

        if (http.Form() is not { } typed)
        {
            return Results.BadRequest();
        }

        // Read whatever becomes of the form: a browser hears no answer before it has sent everything.
        using var scans = await LetterScans.Take(http.Features.Get<FileOfForm>(), http.Request.ContentLength, stop);
        var entry = new LeadEntry(typed, surroundings.University, scans);
        if (typed.Raw("look") is not null)
        {
            return Page(http, surroundings, typed, scans, repeats: await Repeats(entry.Rows.Select(r => r.Person).OfType<PersonId>(), caller, surroundings, earlier, stop));
        }

        if (entry.Unreadable().ToList() is { Count: > 0 } unreadable)
        {
            var others = entry.Order.Decide(surroundings.Now(caller.Person) with { NextNumber = (_, _) => 0 }).Refusals;
            return Page(http, surroundings, typed, scans, [.. unreadable, .. entry.Besides(others)]);
        }

        var apart = KeptApart.Draw(entry.Order.Reporter, entry.Order.Subjects, await settled.On(surroundings.Today, stop), surroundings.Now(caller.Person), below => lot(below));
        switch (await desk.Open(entry.Order with { KeptApart = apart }, new Acting(caller.Person), typed.CommandId(), stop))
        {
            case Opened.Done done:
                http.Notify(Said(done.Matters, surroundings.Now(caller.Person)));
                return Results.Redirect("/leads");
            case Opened.Refused refused:
                return Page(http, surroundings, typed, scans, refused.Refusals);
            default:
                return Results.NotFound();
        }
    }

    private static async Task<IResult> Look(
        string[] person, Caller caller, Surroundings surroundings, EarlierMatters earlier, CancellationToken stop) =>
        MayRegister(caller, surroundings)
            ? Answers.Page<RepeatList>(new RepeatsModel(await Repeats(Numbers(person), caller, surroundings, earlier, stop)))
            : Results.NotFound();

    private static bool MayRegister(Caller caller, Surroundings surroundings) =>
        RegisterLead.MayRegister(caller.Person, surroundings.University, surroundings.Today);

    private static PageAnswer<NewLeadView> Page(
        HttpContext http, Surroundings surroundings, Typed typed, LetterScans? scans = null, IReadOnlyList<Refusal>? refusals = null, IReadOnlyList<Repeats>? repeats = null) =>
        Answers.Page<NewLeadView>(
            new NewLeadModel(
                http.Frame(path: "/leads/new"), typed.Raw("command") ?? Guid.NewGuid().ToString("N"), typed, refusals ?? [], surroundings.Today,
                surroundings.Book.Circumstances, Suggestion.All(surroundings.University, surroundings.Today), repeats) { ScansAreGone = scans is { Sent: > 0 } },
            refusals is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);

    private static async Task<IReadOnlyList<Repeats>> Repeats(
        IEnumerable<PersonId> people, Caller caller, Surroundings surroundings, EarlierMatters earlier, CancellationToken stop)
    {
        var found = new List<Repeats>();
        foreach (var person in people.Where(surroundings.University.Knows).Distinct().Take(MostAtOnce))
        {
            found.Add(new(surroundings.University.Person(person).Name, await earlier.About(person, caller.Person, stop)));
        }

        return found;
    }

    private const int MostAtOnce = 20;

    private static IEnumerable<PersonId> Numbers(string[] typed) =>
        typed.Where(t => int.TryParse(t, CultureInfo.InvariantCulture, out _)).Select(t => new PersonId(int.Parse(t, CultureInfo.InvariantCulture)));

    // Whoever registers a lead about the head of their own office does not see it afterwards, and is told no more than that it is in good hands.
    private static string Said(IReadOnlyList<Matter> opened, Now now)
    {
        var seen = opened.Count(m => Visibility.Audience(m, now).Any(held => held.Person == now.Person));
        return seen == opened.Count ? Words.Current["线索已登记，编号 {0}。", opened[0].LeadNumber]
            : seen == 0 ? Words.Current["线索已登记，已转有权办理的人。"]
            : Words.Current["线索已登记，编号 {0}；其中一部分已转有权办理的人。", opened[0].LeadNumber];
    }
}
