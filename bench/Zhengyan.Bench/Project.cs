namespace Zhengyan.Bench;

/// <summary>Where things are in the project.</summary>
internal static class Project
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>The application is started there, because what pages are drawn with stands in wwwroot beside its source.</summary>
    public static string ApplicationFolder { get; } = Path.Combine(Root, "src", "Zhengyan");

    public static string Application { get; } = Path.Combine(ApplicationFolder, "bin", "Release", "net10.0", "zhengyan.dll");

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "Zhengyan.slnx")) ? folder
        : Path.GetDirectoryName(folder) is { } above ? Find(above)
        : throw new InvalidOperationException("The bench is not in the project's folder any more.");
}
