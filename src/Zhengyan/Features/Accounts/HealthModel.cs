using System.Reflection;
using Zhengyan.Access;
using Zhengyan.Rules;
using Zhengyan.Storage;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>How the installation is: which version, how much it holds, when it was last copied.</summary>
public sealed record HealthModel(
    Frame Frame, string Version, string Runtime, string Folder, long DatabaseBytes, long FolderBytes, long FreeBytes, DateTimeOffset? LastBackup, bool BackupIsOld)
{
    /// <summary>Where the virus scanner listens; none where none is set up.</summary>
    public string? Scanner { get; init; }

    /// <summary>Whether it answers now.</summary>
    public bool ScannerAnswers { get; init; }

    /// <summary>How many files wait for it.</summary>
    public int Waiting { get; init; }

    /// <summary>What is wrong with the files of the logs; nothing where they are as they were left.</summary>
    public IReadOnlyList<Text> LogTroubles { get; init; } = [];

    private static readonly TimeSpan OldAfter = TimeSpan.FromDays(1);

    internal static HealthModel Of(Frame frame, Installed installed, TimeProvider clock)
    {
        var files = new DirectoryInfo(installed.Data).EnumerateFiles("*", SearchOption.AllDirectories).ToList();
        DateTimeOffset? last = Backup.Last(installed.Data) is { } at ? new DateTimeOffset(at, TimeSpan.Zero) : null;
        return new(
            frame, Short(typeof(HealthModel).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? ""),
            System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription, installed.Data,
            files.Where(f => f.Name.EndsWith(".db", StringComparison.Ordinal) || f.Name.EndsWith(".db-wal", StringComparison.Ordinal)).Sum(f => f.Length),
            files.Sum(f => f.Length), new DriveInfo(installed.Data).AvailableFreeSpace, last, last is null || clock.GetUtcNow() - last > OldAfter);
    }

    // With the first eight characters of the commit it was built from.
    private static string Short(string version) => version.Split('+') is [var number, { Length: > 8 } commit] ? $"{number} ({commit[..8]})" : version;

    /// <summary>A size as one reads it.</summary>
    public static string Size(long bytes) => bytes switch
    {
        >= 1L << 30 => $"{bytes / (double)(1L << 30):0.0} GB",
        >= 1L << 20 => $"{bytes / (double)(1L << 20):0.0} MB",
        _ => $"{bytes / 1024.0:0} KB",
    };
}
