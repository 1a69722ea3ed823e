using System.Formats.Tar;
using Microsoft.Data.Sqlite;

namespace Zhengyan.Storage;

/// <summary>
/// A copy of every database of a data folder, each as it stood at one moment, and after them of the hidden files, in one file that nobody but its owner may read. It can be made
/// while people work. The keys are not in it: they are kept elsewhere.
/// </summary>
internal static class Backup
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Where the application itself puts backups.</summary>
    public static string Folder(string data) => Path.Combine(data, "backups");

    /// <summary>Writes it; refuses to write over a file that is there.</summary>
    public static async Task Write(string data, string file, CancellationToken stop)
    {
        var rough = Path.Combine(data, $"backup-{Guid.NewGuid():N}");
        MakeFolder(rough);
        try
        {
            foreach (var database in System.IO.Directory.EnumerateFiles(data, "*.db").Order(StringComparer.Ordinal).ToList())
            {
                await Copy(database, Path.Combine(rough, Path.GetFileName(database)), stop);
            }

            MakeFolder(Path.GetDirectoryName(file)!);
            await using var target = new FileStream(file, New());
            await using var tar = new TarWriter(target);
            foreach (var copy in System.IO.Directory.EnumerateFiles(rough).Order(StringComparer.Ordinal))
            {
                await using var content = File.OpenRead(copy);
                await Add(tar, Path.GetFileName(copy), content, stop);
            }

            // What is named by the copies above is there by now, and is never written again.
            foreach (var name in StoredFiles.Of(data))
            {
                if (StoredFiles.Open(Path.Combine(data, name)) is { } content)
                {
                    await using (content)
                    {
                        await Add(tar, name, content, stop);
                    }
                }
            }
        }
        finally
        {
            System.IO.Directory.Delete(rough, recursive: true);
        }
    }

    /// <summary>The last one that the application itself made; none where there is none.</summary>
    public static DateTime? Last(string data) => System.IO.Directory.Exists(Folder(data))
        ? System.IO.Directory.EnumerateFiles(Folder(data), "*.tar").Select(File.GetLastWriteTimeUtc).Cast<DateTime?>().Max()
        : null;

    private static async Task Add(TarWriter tar, string name, FileStream content, CancellationToken stop) =>
        await tar.WriteEntryAsync(new PaxTarEntry(TarEntryType.RegularFile, name) { Mode = OwnerOnly, DataStream = content }, stop);

    private static async Task Copy(string database, string copy, CancellationToken stop)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = database, Pooling = false }.ConnectionString);
        await connection.OpenAsync(stop);
        await using var command = connection.CreateCommand();
        command.CommandText = "VACUUM INTO $copy";
        command.Parameters.AddWithValue("$copy", copy);
        await command.ExecuteNonQueryAsync(stop);
    }

    private static FileStreamOptions New()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        return options;
    }

    private static void MakeFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            System.IO.Directory.CreateDirectory(folder);
        }
        else
        {
            System.IO.Directory.CreateDirectory(folder, OwnerOnly | UnixFileMode.UserExecute);
        }
    }
}
