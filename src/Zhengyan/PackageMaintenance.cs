using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Zhengyan.Access;
using Zhengyan.Desk;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Storage;
using Zhengyan.Ui;

namespace Zhengyan;

/// <summary><c>zhengyan export-packages</c>: every file of the archive, or those made in one year, each as one package in a folder.</summary>
internal static class PackageMaintenance
{
    private const int Width = 40;
    private const UnixFileMode Ours = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static async Task<int> Export(IServiceProvider services, string folder, int? year)
    {
        System.IO.Directory.CreateDirectory(folder);
        await using var db = await services.GetRequiredService<IDbContextFactory<ZhengyanDb>>().CreateDbContextAsync();
        var files = await db.Matters.Where(m => m.ArchiveNumber != "" && (year == null || m.ArchivedOn!.Value.Year == year))
            .OrderBy(m => m.ArchivedOn).ThenBy(m => m.Id).Select(m => new { m.Id, m.ArchiveNumber }).ToListAsync();
        var packages = services.GetRequiredService<PackageExport>();
        var began = Stopwatch.StartNew();
        for (var i = 0; i < files.Count; i++)
        {
            await Write(packages, files[i].Id, Path.Combine(folder, PackageExport.FileName(files[i].ArchiveNumber)));
            Tell(i + 1, files.Count, began.Elapsed);
        }

        await Record(services, files.Count);
        Console.WriteLine(Words.Current["已导出 {0} 卷到 {1}。", files.Count, folder]);
        return 0;
    }

    // Under another name until it is whole, so that what was broken off is never taken for a package.
    private static async Task Write(PackageExport packages, MatterId id, string file)
    {
        var rough = file + ".part";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = Ours;
        }

        await using (var target = new FileStream(rough, options))
        {
            await packages.Write(id, target, CancellationToken.None);
        }

        File.Move(rough, file, overwrite: true);
    }

    // On a console a bar that fills; in a log a line for every tenth.
    private static void Tell(int done, int all, TimeSpan since)
    {
        var rate = done / Math.Max(since.TotalSeconds, 0.001);
        if (!Console.IsOutputRedirected)
        {
            var filled = (int)((long)Width * done / all);
            Console.Write($"\r[{new string('█', filled)}{new string('·', Width - filled)}] {done}/{all}  {rate:F1}/s ");
            Console.Write(done == all ? "\n" : "");
        }
        else if (done == all || done * 10L / all != (done - 1) * 10L / all)
        {
            Console.WriteLine($"{done}/{all}  {rate:F1}/s");
        }
    }

    // Whoever runs a command is nobody the software knows; that it was run, and for how many files, stands in the journal.
    private static async Task Record(IServiceProvider services, int count)
    {
        await using var writing = await services.GetRequiredService<WriteTurns>().Begin(CancellationToken.None);
        var clock = services.GetRequiredService<TimeProvider>();
        await services.GetRequiredService<Destroying>().Write(
            writing.Db, ArchiveAct.Exported, new([], "", null, null, null, null, null, null, count), clock.Now(), clock.Today(), null, Guid.NewGuid(), CancellationToken.None);
        await writing.Commit();
    }
}
