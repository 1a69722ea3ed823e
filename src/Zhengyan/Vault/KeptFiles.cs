using Zhengyan.Storage;

namespace Zhengyan.Vault;

/// <summary>
/// The files of all matters: hidden, beside the database, under names that say nothing. A file is written and safe on the disk before anything names it; one that nothing names is
/// what a crash left, and is swept away at the next start.
/// </summary>
internal sealed class KeptFiles(string dataFolder, Safe safe)
{
    private readonly string folder = Path.Combine(dataFolder, StoredFiles.FolderName);

    /// <summary>Begins a file of a matter that is on record.</summary>
    public NewFile Begin(ZhengyanDb db, Guid matter, Guid file)
    {
        var path = PathOf(file);
        MakeFolder(Path.GetDirectoryName(path)!);
        return new(path + StoredFiles.Unfinished, path, safe.Chunks(db, matter, file));
    }

    /// <summary>Opens a file for reading; <see cref="FileNotFoundException"/> where there is none.</summary>
    public UncoveringStream Open(ZhengyanDb db, Guid matter, Guid file)
    {
        var path = PathOf(file);
        return File.Exists(path)
            ? new(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0), safe.Chunks(db, matter, file))
            : throw new FileNotFoundException("a file of a matter is not where it should be");
    }

    /// <summary>Takes a file away for good: one that never came to belong to a matter, or whose matter is destroyed.</summary>
    public void Remove(Guid file) => File.Delete(PathOf(file));

    /// <summary>Takes away what nothing names. Gives how many that were.</summary>
    public int Sweep(Func<IReadOnlySet<Guid>> named)
    {
        if (!System.IO.Directory.Exists(folder))
        {
            return 0;
        }

        var there = System.IO.Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToList();
        var wanted = there.Count == 0 ? new HashSet<Guid>() : named();
        var gone = there.Where(path => !Guid.TryParseExact(Path.GetFileName(path), "N", out var id) || !wanted.Contains(id)).ToList();
        gone.ForEach(File.Delete);
        return gone.Count;
    }

    private string PathOf(Guid file) => Path.Combine(folder, file.ToString("N")[..2], file.ToString("N"));

    private static void MakeFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            System.IO.Directory.CreateDirectory(path);
        }
        else
        {
            System.IO.Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
