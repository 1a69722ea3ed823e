using Zhengyan.Access;
using Zhengyan.Desk;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Storage;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>Agreeing to an opening, or not. It exists for those custodians alone who may answer it: not for those it is about, nor for who asked.</summary>
internal sealed class OpeningEndpoints : IEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var opening = routes.MapGroup("/custody/openings/{id:guid}").Reads(ReadingOf.Envelopes);
        opening.MapGet("", Show);
        opening.MapPost("", Answer);
    }

    private static IResult Show(HttpContext http, Guid id, Caller caller, CustodyReading custody, CustodyLimits limits, Surroundings surroundings, ZhengyanDb db) =>
        Find(id, caller, custody, surroundings, db) is { } opening
            ? Answers.Page<OpeningView>(Model(http, opening, caller, limits, surroundings))
            : Answers.NotFound(http);

    private static async Task<IResult> Answer(
        HttpContext http, Guid id, Caller caller, CustodyReading custody, CustodyLimits limits, OpeningDesk desk, Surroundings surroundings, ZhengyanDb db,
        AskingAgain asking, CancellationToken stop)
    {
        if (http.Form() is not { } typed || Find(id, caller, custody, surroundings, db) is null)
        {
            return Answers.NotFound(http);
        }

        var declines = typed.Raw("decision") == "decline";
        var given = declines
            ? await desk.Decline(id, typed.Words("reason"), caller.Person, typed.CommandId(), stop)
            : await asking.Refuses(http, caller, stop) is { } notProven ? new CustodyGiven.Refused([notProven])
            : await desk.Agree(id, typed.Raw("passphrase") ?? "", caller.Person, typed.CommandId(), stop);
        switch (given)
        {
            case CustodyGiven.Done done:
                http.Notify(declines ? Words.Current["已答复：不同意。"]
                    : done.Custody.Opening(id)!.Until is { } until ? Words.Current["两位保管人都已同意，信封已为申请人开启，{0} 收回。", until]
                    : Words.Current["已同意，等另一位保管人答复。"]);
                return Results.Redirect(CustodyEndpoints.Address);
            case CustodyGiven.Refused refused when custody.Current.Opening(id) is { } opening:
                return Answers.Page<OpeningView>(
                    Model(http, opening, caller, limits, surroundings) with { Declines = declines, Refusals = refused.Refusals, Typed = typed },
                    StatusCodes.Status422UnprocessableEntity);
            default:
                return Answers.NotFound(http);
        }
    }

    private static EnvelopeOpening? Find(Guid id, Caller caller, CustodyReading custody, Surroundings surroundings, ZhengyanDb db) =>
        custody.Current.Opening(id) is { } opening
        && CustodyRights.MayDecide(caller.Person, opening, custody.Current, EnvelopeFacts.About(db, opening), surroundings.Now(caller.Person))
            ? opening
            : null;

    private static OpeningModel Model(HttpContext http, EnvelopeOpening opening, Caller caller, CustodyLimits limits, Surroundings surroundings) => new(
        http.Frame(path: $"/custody/openings/{opening.Id:N}"), opening, opening.StateAt(surroundings.At, limits), limits, caller.Person,
        person => surroundings.University.Person(person).Name, person => PostWords.Of(person, surroundings.University, surroundings.Today));
}
