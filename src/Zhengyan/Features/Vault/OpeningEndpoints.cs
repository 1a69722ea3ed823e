using System.Security.Cryptography;
using Zhengyan.Access;
using Zhengyan.Desk;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Storage;
using Zhengyan.Ui;
using Zhengyan.Vault;

namespace Zhengyan.Features;

/// <summary>Agreeing to an opening, or not; and where it was of a name, reading it and answering whoever asked. It exists for those custodians alone who may answer it: not for those it is about, nor for who asked.</summary>
internal sealed class OpeningEndpoints : IEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var opening = routes.MapGroup("/custody/openings/{id:guid}").Reads(ReadingOf.Envelopes);
        opening.MapGet("", Show);
        opening.MapPost("", Decide);
        opening.MapPost("/answer", Answer);
        routes.MapGet("/custody/openings/{id:guid}/identity", Look).Reads(ReadingOf.OpenEnvelope);
    }

    private static IResult Show(HttpContext http, Guid id, Caller caller, OpeningPages pages) =>
        pages.Find(id, caller) is { } opening ? Answers.Page<OpeningView>(pages.Model(http, opening, caller)) : Answers.NotFound(http);

    private static async Task<IResult> Decide(HttpContext http, Guid id, Caller caller, OpeningPages pages, OpeningDesk desk, AskingAgain asking, CancellationToken stop)
    {
        if (http.Form() is not { } typed || pages.Find(id, caller) is null)
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
                var opening = done.Custody.Opening(id)!;
                http.Notify(declines ? Words.Current["已答复：不同意。"]
                    : opening.Until is not { } until ? Words.Current["已同意，等另一位保管人答复。"]
                    : opening.Kind == EnvelopeKind.Letter ? Words.Current["两位保管人都已同意，信封已为申请人开启，{0} 收回。", until]
                    : Words.Current["两位保管人都已同意，身份只给你们两人看，{0} 收回。", until]);
                return Results.Redirect(opening is { Kind: EnvelopeKind.Identity, Until: not null } ? $"{CustodyEndpoints.Address}/openings/{id:N}" : CustodyEndpoints.Address);
            case CustodyGiven.Refused refused when pages.Find(id, caller) is { } asked:
                return Answers.Page<OpeningView>(
                    pages.Model(http, asked, caller) with { Refused = declines ? "decline" : "agree", Refusals = refused.Refusals, Typed = typed },
                    StatusCodes.Status422UnprocessableEntity);
            default:
                return Answers.NotFound(http);
        }
    }

    private static async Task<IResult> Answer(HttpContext http, Guid id, Caller caller, OpeningPages pages, OpeningDesk desk, CancellationToken stop)
    {
        if (http.Form() is not { } typed || pages.Find(id, caller) is not { } opening)
        {
            return Answers.NotFound(http);
        }

        switch (await desk.Answer(id, typed.Words("words"), caller.Person, typed.CommandId(), stop))
        {
            case CustodyGiven.Done:
                http.Notify(Words.Current["已答复申请人。"]);
                return Results.Redirect(CustodyEndpoints.Address);
            case CustodyGiven.Refused refused:
                return Answers.Page<OpeningView>(
                    pages.Model(http, opening, caller) with { Refused = "answer", Refusals = refused.Refusals, Typed = typed }, StatusCodes.Status422UnprocessableEntity);
            default:
                return Answers.NotFound(http);
        }
    }

    private static async Task<IResult> Look(HttpContext http, Guid id, Caller caller, OpeningPages pages, OpeningDesk desk, CancellationToken stop)
    {
        if (pages.Find(id, caller) is not { Kind: EnvelopeKind.Identity } opening)
        {
            return Answers.NotFound(http);
        }

        if (await desk.Look(id, caller.Person, stop) is not { } content)
        {
            return Results.Redirect($"{CustodyEndpoints.Address}/openings/{id:N}");
        }

        var reporter = SealedContent.ReadIdentity(content);
        CryptographicOperations.ZeroMemory(content);
        return Answers.Page<IdentityView>(new IdentityModel(http.Frame(), opening, reporter));
    }
}

/// <summary>Finds an opening for a custodian, and makes its page.</summary>
internal sealed class OpeningPages(CustodyReading custody, CustodyLimits limits, Surroundings surroundings, ZhengyanDb db, Contents contents)
{
    public EnvelopeOpening? Find(Guid id, Caller caller) =>
        custody.Current.Opening(id) is { } opening
        && CustodyRights.MayDecide(caller.Person, opening, custody.Current, EnvelopeFacts.About(db, contents, opening), surroundings.Now(caller.Person))
            ? opening
            : null;

    public OpeningModel Model(HttpContext http, EnvelopeOpening opening, Caller caller) => new(
        http.Frame(path: $"/custody/openings/{opening.Id:N}"), opening, opening.StateAt(surroundings.At, limits), limits, caller.Person,
        person => surroundings.University.Person(person).Name, person => PostWords.Of(person, surroundings.University, surroundings.Today));
}
