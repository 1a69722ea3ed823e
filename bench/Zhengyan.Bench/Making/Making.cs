using Microsoft.Data.Sqlite;
using Zhengyan.Journal;
using Zhengyan.Rules;

namespace Zhengyan.Bench;

/// <summary>The data folder the bench measures on: made once, and copied for each run, because a run approves what it finds.</summary>
internal static class Making
{
    /// <summary>To be raised when the same commands would make other matters.</summary>
    private const int Version = 4;

    /// <summary>A fresh copy of the folder.</summary>
    public static async Task<string> Folder(Wish wish)
    {
        var root = wish.Data ?? Path.Combine(Project.Root, ".data", wish.Packages ? "bench-packages" : "bench");
        var made = Path.Combine(root, "made");
        if (!IsCurrent(made, wish))
        {
            await Make(made, wish);
        }

        var copy = Path.Combine(root, "run");
        Copy(made, copy);
        return copy;
    }

    private static async Task Make(string folder, Wish wish)
    {
        Console.WriteLine($"Making {wish.Matters} matters in {folder} …");
        Empty(folder);
        await using (await Server.Application(folder))
        {
            // Its first start makes the demonstration, which the matters come on top of.
        }

        await MatterWriting.Write(folder, wish.Matters, wish.Packages);
        SqliteConnection.ClearAllPools();
        await File.WriteAllTextAsync(Mark(folder), Made(wish));
    }

    private static bool IsCurrent(string folder, Wish wish) => File.Exists(Mark(folder)) && File.ReadAllText(Mark(folder)) == Made(wish);

    // Other rules would decide otherwise, and another application may keep it otherwise.
    private static string Made(Wish wish) =>
        $"{Version} {wish.Matters} {wish.Packages} {typeof(Matter).Assembly.ManifestModule.ModuleVersionId} {typeof(Content).Assembly.ManifestModule.ModuleVersionId}";

    private static string Mark(string folder) => Path.Combine(folder, "made");

    private static void Copy(string from, string to)
    {
        Empty(to);
        foreach (var file in System.IO.Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            System.IO.Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private static void Empty(string folder)
    {
        if (System.IO.Directory.Exists(folder))
        {
            System.IO.Directory.Delete(folder, recursive: true);
        }

        System.IO.Directory.CreateDirectory(folder);
    }
}
