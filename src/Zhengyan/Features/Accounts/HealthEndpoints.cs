using Microsoft.EntityFrameworkCore;
using Zhengyan.Access;
using Zhengyan.Desk;
using Zhengyan.Journal;
using Zhengyan.Storage;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>系统状况, for the system administrator: versions, sizes, times. No name and no number of any matter.</summary>
internal sealed class HealthEndpoints : IEndpoints
{
    // A page waits no longer than this for somebody who does not answer.
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(3);

    public static void Map(IEndpointRouteBuilder routes)
    {
        var health = routes.MapGroup(Addresses.Health).RequireAuthorization(Rights.SystemAdministrator).ShowsNoMatter();
        health.MapGet("", Show);
        health.MapPost("/backup", MakeBackup);
    }

    private static async Task<IResult> Show(HttpContext http, Installed installed, TimeProvider clock, UploadSettings uploads, LogHealth logs, ZhengyanDb db, CancellationToken stop) =>
        Answers.Page<HealthPage>(HealthModel.Of(http.Frame(), installed, clock) with
        {
            Scanner = uploads.Scanner?.Written,
            ScannerAnswers = (uploads with { Patience = Glance }).NewScanner() is { } scanner && await scanner.Answers(stop),
            LogTroubles = [.. logs.Look().Select(LogHealth.InWords)],
            Waiting = await db.Uploads.CountAsync(u => u.State == UploadState.Waiting, stop),
        });

    private static async Task<IResult> MakeBackup(HttpContext http, Caller caller, Installed installed, TimeProvider clock, AccountDesk desk, CancellationToken stop)
    {
        var file = Path.Combine(Backup.Folder(installed.Data), $"zhengyan-{clock.Now():yyyyMMdd-HHmmss}.tar");
        if (File.Exists(file))
        {
            http.Notify(Words.Current["刚刚已经备份过"]);
            return Results.Redirect(Addresses.Health);
        }

        // First the entry: it is in the backup, too.
        await desk.Note(caller, AccountAct.Kind.BackedUp, stop);
        await Backup.Write(installed.Data, file, stop);
        File.SetLastWriteTimeUtc(file, clock.GetUtcNow().UtcDateTime);
        http.Notify(Words.Current["已备份到 {0}", file]);
        return Results.Redirect(Addresses.Health);
    }
}
