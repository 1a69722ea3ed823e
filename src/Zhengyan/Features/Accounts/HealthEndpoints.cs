using Zhengyan.Access;
using Zhengyan.Storage;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>系统状况, for the system administrator: versions, sizes, times. No name and no number of any matter.</summary>
internal sealed class HealthEndpoints : IEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var health = routes.MapGroup(Addresses.Health).RequireAuthorization(Rights.SystemAdministrator).ShowsNoMatter();
        health.MapGet("", (HttpContext http, Installed installed, TimeProvider clock) => Answers.Page<HealthPage>(HealthModel.Of(http.Frame(), installed, clock)));
        health.MapPost("/backup", MakeBackup);
    }

    private static async Task<IResult> MakeBackup(HttpContext http, Installed installed, TimeProvider clock, CancellationToken stop)
    {
        var file = Path.Combine(Backup.Folder(installed.Data), $"zhengyan-{clock.Now():yyyyMMdd-HHmmss}.tar");
        if (File.Exists(file))
        {
            http.Notify(Words.Current["刚刚已经备份过"]);
            return Results.Redirect(Addresses.Health);
        }

        await Backup.Write(installed.Data, file, stop);
        File.SetLastWriteTimeUtc(file, clock.GetUtcNow().UtcDateTime);
        http.Notify(Words.Current["已备份到 {0}", file]);
        return Results.Redirect(Addresses.Health);
    }
}
