using Zhengyan.Access;
using Zhengyan.Desk;
using Zhengyan.Rules;
using Zhengyan.Storage;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>
/// 打击报复投诉, for its writer: to write one, and to come back with its code (§5.3). To everybody, and to everybody as nobody: nothing here knows who is signed in. The code is
/// never part of an address, which proxies and browsers keep; what it shows is the answer to a form.
/// </summary>
internal sealed class ComplaintEndpoints : IEndpoints
{
    private const int SentAMinute = 10;
    private const int CodesAMinute = 20;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var complaint = routes.MapGroup(Addresses.Complaint).AllowAnonymous().WithMetadata(new AskedByNobody()).ShowsNoMatter();
        complaint.MapGet("", Show);
        complaint.MapPost("", File).WithMetadata(new SignInRate.Open("complaints", SentAMinute));
        complaint.MapPost("/follow", Follow).WithMetadata(new SignInRate.Open("codes of complaints", CodesAMinute));
        complaint.MapPost("/add", Add).WithMetadata(new SignInRate.Open("codes of complaints", CodesAMinute));
        complaint.MapPost("/language", Speak);
    }

    private static PageAnswer<ComplaintView> Show(HttpContext http, ComplaintDesk desk, SealedCode codes, Storage.Directory directory) => Page(http, desk, codes, directory);

    private static async Task<IResult> File(HttpContext http, ComplaintDesk desk, SealedCode codes, Storage.Directory directory, CancellationToken stop)
    {
        if (http.Form() is not { } typed)
        {
            return Answers.NotFound(http);
        }

        var (words, code) = (typed.Words("words"), codes.Open(typed.Raw("receipt")));
        return await desk.File(words, typed.Ticked("aboutSecretary"), code, typed.CommandId(), stop) switch
        {
            // The same form again has the same code; the first words are those that were filed.
            ComplaintGiven.Done done => Answers.Page<ReceiptView>(new ReceiptModel(
                FrameOf(http), ReceiptCode.InGroups(code), ReaderWords.Of(desk.Readers(done.Complaint), directory.Current), done.Complaint.Lines[0].Words != words)),
            ComplaintGiven.Refused refused => Page(http, desk, codes, directory, model => model with { Refusals = refused.Refusals, Typed = typed, Receipt = codes.Close(code) }),
            _ => Answers.NotFound(http),
        };
    }

    private static IResult Follow(HttpContext http, ComplaintDesk desk, SealedCode codes, Storage.Directory directory) => http.Form() is not { } typed ? Answers.NotFound(http)
        : Found(http, desk, directory, typed.Words("code")) is { } model ? Answers.Page<FollowView>(model)
        : Page(http, desk, codes, directory, page => page with { CodeRefusals = [ComplaintRefusals.NoSuchCode], Typed = typed });

    private static async Task<IResult> Add(HttpContext http, ComplaintDesk desk, SealedCode codes, Storage.Directory directory, CancellationToken stop)
    {
        if (http.Form() is not { } typed)
        {
            return Answers.NotFound(http);
        }

        var given = await desk.Add(typed.Words("code"), typed.Words("more"), typed.CommandId(), stop);
        return Found(http, desk, directory, typed.Words("code")) is not { } model
            ? Page(http, desk, codes, directory, page => page with { CodeRefusals = [ComplaintRefusals.NoSuchCode], Typed = typed })
            : given is ComplaintGiven.Refused refused
                ? Answers.Page<FollowView>(model with { Refusals = refused.Refusals, Typed = typed }, StatusCodes.Status422UnprocessableEntity)
                : Answers.Page<FollowView>(model with { Frame = model.Frame with { Notice = Words.Current["补充的内容已经收到。"] } });
    }

    // The page's own, because a form that was handed out to nobody is taken from nobody else.
    private static IResult Speak(HttpContext http)
    {
        if (http.Form()?.Raw("language") is not { } language || !Languages.Known(language))
        {
            return Results.BadRequest();
        }

        Languages.Keep(http.Response, language);
        return Results.Redirect(Addresses.Complaint);
    }

    private static FollowModel? Found(HttpContext http, ComplaintDesk desk, Storage.Directory directory, string code) => desk.Find(code) is { } complaint
        ? new(FrameOf(http), complaint, code, ReaderWords.Of(desk.Readers(complaint), directory.Current))
        : null;

    private static PageAnswer<ComplaintView> Page(HttpContext http, ComplaintDesk desk, SealedCode codes, Storage.Directory directory, Func<ComplaintModel, ComplaintModel>? refused = null)
    {
        var model = new ComplaintModel(
            FrameOf(http), codes.New(), ReaderWords.Of(desk.WouldRead(aboutSecretary: false), directory.Current), ReaderWords.Of(desk.WouldRead(aboutSecretary: true), directory.Current));
        return refused is null ? Answers.Page<ComplaintView>(model) : Answers.Page<ComplaintView>(refused(model), StatusCodes.Status422UnprocessableEntity);
    }

    private static Frame FrameOf(HttpContext http) => http.Frame(demands: 0, path: Addresses.Complaint) with { LanguageAddress = Addresses.Complaint + "/language" };
}
