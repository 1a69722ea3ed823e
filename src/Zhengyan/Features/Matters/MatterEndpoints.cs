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
    private static readonly Refusal NoDate = new("W-09", "§4", Text.Of("没有填写纸上的办理日期，或者没有这一天。"), Text.Of("请填写纸上写的日期。"), "on");

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/matters/{id:guid}", Show).Reads(ReadingOf.Matter);
        routes.MapGet("/matters/{id:guid}/{action}", Choose).Reads(ReadingOf.Form);
        routes.MapPost("/matters/{id:guid}/{action}", Submit).Reads(ReadingOf.Form);
    }

    private static async Task<IResult> Show(
        HttpContext http, Guid id, Caller caller, MatterReading reading, MatterPages pages, Surroundings surroundings, Drafts drafts, ZhengyanDb db, Safe safe, CancellationToken stop) =>
        reading.Open(new MatterId(id), caller.Person, surroundings.Today) is { Seen: var seen, Around: var around }
            ? Answers.Page<MatterView>(WithDraft(pages.Opened(http, seen.Matter, seen.Parts, caller, around.Demands), drafts, db) with
            {
                Envelopes = EnvelopeFacts.Seen(db, seen, around.Envelopes),
                Uploads = around.HasUploads ? await Quarantine.Of(db, safe, seen.Matter.Id, caller.Person, stop) : [],
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
            ? Answers.Page<MatterView>(WithDraft(await WithEarlier(pages.With(http, seen.Matter, seen.Parts, caller, form, Typed.Nothing, [], acting), earlier, caller, stop), drafts, db))
            : Results.Redirect($"/matters/{seen.Matter.Id}");
    }

    private static async Task<IResult> Submit(
        HttpContext http, Guid id, string action, int? by, Caller caller, MatterDesk desk, MatterReading reading, PaperReading papers, MatterPages pages,
        MatterParts parts, Surroundings surroundings, EarlierMatters earlier, Installed installed, FormVersions versions, CancellationToken stop)
    {
        if (parts.Find(action) is not { } form || (form.IsApart && by is not null) || http.Form() is not { } typed)
        {
            return Answers.NotFound(http);
        }

        var acting = ActingAs(caller, by, typed.Date("on"));
        var submitted = form.AsksAgain && AskingAgain.Asks(installed, caller) && await NotProven(http, new MatterId(id), caller, acting, reading, papers, stop) is { } not
            ? not
            : await Undated(new MatterId(id), caller, acting, papers, stop) is { } undated ? undated
            : await desk.Submit(new MatterId(id), form.Read(typed), acting, versions.Read(new(id), typed.Raw("version")), typed.CommandId(), stop);
        switch (submitted)
        {
            case Submitted.Accepted:
                http.Notify(Words.Current["已办理：{0}。", form.Button]);
                var stays = reading.Load(new MatterId(id), caller.Person) is not null;
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

    // What was done on paper has the date that stands there; today is no guess at it.
    private static async Task<Submitted?> Undated(MatterId id, Caller caller, Acting acting, PaperReading papers, CancellationToken stop) =>
        acting is not { EnteredBy: not null, HappenedOn: null } ? null
        : await papers.Load(id, caller.Person, stop) is { } seen ? new Submitted.Refused(seen.Matter, [NoDate])
        : new Submitted.NotThere();

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
    private static MatterPageModel WithDraft(MatterPageModel page, Drafts drafts, ZhengyanDb db) =>
        page.Wanted is { Form: { KeepsDraft: true } form, Paper: false } wanted
            && drafts.Find(db, page.Matter.Id, page.Viewing.Person, form.Action) is { } draft
            ? page with { Wanted = wanted with { Typed = Typed.Kept(draft.Fields), DraftOf = draft.At } }
            : page;

    private static Acting ActingAs(Caller caller, int? by, DateOnly? on) =>
        by is { } person ? new(new PersonId(person), on, caller.Person) : new(caller.Person);

    private static async Task<MatterSeen?> Load(
        MatterReading reading, PaperReading papers, MatterId id, Caller caller, Acting acting, CancellationToken stop) =>
        acting.EnteredBy is null ? reading.Load(id, caller.Person) : await papers.Load(id, caller.Person, stop);
}
