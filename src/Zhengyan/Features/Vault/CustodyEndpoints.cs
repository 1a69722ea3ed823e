using Zhengyan.Access;
using Zhengyan.Desk;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Storage;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>我的保管: a custodian's own page. For everybody else it does not exist.</summary>
internal sealed class CustodyEndpoints : IEndpoints
{
    public const string Address = "/custody";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var custody = routes.MapGroup(Address).Reads(ReadingOf.Envelopes);
        custody.MapGet("", Show);
        custody.MapPost("/passphrase", Set);
        custody.MapPost("/found", Found);
        custody.MapPost("/renewal", Renew);
    }

    private static async Task<IResult> Show(HttpContext http, Caller caller, CustodyPages pages, CancellationToken stop) =>
        await pages.Model(http, caller, stop) is { } model ? Page(model) : Answers.NotFound(http);

    private static Task<IResult> Set(HttpContext http, Caller caller, CustodyPages pages, CustodianDesk desk, AskingAgain asking, CancellationToken stop) => Give(
        http, caller, pages, "passphrase",
        typed => Proven(http, caller, asking, () => desk.SetPassphrase(typed.Raw("passphrase") ?? "", typed.Raw("repeated") ?? "", caller.Person, typed.CommandId(), stop), stop),
        Words.Current["口令已设定。请记住它：任何人都不能替你找回。"], stop);

    private static Task<IResult> Found(HttpContext http, Caller caller, CustodyPages pages, CustodianDesk desk, AskingAgain asking, CancellationToken stop) => Give(
        http, caller, pages, "found", typed => Proven(http, caller, asking, () => desk.TakeBack(caller.Person, typed.CommandId(), stop), stop, CustodyModel.FoundCode),
        Words.Current["新口令已撤销，原口令继续有效。"], stop);

    private static Task<IResult> Renew(HttpContext http, Caller caller, CustodyPages pages, CustodianDesk desk, CancellationToken stop) => Give(
        http, caller, pages, "renewal",
        typed => desk.Renew(typed.Raw("passphrase") ?? "", typed.Person("with"), typed.Raw("otherPassphrase") ?? "", caller.Person, typed.CommandId(), stop),
        Words.Current["已重新分存。"], stop);

    /// <summary>Whose key opens envelopes is as weighty as opening one: who it is, is asked again before it changes.</summary>
    public static async Task<CustodyGiven> Proven(HttpContext http, Caller caller, AskingAgain asking, Func<Task<CustodyGiven>> give, CancellationToken stop, string field = Proof.CodeField) =>
        await asking.Refuses(http, caller, stop) is { } notProven ? new CustodyGiven.Refused([notProven with { Field = field }]) : await give();

    private static async Task<IResult> Give(
        HttpContext http, Caller caller, CustodyPages pages, string form, Func<Typed, Task<CustodyGiven>> give, string done, CancellationToken stop)
    {
        if (http.Form() is not { } typed || !pages.IsCustodian(caller))
        {
            return Answers.NotFound(http);
        }

        switch (await give(typed))
        {
            case CustodyGiven.Done:
                http.Notify(done);
                return Results.Redirect(Address);
            case CustodyGiven.Refused refused when await pages.Model(http, caller, stop) is { } model:
                return Page(model with { Refused = form, Refusals = refused.Refusals, Typed = typed }, StatusCodes.Status422UnprocessableEntity);
            default:
                return Answers.NotFound(http);
        }
    }

    private static PageAnswer<CustodyView> Page(CustodyModel model, int status = StatusCodes.Status200OK) => Answers.Page<CustodyView>(model, status);
}

/// <summary>Makes a custodian's page.</summary>
internal sealed class CustodyPages(CustodyReading custody, CustodyNotices notices, ZhengyanDb db, Surroundings surroundings)
{
    public bool IsCustodian(Caller caller) => custody.Current.Of(caller.Person) is not null;

    public async Task<CustodyModel?> Model(HttpContext http, Caller caller, CancellationToken stop)
    {
        var known = custody.Current;
        return known.Of(caller.Person) is not { } custodian ? null : new(
            http.Frame(path: CustodyEndpoints.Address), custodian, known, notices.Waiting(caller.Person, db), notices.ToAnswer(caller.Person, db),
            await Renewal.Wanting(db, known, surroundings.Now(caller.Person), stop), person => surroundings.University.Person(person).Name);
    }
}
