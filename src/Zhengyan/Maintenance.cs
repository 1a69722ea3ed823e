using Microsoft.EntityFrameworkCore;
using Zhengyan.Access;
using Zhengyan.Desk;
using Zhengyan.Documents;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Storage;
using Zhengyan.Ui;
using Zhengyan.Vault;

namespace Zhengyan;

/// <summary><c>zhengyan verify</c>, <c>zhengyan rebuild</c>, <c>zhengyan export-packages</c> and <c>zhengyan backup</c>: what is done with a data folder without serving anything.</summary>
internal static class Maintenance
{
    private const int Shown = 20;
    private const int LogAlone = 3;

    /// <summary>0 where everything fits or was made again, 1 where something does not fit, 2 where it cannot be done, 3 where the log fits and nothing else could be compared.</summary>
    public static async Task<int> Run(Arguments arguments, Installed installed)
    {
        if (arguments is { Command: Arguments.Verify, Log: not null })
        {
            return await LogMaintenance.VerifyExported(arguments);
        }

        if (!File.Exists(installed.Database))
        {
            await Console.Error.WriteLineAsync(Words.Current["数据文件夹 {0} 里没有数据库。", installed.Data]);
            return 2;
        }

        if (arguments.File is { } file)
        {
            return await Copy(installed, file);
        }

        await using var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System)
            .AddStorage(installed.Data).AddVault(installed).AddOffice().AddDesk().AddLog(installed.Data)
            .AddDbContext<AccountsDb>(accounts => Gate.Configure(accounts, installed)).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ZhengyanDb>();
        if ((await db.Database.GetPendingMigrationsAsync()).Any())
        {
            await Console.Error.WriteLineAsync(Words.Current["数据库是旧版本的，请先用新版本启动一次。"]);
            return 2;
        }

        if (services.GetRequiredService<InstallationKeys>().Prepare(first: false) is { } keyless && arguments.Command != Arguments.ExportLog)
        {
            return await WithoutKey(keyless, arguments, Files(services, installed));
        }

        return arguments.Command switch
        {
            Arguments.RotateKey => await Turn(services),
            Arguments.Rebuild => await Rebuild(services),
            Arguments.ExportPackages => await PackageMaintenance.Export(services, arguments.To!, arguments.Year),
            Arguments.ExportLog => await LogMaintenance.Export(Files(services, installed), arguments),
            _ => await Verify(scope.ServiceProvider, db, Files(services, installed), arguments),
        };
    }

    // Whether the log was touched shows without a key; what follows from it does not.
    private static async Task<int> WithoutKey(Text keyless, Arguments arguments, LogFiles files)
    {
        await Console.Error.WriteLineAsync(Words.Current.Say(keyless));
        if (arguments.Command != Arguments.Verify)
        {
            return 2;
        }

        if (!LogMaintenance.Verify(files, arguments))
        {
            return 1;
        }

        Console.WriteLine(Words.Current["日志本身相符。没有安装密钥，内容没有重放，事项表、名册、账号、信封、模板和附件没有核对。"]);
        return LogAlone;
    }

    // Whoever runs a command is nobody the software knows; that the key was turned stands in the journal before it is.
    private static async Task<int> Turn(IServiceProvider services)
    {
        await using (var writing = await services.GetRequiredService<WriteTurns>().Begin(CancellationToken.None))
        {
            await AccountRecording.Record(
                writing.Db, services.GetRequiredService<Contents>(), services.GetRequiredService<TimeProvider>(), AccountAct.Kind.KeyTurned, [new(null, null, null)], null, CancellationToken.None);
            await writing.Commit();
        }

        Console.WriteLine(Words.Current["安装密钥已更换，重新包裹了 {0} 把内容密钥。", await services.GetRequiredService<KeyTurning>().Run(CancellationToken.None)]);
        return 0;
    }

    private static async Task<int> Copy(Installed installed, string file)
    {
        if (File.Exists(file))
        {
            await Console.Error.WriteLineAsync(Words.Current["已经有文件 {0}，没有覆盖。", file]);
            return 2;
        }

        await Backup.Write(installed.Data, file, CancellationToken.None);
        Console.WriteLine(Words.Current["已备份到 {0}", file]);
        return 0;
    }

    private static async Task<int> Rebuild(IServiceProvider services)
    {
        var rebuilt = await services.GetRequiredService<Upkeep>().Rebuild(CancellationToken.None);
        Console.WriteLine(Words.Current["已由日志重建 {0} 个事项。", rebuilt.Matters]);
        return Tell(rebuilt.Misfits);
    }

    private static async Task<int> Verify(IServiceProvider services, ZhengyanDb db, LogFiles files, Arguments arguments)
    {
        // First the logs as they are spelt: what somebody spoilt may not even be read by what replays it.
        var logsFit = LogMaintenance.Verify(files, arguments);
        var findings = await Verification(services, db).Run(CancellationToken.None);
        Console.WriteLine(Words.Current["重放了日志 {0} 条、事项 {1} 个。", findings.Entries, findings.Matters]);
        return findings.AllFits && logsFit ? LogMaintenance.Fits() : Math.Max(Tell(findings.Misfits), logsFit ? 0 : 1);
    }

    private static LogFiles Files(IServiceProvider services, Installed installed) => new(installed.Data, services.GetRequiredService<Suite>());

    private static int Tell(IReadOnlyList<Misfit> misfits)
    {
        if (misfits.Count == 0)
        {
            return 0;
        }

        Console.WriteLine(Words.Current["有 {0} 处不符，最先的是：", misfits.Count]);
        foreach (var misfit in misfits.Take(Shown))
        {
            Console.WriteLine($"  {Words.Current.Say(misfit.InWords())}");
        }

        return 1;
    }

    // Rows that other rules made are compared with what these make of the journal: whoever says that others made them is believed in nothing else.
    private static JournalVerification Verification(IServiceProvider services, ZhengyanDb db)
    {
        var surroundings = services.GetRequiredService<Surroundings>();
        var mark = db.DirectoryVersions.Single();
        if (mark.ProjectedBy != RulesBuild.Id)
        {
            Console.WriteLine(Words.Current["事项表标明由另一版本的规则算出，这次按本版本核对。如果只有事项表不符，用本版本启动一次后再核对。"]);
        }

        return new(
            db, services.GetRequiredService<Contents>(), matter => surroundings.Now(matter, mark.ProjectedOn ?? surroundings.Today), services.GetRequiredService<KeptFiles>(),
            services.GetRequiredService<AccountsDb>());
    }
}
