using Zhengyan.Access;
using Zhengyan.Desk;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Storage;
using Zhengyan.Ui;
using Zhengyan.Vault;

namespace Zhengyan.Features;

/// <summary>Files of a matter are fetched by whoever sees what they belong to; what waits is taken back by whoever sent it.</summary>
internal sealed class AttachmentEndpoints : IEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/matters/{id:guid}/attachments/{attachment:guid}", Fetch).Reads(ReadingOf.Attachment);
        routes.MapPost("/matters/{id:guid}/attachments/{upload:guid}/dismiss", Dismiss).ShowsNoMatter();
    }

    private static async Task<IResult> Fetch(
        HttpContext http, Guid id, Guid attachment, Caller caller, MatterReading reading, KeptFiles files, ZhengyanDb db, CancellationToken stop) =>
        reading.Load(new MatterId(id), caller.Person) is { } seen
        && seen.Matter.Attachments.FirstOrDefault(a => a.Id == attachment) is { } wanted && Visibility.Sees(seen.Parts, wanted, seen.Matter)
            ? new AttachmentAnswer(seen.Matter, wanted, files.Open(db, id, attachment))
            : Answers.NotFound(http);

    private static async Task<IResult> Dismiss(HttpContext http, Guid id, Guid upload, Caller caller, Quarantine quarantine, CancellationToken stop) =>
        await quarantine.Dismiss(new MatterId(id), upload, caller.Person, stop) ? Results.Redirect($"/matters/{new MatterId(id)}#attachments") : Answers.NotFound(http);
}
