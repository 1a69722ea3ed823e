using Microsoft.AspNetCore.Http.HttpResults;
using Zhengyan.Access;
using Zhengyan.Desk;
using Zhengyan.Documents;
using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>Taking old paper files into the archive. For whoever does not keep it, these addresses do not exist.</summary>
internal sealed class OldFileEndpoints : IEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var import = routes.MapGroup("/archive/import").ShowsNoMatter();
        import.MapGet("", Show);
        import.MapPost("", Import);
    }

    private static IResult Show(HttpContext http, Caller caller, Surroundings surroundings) =>
        MayImport(caller, surroundings) ? Page(http, Typed.Nothing, []) : Answers.NotFound(http);

    private static async Task<IResult> Import(HttpContext http, Caller caller, Surroundings surroundings, MatterDesk desk, CancellationToken stop)
    {
        if (!MayImport(caller, surroundings))
        {
            return Answers.NotFound(http);
        }

        if (http.Form() is not { } typed)
        {
            return Results.BadRequest();
        }

        var entry = new OldFileEntry(typed, surroundings.University);
        if (typed.Raw("read") is not null)
        {
            return await Read(http, typed, entry, stop);
        }

        if (entry.Unreadable().ToList() is { Count: > 0 } unreadable)
        {
            var others = entry.Order.Decide(surroundings.Now(caller.Person)).Refusals.Where(r => r.Field != "subject" && unreadable.All(u => u.Field != r.Field));
            return Page(http, typed, entry.Rows, [.. unreadable, .. others]);
        }

        switch (await desk.Open(entry.Order, new Acting(caller.Person), typed.CommandId(), stop))
        {
            case Opened.Done done:
                http.Notify(Words.Current["旧卷已录入：{0}。", done.Matters[0].File!.Number]);
                return Results.Redirect("/archive");
            case Opened.Refused refused:
                return Page(http, typed, entry.Rows, refused.Refusals);
            default:
                return Answers.NotFound(http);
        }
    }

    // The spreadsheet fills the rows of the form and nothing else: what was read is seen, and put right, before it is kept.
    private static async Task<IResult> Read(HttpContext http, Typed typed, OldFileEntry entry, CancellationToken stop)
    {
        if (http.Request.Form.Files.GetFile("catalogue") is not { Length: > 0 } file)
        {
            return Page(http, typed, entry.Rows, [NoFile]);
        }

        await using var content = file.OpenReadStream();
        var read = await Spreadsheet.Read(content, stop);
        if (read.Problem is { } problem)
        {
            return Page(http, typed, entry.Rows, [new("K-22", "§5.7", Text.Of("这个表格读不了：{0}。", problem), Text.Of("请另存为 .xlsx 再上传，或者逐件填写。"), "catalogue")]);
        }

        return OldCatalogue.Of(read.Sheets) is { } rows
            ? Page(http, typed, rows, read: Words.Current["读到 {0} 件，其中 {1} 件有读不懂的地方。请核对后再录入。", rows.Count, rows.Count(r => r.Wrong is not null)])
            : Page(http, typed, entry.Rows, [new("K-23", "§5.7", Text.Of("表格里没有「题名」一列。"), Text.Of("请给表格加上表头：责任者、题名、日期、页数、密级、备注。"), "catalogue")]);
    }

    private static Refusal NoFile => new("K-21", "§5.7", Text.Of("没有选择表格。"), Text.Of("请选择卷内目录的 .xlsx 文件，或者逐件填写。"), "catalogue");

    private static bool MayImport(Caller caller, Surroundings surroundings) =>
        caller.IsPerson && ImportOldFile.MayImport(caller.Person, surroundings.University, surroundings.Today);

    private static PageAnswer<OldFileView> Page(
        HttpContext http, Typed typed, IReadOnlyList<OldRow> rows, IReadOnlyList<Refusal>? refusals = null, string? read = null) => Answers.Page<OldFileView>(
        new OldFileModel(http.Frame(path: "/archive/import"), typed.Raw("command") ?? Guid.NewGuid().ToString("N"), typed, rows, refusals ?? [], read),
        refusals is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
}
