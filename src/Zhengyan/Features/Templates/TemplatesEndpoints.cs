using System.Collections.Frozen;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zhengyan.Access;
using Zhengyan.Desk;
using Zhengyan.Documents;
using Zhengyan.Rules;
using Zhengyan.Storage;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>文书模板: what papers are written with, to be downloaded, changed in Word or WPS and uploaded again by the two offices.</summary>
internal sealed class TemplatesEndpoints : IEndpoints
{
    // Larger than any template that is read, so that somebody with a large one is told so on the page.
    private const long MostBytes = 20L << 20;

    private static readonly FrozenDictionary<string, DocumentKind> Kinds = Enum.GetValues<DocumentKind>().ToFrozenDictionary(TemplateModel.Word);

    public static void Map(IEndpointRouteBuilder routes)
    {
        var templates = routes.MapGroup("/templates").ShowsNoMatter().AddEndpointFilter(OfTheOffices);
        templates.MapGet("", List);
        templates.MapGet("/{kind}", Show);
        templates.MapPost("/{kind}", Upload).WithMetadata(new RequestSizeLimitAttribute(MostBytes));
        templates.MapPost("/{kind}/shipped", Restore);
        templates.MapGet("/{kind}/shipped", (HttpContext http, string kind) =>
            Known(kind) is { } of ? File(of, ShippedTemplates.Of(of), Words.Current["随软件"]) : Answers.NotFound(http));
        templates.MapGet("/{kind}/versions/{version:int}", Version);
    }

    private static async ValueTask<object?> OfTheOffices(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.HttpContext.Caller() is { } caller && Navigation.IsOfTheOffices(caller) ? await next(context) : Answers.NotFound(context.HttpContext);

    private static async Task<IResult> List(HttpContext http, TemplateHistory history, CancellationToken stop) =>
        Answers.Page<TemplatesView>(new TemplatesModel(http.Frame(), await history.Lines(stop)));

    private static async Task<IResult> Show(HttpContext http, string kind, TemplateHistory history, CancellationToken stop) => Known(kind) is { } of
        ? Answers.Page<TemplateView>(await Model(http, of, [], history, stop))
        : Answers.NotFound(http);

    private static async Task<IResult> Upload(
        HttpContext http, string kind, Caller caller, TemplateDesk desk, TemplateHistory history, CancellationToken stop)
    {
        if (Known(kind) is not { } of)
        {
            return Answers.NotFound(http);
        }

        var form = await http.Request.ReadFormAsync(stop);
        if (form.Files.GetFile("file") is not { } file || !Guid.TryParse(form["command"], out var command))
        {
            return await Refused([TemplateRefusals.Empty]);
        }

        await using var content = file.OpenReadStream();
        var refusals = await desk.Upload(of, await Template.Bytes(content, stop), caller, command, stop);
        if (refusals.Count > 0)
        {
            return await Refused(refusals);
        }

        http.Notify(Words.Current["新的模板已经启用，今后的{0}都按它写成。", Words.Current.Say(of.Word())]);
        return Results.Redirect(TemplateModel.AddressOf(of));

        async Task<IResult> Refused(IReadOnlyList<Refusal> reasons) =>
            Answers.Page<TemplateView>(await Model(http, of, reasons, history, stop), StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> Restore(
        HttpContext http, string kind, [FromForm] Guid command, Caller caller, TemplateDesk desk, CancellationToken stop)
    {
        if (Known(kind) is not { } of)
        {
            return Answers.NotFound(http);
        }

        await desk.Restore(of, caller, command, stop);
        http.Notify(Words.Current["已恢复随软件的模板。上传过的模板都留着。"]);
        return Results.Redirect(TemplateModel.AddressOf(of));
    }

    private static async Task<IResult> Version(HttpContext http, string kind, int version, ZhengyanDb db, CancellationToken stop) =>
        Known(kind) is { } of && await db.Templates.Where(t => t.Kind == of && t.Version == version).Select(t => t.Content).FirstOrDefaultAsync(stop) is { } file
            ? File(of, file, Words.Current["第 {0} 版", version])
            : Answers.NotFound(http);

    private static IResult File(DocumentKind kind, byte[] file, string which) =>
        Results.File(file, DocumentWriting.MediaType, $"{Words.Current.Say(kind.Word())}（{which}）.docx");

    private static async Task<TemplateModel> Model(HttpContext http, DocumentKind kind, IReadOnlyList<Refusal> refusals, TemplateHistory history, CancellationToken stop)
    {
        var versions = await history.Of(kind, stop);
        return new(
            http.Frame(path: TemplateModel.AddressOf(kind)), await history.Line(kind, versions.Count > 0 ? versions[0] : null, stop), versions, DocumentVocabularies.Of(kind),
            Guid.NewGuid().ToString("N"), refusals);
    }

    // Addresses are written small, as all are; numbers and other spellings are no addresses.
    private static DocumentKind? Known(string kind) => Kinds.TryGetValue(kind, out var known) ? known : null;
}
