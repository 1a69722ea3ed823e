using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Zhengyan.Access;
using Zhengyan.Journal;
using Zhengyan.Ui;
using Zhengyan.Vault;

namespace Zhengyan.Features;

/// <summary>检查点: what was signed, signing now, and each to be printed or kept as a file; and the logs gone through by them.</summary>
internal sealed class CheckpointEndpoints : IEndpoints
{
    private const string Address = Addresses.Audit + "/checkpoints";
    private const int PageLength = 50;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var audit = routes.MapGroup(Addresses.Audit).RequireAuthorization(Rights.AuditAdministrator).ShowsNoMatter();
        audit.MapGet("/checkpoints", List);
        audit.MapPost("/checkpoints", Sign);
        audit.MapGet("/checkpoints/{number:int}", Show);
        audit.MapGet("/checkpoints/{number:int}/file", File);
        audit.MapGet("/verification", Verify);
    }

    private static PageAnswer<CheckpointListView> List(HttpContext http, int? page, Signing signing)
    {
        var all = signing.All;
        var last = Math.Max(1, (all.Count + PageLength - 1) / PageLength);
        var shown = Math.Clamp(page ?? 1, 1, last);
        return Answers.Page<CheckpointListView>(new CheckpointListModel(
            http.Frame(), all.Count == 0 ? 0 : all[0].Checkpoint.Number, shown, last, [.. all.Skip((shown - 1) * PageLength).Take(PageLength).Select(CheckpointLine.Of)]));
    }

    // The last one that whoever asks has seen: pressed twice, it is signed once.
    private static IResult Sign(HttpContext http, [FromForm] int after, Signing signing)
    {
        if ((signing.Last?.Checkpoint.Number ?? 0) == after)
        {
            http.Notify(Words.Current["第 {0} 号检查点已签署。请打印或下载，交纪委书记保存。", signing.Sign().Checkpoint.Number]);
        }

        return Results.Redirect(Address);
    }

    private static IResult Show(HttpContext http, int number, Signing signing) => signing.Find(number) is { } signed
        ? Answers.Page<CheckpointView>(new CheckpointModel(
            http.Frame(), CheckpointLine.Of(signed), signed.Checkpoint.Suite, signed.Checkpoint.Journal.Root, signed.Checkpoint.Readings.Root, signed.Checkpoint.Previous,
            signed.Checkpoint.Fingerprint))
        : Answers.NotFound(http);

    private static IResult File(HttpContext http, int number, Signing signing) => signing.Find(number) is { } signed
        ? Results.File(
            Encoding.UTF8.GetBytes(signed.File(Remarks(signed.Checkpoint))), "text/plain; charset=utf-8",
            string.Create(CultureInfo.InvariantCulture, $"zhengyan-checkpoint-{number:D6}.txt"))
        : Answers.NotFound(http);

    private static async Task<IResult> Verify(HttpContext http, Installed installed, Suite suite, Signing signing, CancellationToken stop)
    {
        var files = new LogFiles(installed.Data, suite);
        var found = await Task.Run(() => LogVerification.Of(files, files.Kept), stop);
        return Answers.Page<LogVerificationView>(new LogVerificationModel(
            http.Frame(), found.Journal, found.Readings, found.Checkpoints, found.Later, found.Fingerprint, signing.Last is { } last ? CheckpointLine.Of(last) : null,
            [.. found.Faults.Select(f => f.InWords()), .. AppendOnly.Wrong(installed.Data)]));
    }

    private static string Remarks(Checkpoint checkpoint)
    {
        var line = CheckpointLine.Of(checkpoint);
        string[] remarks =
        [
            Words.Current["诤言审计检查点第 {0} 号，{1}", line.Number, line.At], Words.Current["校验码：{0}", checkpoint.Code],
            Words.Current["签名密钥指纹：{0}", checkpoint.Fingerprint], Words.Current["核对：zhengyan verify --checkpoint 本文件"],
        ];
        return string.Concat(remarks.Select(remark => $"# {remark}\n"));
    }
}
