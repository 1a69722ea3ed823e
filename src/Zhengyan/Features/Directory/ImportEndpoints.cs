using Microsoft.AspNetCore.Mvc;
using Zhengyan.Access;
using Zhengyan.Desk;
using Zhengyan.Documents;
using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>Importing a roster: handed in, shown row by row, confirmed, stored in one piece.</summary>
internal sealed class ImportEndpoints : IEndpoints
{
    // Larger than any roster that is read, so that somebody with a large one is told so on the page.
    private const long MostBytes = 100L << 20;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var import = routes.MapGroup("/people/import").RequireAuthorization(Rights.KeepsRoster).ShowsNoMatter();
        import.MapGet("", (HttpContext http, RosterUploads uploads, KnownAccounts accounts, Storage.Directory directory, CancellationToken stop) => Page(http, [], uploads, accounts, directory, stop));
        import.MapPost("", Upload).WithMetadata(new RequestSizeLimitAttribute(MostBytes));
        import.MapGet("/{id:guid}", Preview);
        import.MapPost("/{id:guid}", Confirm);
    }

    private static async Task<IResult> Upload(
        HttpContext http, Caller caller, RosterUploads uploads, KnownAccounts accounts, Storage.Directory directory, CancellationToken stop)
    {
        if ((await http.Request.ReadFormAsync(stop)).Files.GetFile("roster") is not { Length: > 0 } file)
        {
            return await Page(http, [DirectoryRefusals.NoFile], uploads, accounts, directory, stop);
        }

        await using var content = file.OpenReadStream();
        if ((await Spreadsheet.Read(content, stop)).Problem is { } problem)
        {
            return await Page(http, [DirectoryRefusals.Unreadable(problem)], uploads, accounts, directory, stop);
        }

        content.Position = 0;
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, stop);
        return Results.Redirect($"/people/import/{await uploads.Keep(bytes.ToArray(), caller, stop):N}");
    }

    private static async Task<IResult> Preview(
        HttpContext http, Guid id, Caller caller, RosterUploads uploads, Accounts accounts, Storage.Directory directory, Surroundings surroundings, CancellationToken stop) =>
        await Compared(http, id, caller, uploads, accounts, directory, surroundings, stop) is { } model
            ? Answers.Page<PreviewView>(model)
            : Gone(http);

    private static async Task<IResult> Confirm(
        HttpContext http, Guid id, [FromForm] int version, Caller caller, RosterUploads uploads, Accounts accounts, Storage.Directory directory, Surroundings surroundings,
        DirectoryDesk desk, CancellationToken stop)
    {
        if (await Compared(http, id, caller, uploads, accounts, directory, surroundings, stop) is not { } model)
        {
            return Gone(http);
        }

        if (model.Refusal is not null)
        {
            return Answers.Page<PreviewView>(model, StatusCodes.Status422UnprocessableEntity);
        }

        if (model is { WantsSecond: true, Waits: false })
        {
            uploads.Await(id);
            http.Notify(Words.Current["你已确认。这份名册改动了由谁办理、由谁审批，现在等另一人确认；此前什么都不会改动。"]);
            return Results.Redirect("/people/import");
        }

        // The upload is the command: confirmed twice, it is imported once.
        if (model.Version != version
            || await desk.Apply(model.Difference, version, caller, id, stop, model.UploadedBy) is DirectoryChanged.Overtaken)
        {
            return await Compared(http, id, caller, uploads, accounts, directory, surroundings, stop) is { } anew
                ? Answers.Page<PreviewView>(anew with { Overtaken = true }, StatusCodes.Status409Conflict)
                : Gone(http);
        }

        uploads.Remove(id);
        http.Notify(Words.Current["名册已导入：新增 {0} 人，变动 {1} 人，离开 {2} 人；{3} 处没有读懂，没有导入。",
            model.Of(RosterFate.New).Count, model.Of(RosterFate.Changed).Count, model.Of(RosterFate.Left).Count,
            model.Roster.Remarks.Count + model.Of(RosterFate.Unclear).Count]);
        return Results.Redirect("/people");
    }

    private static async Task<PreviewModel?> Compared(
        HttpContext http, Guid id, Caller caller, RosterUploads uploads, Accounts accounts, Storage.Directory directory, Surroundings surroundings, CancellationToken stop)
    {
        if (await uploads.Find(id, caller, stop) is not { } upload)
        {
            return null;
        }

        // The version first: what is read after it can only be newer, and then the desk refuses.
        var version = directory.Version;
        var known = directory.Current;
        using var content = new MemoryStream(upload.Content);
        var roster = Roster.Read((await Spreadsheet.Read(content, stop)).Sheets, known);
        var day = roster.AsOf is { } asOf && asOf < surroundings.Today ? asOf : surroundings.Today;
        var difference = RosterDifference.Between(roster, known, day);
        // Into an empty directory the first roster comes from whoever sets the software up: there is nobody else yet.
        var own = await accounts.Of(caller);
        var weighty = known.People.Count > 0 && difference.MovesRights(known);
        return new(
            http.Frame(path: $"/people/import/{id:N}"), id, version, roster, difference,
            known.People.Count(p => known.MainPost(p.Id, day) is not null), Overtaken: false)
        {
            WantsSecond = weighty || Touches(difference, own, known), UploadedBy = upload.Waits ? upload.By : null,
            Refusal = !upload.Waits ? null
                : upload.By == own.Id || (await accounts.FindByIdAsync(upload.By) is { } uploader && Owners.MayBeOne(uploader, own, known)) ? DirectoryRefusals.OwnUpload
                : Touches(difference, own, known) ? DirectoryRefusals.OwnPosts
                : null,
        };
    }

    // Whoever uploads may hand in what concerns themself, and never decides on it; with whichever of their accounts.
    private static bool Touches(RosterDifference difference, Account own, University known) => Owners.Of(own, known).Any(difference.Touches);

    private static IResult Gone(HttpContext http)
    {
        http.Notify(Words.Current["这次上传已经导入过，或者已超过一小时。如果还没有导入，请重新上传。"]);
        return Results.Redirect("/people/import");
    }

    private static async Task<IResult> Page(
        HttpContext http, IReadOnlyList<Refusal> refusals, RosterUploads uploads, KnownAccounts accounts, Storage.Directory directory, CancellationToken stop)
    {
        var waiting = new List<WaitingRoster>();
        foreach (var upload in await uploads.Waiting(stop))
        {
            var by = await accounts.Find(upload.By, http.RequestServices);
            waiting.Add(new(upload.Id, by?.Person is { } person ? directory.Current.Person(person).Name : by?.Name ?? by?.Login ?? "—", Beijing.Moment(upload.At)));
        }

        return Answers.Page<ImportView>(
            new ImportModel(http.Frame(path: "/people/import"), refusals, waiting), refusals.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }
}
