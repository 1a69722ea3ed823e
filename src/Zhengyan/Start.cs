using Microsoft.EntityFrameworkCore;
using Zhengyan.Access;
using Zhengyan.Demo;
using Zhengyan.Desk;
using Zhengyan.Journal;
using Zhengyan.Storage;
using Zhengyan.Ui;
using Zhengyan.Vault;

namespace Zhengyan;

/// <summary>From a data folder to an application that serves, and what the console says about it.</summary>
internal static class Start
{
    /// <summary>Where wwwroot is: beside the program once it is published, in the project while it is worked on.</summary>
    public static string? ContentRoot => System.IO.Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot")) ? AppContext.BaseDirectory : null;

    /// <summary>Keeps addresses with what was searched for, and statements with what was typed, out of the log.</summary>
    public static void Quieten(ILoggingBuilder logging) => logging
        .SetMinimumLevel(LogLevel.Information)
        .AddFilter("Microsoft", LogLevel.Warning)
        .AddFilter("Microsoft.EntityFrameworkCore", LogLevel.None)
        // The keys lie in the data folder, which nobody else may look into.
        .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);

    public static async Task<int> Run(WebApplication app, Installed installed)
    {
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<AccountsDb>();
            var clock = scope.ServiceProvider.GetRequiredService<TimeProvider>();
            var (first, refusal) = await DataFolder.Open(db, installed, clock);
            if (refusal is not null)
            {
                Console.Error.WriteLine(Words.Current.Say(refusal));
                return 2;
            }

            if (SigningKey.Refusal(installed.Data) is { } open)
            {
                Console.Error.WriteLine(Words.Current.Say(open));
                return 2;
            }

            if (app.Services.GetRequiredService<InstallationKeys>().Prepare(first) is { } keyless)
            {
                Console.Error.WriteLine(Words.Current.Say(keyless));
                return 2;
            }

            if (OwnRules.Wrong(installed.Data) is { } rules)
            {
                Console.Error.WriteLine(Words.Current.Say(rules));
                return 2;
            }

            await app.Services.PrepareStorage();
            app.Services.GetRequiredService<FileSweep>().Run();
            app.Services.GetRequiredService<ReadingLog>().Open(app.Services.GetRequiredService<Suite>());
            OwnersAlone.Close(installed.Data, "*.db*");
            if (installed.Demonstration)
            {
                if (first)
                {
                    Console.WriteLine(Words.Current["正在建立演示数据，请稍候……"]);
                }

                await Demonstration.Load(scope.ServiceProvider, first, CancellationToken.None);
            }

            if (first)
            {
                await DataFolder.Complete(db, clock);
            }

            // Nothing is added to a log whose last checkpoint is older than a day: by that, one that somebody deleted is missed.
            app.Services.GetRequiredService<DailyCheckpoint>().LookAndTell();

            if (!installed.Demonstration && !await db.Users.AnyAsync())
            {
                app.Services.GetRequiredService<SetupCode>().Issue();
            }
        }

        await app.StartAsync();
        await Tell(app, installed);
        await app.WaitForShutdownAsync();
        return 0;
    }

    private static async Task Tell(WebApplication app, Installed installed)
    {
        var address = app.Urls.First();
        Console.WriteLine(Words.Current["诤言已启动：{0}（数据文件夹：{1}）", address, installed.Data]);
        if (installed.Demonstration)
        {
            Console.WriteLine(Words.Current["演示数据，人物均为虚构。打开上面的地址，按一下名字即可登录："]);
            await TellCast(app.Services);
        }
        else if (app.Services.GetRequiredService<SetupCode>().Current is { } code)
        {
            Console.WriteLine(Words.Current["还没有账号。请用这个一次性地址设置三名管理员：{0}", $"{address}{Addresses.Setup}/{code}"]);
        }
    }

    private static async Task TellCast(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var cast = Cast.Of(
            services.GetRequiredService<Storage.Directory>().Current, services.GetRequiredService<TimeProvider>().Today(),
            await scope.ServiceProvider.GetRequiredService<Accounts>().All());
        foreach (var group in cast.Groups)
        {
            var people = string.Join('、', group.People.Take(4).Select(p => Words.Current.Say(p.Name)));
            Console.WriteLine($"  {Words.Current.Say(group.Name)}　{people}{(group.People.Count > 4 ? " …" : "")} — {Words.Current.Say(group.What)}");
        }
    }
}
