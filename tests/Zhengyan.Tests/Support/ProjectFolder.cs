namespace Zhengyan.Tests.Support;

/// <summary>The folder of the project that these tests were built from.</summary>
internal static class ProjectFolder
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string At(string path) => Path.Combine(Root, path);

    /// <summary>The same for every platform and reader: with forward slashes, from the root on.</summary>
    public static string Name(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');

    private static string Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Zhengyan.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"Zhengyan.slnx is in no folder above {start}: the tests read the source and must run inside it.");
    }
}
