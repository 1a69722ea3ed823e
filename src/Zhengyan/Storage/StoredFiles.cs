namespace Zhengyan.Storage;

/// <summary>Where the hidden files of the matters lie, beside the databases.</summary>
internal static class StoredFiles
{
    /// <summary>The folder in the data folder.</summary>
    public const string FolderName = "files";

    /// <summary>At the end of the name of a file that is not finished.</summary>
    public const string Unfinished = ".new";

    /// <summary>The finished files, by their names from the data folder on.</summary>
    public static IEnumerable<string> Of(string data)
    {
        var folder = Path.Combine(data, FolderName);
        return System.IO.Directory.Exists(folder)
            ? System.IO.Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(path => !path.EndsWith(Unfinished, StringComparison.Ordinal))
                .Select(path => Path.GetRelativePath(data, path).Replace('\\', '/')).Order(StringComparer.Ordinal).ToList()
            : [];
    }

    /// <summary>Opens one; none where it was taken away meanwhile, as what waited in quarantine may be.</summary>
    public static FileStream? Open(string path)
    {
        try
        {
            return new(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }
}
