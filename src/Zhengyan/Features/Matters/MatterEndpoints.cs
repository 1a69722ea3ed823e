using Zhengyan.Access;
using Zhengyan.Desk;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Storage;
using Zhengyan.Ui;
using Zhengyan.Vault;

namespace Zhengyan.Features;

/// <summary>One matter: its page, the form of each order, and the one door through which an order is given.</summary>
internal sealed class MatterEndpoints : IEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/matters/{id:guid}", Show).Reads(ReadingOf.Matter);
        routes.MapGet("/matters/{id:guid}/{action}", Choose).Reads(ReadingOf.Form);
        routes.MapPost("/matters/{id:guid}/{action}", Submit).Reads(ReadingOf.Form);
    }

    private static async Task<IResult> Show(
        HttpContext http, Guid id, Caller caller, MatterReading reading, MatterPages pages, Drafts drafts, ZhengyanDb db, Safe safe, CancellationToken stop) =>
        await reading.Load(new MatterId(id), caller.Person, stop) is { } seen
            ? Answers.Page<MatterView>(await WithDraft(pages.Opened(http, seen.Matter, seen.Parts, caller), drafts, db, stop) with
            {
                Envelopes = await EnvelopeFacts.Seen(db, seen, stop), Uploads = await Quarantine.Of(db, safe, seen.Matter.Id, caller.Person, stop),
            })
            : Answers.NotFound(http);

    private static async Task<IResult> Choose(
        HttpContext http, Guid id, string action, int? by, Caller caller, MatterReading reading, PaperReading papers, MatterPages pages, MatterParts parts,
        Surroundings surroundings, EarlierMatters earlier, Drafts drafts, ZhengyanDb db, CancellationToken stop)
    {
        var acting = ActingAs(caller, by, null);
        if (parts.Find(action) is not { } form || (form.IsApart && acting.EnteredBy is not null)
            || await Load(reading, papers, new MatterId(id), caller, acting, stop) is not { } seen)
        {
            return Answers.NotFound(http);
        }

        var now = surroundings.Now(acting, seen.Matter);
        return StepTable.OpenTo(acting.Person, seen.Matter, now).Any(s => s.Action == form.Action)
            ? Answers.Page<MatterView>(await WithDraft(await WithEarlier(pages.With(http, seen.Matter, seen.Parts, caller, form, Typed.Nothing, [], acting), earlier, caller, stop), drafts, db, stop))
            : Results.Redirect($"/matters/{seen.Matter.Id}");
    }

    private static async Task<IResult> Submit(
        HttpContext http, Guid id, string action, int? by, Caller caller, MatterDesk desk, MatterReading reading, PaperReading papers, MatterPages pages,
        MatterParts parts, Surroundings surroundings, EarlierMatters earlier, Installed installed, CancellationToken stop)
    {
        if (parts.Find(action) is not { } form || (form.IsApart && by is not null) || http.Form() is not { } typed)
        {
            return Answers.NotFound(http);
        }

        var acting = ActingAs(caller, by, typed.Date("on"));
        var submitted = form.AsksAgain && AskingAgain.Asks(installed, caller) && await NotProven(http, new MatterId(id), caller, acting, reading, papers, stop) is { } not
            ? not
            : await desk.Submit(new MatterId(id), form.Read(typed), acting, typed.Number("version") ?? 0, typed.CommandId(), stop);
        switch (submitted)
        {
            case Submitted.Accepted:
                http.Notify(Words.Current["已办理：{0}。", form.Button]);
                var stays = await reading.Load(new MatterId(id), caller.Person, stop) is not null;
                return Results.Redirect(stays ? $"/matters/{new MatterId(id)}" : acting.EnteredBy is null ? "/" : "/paper");
            // The fields of a step show what it needs of the matter: only to whoever may take it.
            case Submitted.Refused refused when !StepTable.OpenTo(acting.Person, refused.Matter, surroundings.Now(acting, refused.Matter)).Any(s => s.Action == form.Action):
                return Answers.Page<RefusedPage>(
                    new RefusedModel(http.Frame(path: $"/matters/{refused.Matter.Id}"), Words.Current.Say(form.Title), refused.Refusals, $"/matters/{refused.Matter.Id}")
                    {
                        Shows = Shown.One(refused.Matter.Id, [], form.Action),
                    },
                    StatusCodes.Status422UnprocessableEntity);
            case Submitted.Refused refused when await Load(reading, papers, new MatterId(id), caller, acting, stop) is { } seen:
                return Answers.Page<MatterView>(
                    await WithEarlier(pages.With(http, seen.Matter, seen.Parts, caller, form, typed, refused.Refusals, acting), earlier, caller, stop),
                    StatusCodes.Status422UnprocessableEntity);
            case Submitted.Overtaken when await Load(reading, papers, new MatterId(id), caller, acting, stop) is { } seen:
                return Answers.Page<MatterView>(
                    await WithEarlier(Overtaken(pages, http, seen, caller, form, typed, acting), earlier, caller, stop), StatusCodes.Status409Conflict);
            default:
                return Answers.NotFound(http);
        }
    }

    // Asked only of whoever may see the matter: for everybody else there is none, whatever they typed.
    private static async Task<Submitted?> NotProven(
        HttpContext http, MatterId id, Caller caller, Acting acting, MatterReading reading, PaperReading papers, CancellationToken stop) =>
        await Load(reading, papers, id, caller, acting, stop) is not { } seen ? new Submitted.NotThere()
        : await http.RequestServices.GetRequiredService<AskingAgain>().Refuses(http, caller, stop) is { } refusal ? new Submitted.Refused(seen.Matter, [refusal])
        : null;

    // The new state, and what was typed where the step is still open.
    private static MatterPageModel Overtaken(
        MatterPages pages, HttpContext http, MatterSeen seen, Caller caller, OrderForm form, Typed typed, Acting acting)
    {
        var page = pages.With(http, seen.Matter, seen.Parts, caller, form, typed, [], acting);
        var open = page.Wanted is { } wanted && StepTable.OpenTo(acting.Person, seen.Matter, wanted.Acting).Any(s => s.Action == form.Action);
        var last = seen.Matter.History.LastOrDefault(l => Visibility.SeesLine(seen.Parts, l, seen.Matter));
        return (open ? page : pages.Opened(http, seen.Matter, seen.Parts, caller)) with { Overtaken = last };
    }

    // What a repeated lead can be joined to stands in other matters.
    private static async Task<MatterPageModel> WithEarlier(MatterPageModel page, EarlierMatters earlier, Caller caller, CancellationToken stop) =>
        page.Wanted is { Form.Action: nameof(JoinLead) } wanted
            ? page with { Wanted = wanted with { Earlier = await earlier.ToJoin(page.Matter, caller.Person, stop) } }
            : page;

    // What the reader has been writing in the form on top, where it is kept.
    private static async Task<MatterPageModel> WithDraft(MatterPageModel page, Drafts drafts, ZhengyanDb db, CancellationToken stop) =>
        page.Wanted is { Form: { KeepsDraft: true } form, Paper: false } wanted
            && await drafts.Find(db, page.Matter.Id, page.Viewing.Person, form.Action, stop) is { } draft
            ? page with { Wanted = wanted with { Typed = Typed.Kept(draft.Fields), DraftOf = draft.At } }
            : page;

    private static Acting ActingAs(Caller caller, int? by, DateOnly? on) =>
        by is { } person ? new(new PersonId(person), on, caller.Person) : new(caller.Person);

    private static async Task<MatterSeen?> Load(
        MatterReading reading, PaperReading papers, MatterId id, Caller caller, Acting acting, CancellationToken stop) =>
        acting.EnteredBy is null ? await reading.Load(id, caller.Person, stop) : await papers.Load(id, caller.Person, stop);
}
