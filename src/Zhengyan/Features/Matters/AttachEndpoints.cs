using Zhengyan.Access;
using Zhengyan.Desk;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>A file is handed in for a matter: the form is the matter's like any other, and the file at its end is read as it comes.</summary>
internal sealed class AttachEndpoints : IEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/matters/{id:guid}/attach", HandIn).WithMetadata(new StreamedForm()).Reads(ReadingOf.Form);

    private static async Task<IResult> HandIn(
        HttpContext http, Guid id, Caller caller, AttachmentDesk desk, MatterReading reading, MatterPages pages, MatterParts parts, Surroundings surroundings, CancellationToken stop)
    {
        if (parts.Find(nameof(Attach)) is not { } form || http.Form() is not { } typed)
        {
            return Answers.NotFound(http);
        }

        var order = (Attach)form.Read(typed);
        switch (await desk.HandIn(new MatterId(id), order, Incoming(http), caller.Person, typed.CommandId(), stop))
        {
            case HandedIn.Accepted accepted:
                http.Notify(Said(accepted.Attachment, accepted.Matter, surroundings));
                return Results.Redirect($"/matters/{new MatterId(id)}#attachments");
            case HandedIn.Waits:
                http.Notify(Words.Current["病毒扫描没有应答，文件先放在隔离区。扫描通过后自动添加。"]);
                return Results.Redirect($"/matters/{new MatterId(id)}#attachments");
            case HandedIn.Refused refused when reading.Load(new MatterId(id), caller.Person) is { } seen:
                return StepTable.OpenTo(caller.Person, seen.Matter, surroundings.Now(caller.Person, seen.Matter)).Any(s => s.Action == form.Action)
                    ? Answers.Page<MatterView>(pages.With(http, seen.Matter, seen.Parts, caller, form, typed, refused.Refusals, new(caller.Person)), StatusCodes.Status422UnprocessableEntity)
                    : Answers.Page<RefusedPage>(
                        new RefusedModel(http.Frame(path: $"/matters/{seen.Matter.Id}"), Words.Current.Say(form.Title), refused.Refusals, $"/matters/{seen.Matter.Id}") { Shows = Shown.One(seen.Matter.Id, [], form.Action) },
                        StatusCodes.Status422UnprocessableEntity);
            default:
                return Answers.NotFound(http);
        }
    }

    // A browser sends a file without a name where none was chosen.
    private static IncomingFile? Incoming(HttpContext http) =>
        http.Features.Get<FileOfForm>() is { Name.Length: > 0 } file ? new(file.Name, file.Content, http.Request.ContentLength) : null;

    private static string Said(Attachment? attachment, Matter matter, Surroundings surroundings) => attachment switch
    {
        { SignedVersion: not null } when attachment.IsCurrent(DocumentFacts.Of(matter, surroundings.Now(matter))) => Words.Current["已添加附件。签的文本与现在的一致。"],
        { SignedVersion: not null } => Words.Current["已添加附件。签的是先前的文本，后来有改动。"],
        _ => Words.Current["已添加附件。"],
    };
}
