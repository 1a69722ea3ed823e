using System.Security.Cryptography;
using Zhengyan.Access;
using Zhengyan.Desk;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Storage;
using Zhengyan.Ui;
using Zhengyan.Vault;

namespace Zhengyan.Features;

/// <summary>The 保密信封 of a matter (§5.8): asking for one, and reading what was opened. For whoever may not ask, these addresses do not exist.</summary>
internal sealed class EnvelopeEndpoints : IEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/matters/{id:guid}/envelopes", Show).Reads(ReadingOf.Envelopes);
        routes.MapPost("/matters/{id:guid}/envelopes", Ask).Reads(ReadingOf.Envelopes);
        routes.MapGet("/matters/{id:guid}/envelopes/{opening:guid}", Look).Reads(ReadingOf.OpenEnvelope);
        routes.MapGet("/matters/{id:guid}/envelopes/{opening:guid}/scans/{number:int}", Fetch).Reads(ReadingOf.OpenEnvelope);
    }

    private static async Task<IResult> Show(
        HttpContext http, Guid id, Caller caller, MatterReading reading, ZhengyanDb db, CustodyReading custody, CustodyLimits limits, Surroundings surroundings,
        CancellationToken stop) =>
        Find(id, caller, reading) is { } seen
            ? Page(http, await Model(http, seen, caller, db, custody, limits, surroundings, stop), StatusCodes.Status200OK)
            : Answers.NotFound(http);

    private static async Task<IResult> Ask(
        HttpContext http, Guid id, Caller caller, MatterReading reading, ZhengyanDb db, CustodyReading custody, CustodyLimits limits, OpeningDesk desk,
        Surroundings surroundings, CancellationToken stop)
    {
        if (http.Form() is not { } typed || Find(id, caller, reading) is not { } seen)
        {
            return Answers.NotFound(http);
        }

        var envelope = Guid.TryParseExact(typed.Raw("envelope"), "N", out var chosen) ? chosen : Guid.Empty;
        switch (await desk.Ask(seen, envelope, typed.Words("reason"), caller.Person, typed.CommandId(), stop))
        {
            case CustodyGiven.Done:
                http.Notify(Words.Current["已申请开启，等两位保管人答复。"]);
                return Results.Redirect($"/matters/{seen.Matter.Id}/envelopes");
            case CustodyGiven.Refused refused:
                var model = await Model(http, seen, caller, db, custody, limits, surroundings, stop);
                return Page(http, model with { Typed = typed, Refusals = refused.Refusals }, StatusCodes.Status422UnprocessableEntity);
            default:
                return Answers.NotFound(http);
        }
    }

    private static async Task<IResult> Look(
        HttpContext http, Guid id, Guid opening, Caller caller, MatterReading reading, OpeningDesk desk, CustodyReading custody, CancellationToken stop)
    {
        if (Asked(id, opening, caller, reading, custody) is not { } asked)
        {
            return Answers.NotFound(http);
        }

        if (await desk.Look(opening, caller.Person, stop) is not { } content)
        {
            return Results.Redirect($"/matters/{asked.Matter}/envelopes");
        }

        var model = OpenEnvelopeModel.Of(http.Frame(), asked, content);
        CryptographicOperations.ZeroMemory(content);
        return Answers.Page<OpenEnvelopeView>(model);
    }

    // Each time it is written down first that the envelope was looked into. Afterwards there are no scans, as there never were for anybody else.
    private static async Task<IResult> Fetch(
        HttpContext http, Guid id, Guid opening, int number, Caller caller, MatterReading reading, OpeningDesk desk, CustodyReading custody, CancellationToken stop)
    {
        LetterScan? Wanted(byte[] letter) => SealedContent.ReadLetter(letter).Scans.ElementAtOrDefault(number - 1);
        return Asked(id, opening, caller, reading, custody) is { } asked
            && await desk.Look(opening, caller.Person, stop, letter => Wanted(letter) is not null) is { } content
            ? new ScanAnswer(asked, number, Wanted(content)!, content)
            : Answers.NotFound(http);
    }

    // A letter only; the name is shown to the custodians. Judged again at each look: whoever was recused meanwhile has no part any more.
    private static EnvelopeOpening? Asked(Guid id, Guid opening, Caller caller, MatterReading reading, CustodyReading custody) =>
        custody.Current.Opening(opening) is { } asked && asked.Kind == EnvelopeKind.Letter && asked.Requester == caller.Person && asked.Matter == new MatterId(id)
        && Find(id, caller, reading) is not null ? asked : null;

    private static MatterSeen? Find(Guid id, Caller caller, MatterReading reading) =>
        reading.Load(new MatterId(id), caller.Person) is { } seen && CustodyRights.MayAsk(seen.Parts, EnvelopeKind.Letter) ? seen : null;

    private static async Task<MatterEnvelopesModel> Model(
        HttpContext http, MatterSeen seen, Caller caller, ZhengyanDb db, CustodyReading custody, CustodyLimits limits, Surroundings surroundings, CancellationToken stop)
    {
        var mine = custody.Current.Openings.Where(o => o.Requester == caller.Person && o.Matter == seen.Matter.Id).OrderByDescending(o => o.AskedAt)
            .Select(o => new MyOpening(o, o.StateAt(surroundings.At, limits))).ToList();
        var envelopes = (await EnvelopeFacts.Of(db, seen.Matter, stop)).Where(e => CustodyRights.MayAsk(seen.Parts, e.Kind)).ToList();
        return new(http.Frame(path: $"/matters/{seen.Matter.Id}/envelopes"), seen.Matter, envelopes, mine, limits);
    }

    private static PageAnswer<MatterEnvelopesView> Page(HttpContext http, MatterEnvelopesModel model, int status) =>
        Answers.Page<MatterEnvelopesView>(model, status);
}
