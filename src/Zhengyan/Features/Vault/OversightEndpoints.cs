using Zhengyan.Access;
using Zhengyan.Desk;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Storage;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>保密信封, for the discipline secretary, and for whoever is told in their place. For everybody else it does not exist.</summary>
internal sealed class OversightEndpoints : IEndpoints
{
    private const string Address = "/envelopes";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var envelopes = routes.MapGroup(Address).Reads(ReadingOf.Envelopes);
        envelopes.MapGet("", Show);
        envelopes.MapPost("/custodians", Name);
        envelopes.MapPost("/custodians/{person:int}/end", End);
        envelopes.MapPost("/noted", Note);
    }

    private static IResult Show(HttpContext http, Caller caller, OversightPages pages) =>
        pages.Model(http, caller) is { } model ? Page(model) : Answers.NotFound(http);

    private static Task<IResult> Name(HttpContext http, Caller caller, OversightPages pages, CustodianDesk desk, Accounts accounts, AskingAgain asking, CancellationToken stop) => Give(
        http, caller, pages,
        typed => CustodyEndpoints.Proven(http, caller, asking, async () => await pages.IsAdministrators(typed.Words("person"), accounts)
            ? new CustodyGiven.Refused([AccountRefusals.IsAdministrators with { Field = "person" }])
            : await desk.Name(pages.Named(typed.Words("person")), caller.Person, typed.CommandId(), stop), stop),
        Words.Current["已指定。本人登录后设定口令，才开始保管。"], null);

    private static Task<IResult> End(HttpContext http, Caller caller, int person, OversightPages pages, CustodianDesk desk, AskingAgain asking, CancellationToken stop) => Give(
        http, caller, pages,
        typed => CustodyEndpoints.Proven(http, caller, asking, () => desk.End(new(person), typed.Words("reason"), caller.Person, typed.CommandId(), stop), stop, OversightModel.CodeOf(new(person))),
        Words.Current["已免去保管人。"], new(person));

    private static Task<IResult> Note(HttpContext http, Caller caller, OversightPages pages, OpeningDesk desk, CancellationToken stop) => Give(
        http, caller, pages, typed => desk.Note(typed.Number("version") ?? 0, caller.Person, typed.CommandId(), stop), Words.Current["已记下：你已知悉。"], null);

    private static async Task<IResult> Give(
        HttpContext http, Caller caller, OversightPages pages, Func<Typed, Task<CustodyGiven>> give, string done, PersonId? ending)
    {
        if (http.Form() is not { } typed || pages.Model(http, caller) is null)
        {
            return Answers.NotFound(http);
        }

        switch (await give(typed))
        {
            case CustodyGiven.Done:
                http.Notify(done);
                return Results.Redirect(Address);
            case CustodyGiven.Refused refused:
                return Page(pages.Model(http, caller)! with { Refusals = refused.Refusals, Typed = typed, Ending = ending }, StatusCodes.Status422UnprocessableEntity);
            default:
                return Answers.NotFound(http);
        }
    }

    private static PageAnswer<OversightView> Page(OversightModel model, int status = StatusCodes.Status200OK) => Answers.Page<OversightView>(model, status);
}

/// <summary>Makes the page of whoever oversees the envelopes.</summary>
internal sealed class OversightPages(CustodyReading custody, CustodyNotices notices, CustodyLimits limits, Surroundings surroundings, ZhengyanDb db)
{
    public OversightModel? Model(HttpContext http, Caller caller)
    {
        var (told, mayName, university) = (notices.ToldTo(caller.Person, db), CustodyRights.MayName(caller.Person, custody.Current, surroundings.Now(caller.Person)), surroundings.University);
        return !mayName && told.Count == 0 ? null : new(
            http.Frame(path: "/envelopes"), mayName, custody.Current, told, limits, surroundings.At, person => university.Person(person).Name,
            person => PostWords.Of(person, university, surroundings.Today))
        {
            Noted = custody.Current.Noted.GetValueOrDefault(caller.Person),
            People = mayName ? [.. university.People.Where(p => p.StaffNumber.Length > 0 && university.PostsOf(p.Id, surroundings.Today).Any()).OrderBy(p => p.Id).Select(Shown)] : [],
        };
    }

    /// <summary>Whom it means: as it is suggested, a staff number, or a name that nobody else has.</summary>
    public PersonId? Named(string typed) =>
        surroundings.University.People.FirstOrDefault(p => typed == Shown(p))?.Id ?? surroundings.University.Meant(typed);

    /// <summary>Whether whom it means is one of the three administrators, who know of no matter.</summary>
    public async Task<bool> IsAdministrators(string typed, Accounts accounts) =>
        Named(typed) is { } person && Owners.IsAdministrators(person, await accounts.All(), surroundings.University);

    private static string Shown(Person person) => $"{person.Name} {person.StaffNumber}";
}
