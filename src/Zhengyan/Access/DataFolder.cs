using Microsoft.EntityFrameworkCore;
using Zhengyan.Rules;

namespace Zhengyan.Access;

/// <summary>The folder everything is kept in, and what it was made for.</summary>
internal static class DataFolder
{
    /// <summary>Makes the folder where there is none. Nobody but the one who runs the application may look into it.</summary>
    public static void Make(Installed installed)
    {
        OwnersAlone.MakeFolder(installed.Data);
        OwnersAlone.MakeFolder(installed.Keys);
    }

    /// <summary>Whether this start makes it, finds it as it was, or must not touch it: then the sentence why.</summary>
    public static async Task<(bool First, Text? Refusal)> Open(AccountsDb db, Installed installed, TimeProvider clock)
    {
        // What lies there for everybody in the demonstration is made up.
        if (!installed.Demonstration && OwnersAlone.Refusal(installed) is { } open)
        {
            return (false, open);
        }

        await db.Database.MigrateAsync();
        if (await db.Installations.SingleOrDefaultAsync() is { } mark)
        {
            return (false, RefusalOf(mark, installed));
        }

        db.Installations.Add(new() { Demonstration = installed.Demonstration, Suite = installed.Suite ?? Installation.FirstSuite, Begun = clock.GetUtcNow() });
        await db.SaveChangesAsync();
        return (true, null);
    }

    /// <summary>The first start has come to its end.</summary>
    public static async Task Complete(AccountsDb db, TimeProvider clock)
    {
        (await db.Installations.SingleAsync()).Complete = clock.GetUtcNow();
        await db.SaveChangesAsync();
    }

    private static Text? RefusalOf(Installation mark, Installed installed) => (mark.Demonstration, installed.Demonstration) switch
    {
        (true, false) => Text.Of("数据文件夹 {0} 里是演示数据，不能用于正式启动（--empty）。请用 --data 指定另一个文件夹。", installed.Data),
        (false, true) => Text.Of("数据文件夹 {0} 里是正式数据，不能用于演示（--demo）。请用 --data 指定另一个文件夹，或加上 --empty 启动。", installed.Data),
        _ when installed.Suite is { } named && named != mark.Suite =>
            Text.Of("数据文件夹 {0} 首次启动时选定的算法套件是 {1}，不能用 --suite {2} 启动；套件选定后不再改变。", installed.Data, mark.Suite, named),
        _ when mark.Complete is null => Text.Of("数据文件夹 {0} 的首次启动没有完成。请删除该文件夹后重新启动。", installed.Data),
        _ => null,
    };
}
