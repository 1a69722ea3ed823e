using Zhengyan.Ui;

namespace Zhengyan;

/// <summary>What the application is told on the command line; <paramref name="Wrong"/> says what was not understood.</summary>
internal sealed record Arguments(string Command, string Data, string Urls, bool Demonstration, string? Suite, string? Wrong, string? File = null)
{
    public const string Run = "run";
    public const string Verify = "verify";
    public const string Rebuild = "rebuild";
    public const string Backup = "backup";
    public const string ExportLog = "export-log";
    public const string RotateKey = "rotate-key";
    public const string ExportPackages = "export-packages";
    private static readonly string[] Commands = [Run, Verify, Rebuild, ExportLog, RotateKey, ExportPackages];

    /// <summary>The file of an exported log: to be verified alone, or to be written.</summary>
    public string? Log { get; init; }

    /// <summary>The folder that packages are to be written into.</summary>
    public string? To { get; init; }

    /// <summary>Of the files made in that year alone.</summary>
    public int? Year { get; init; }

    /// <summary>Where the virus scanner listens, where one is to be asked.</summary>
    public string? Scanner { get; init; }

    /// <summary>The file of a checkpoint that was kept elsewhere, to verify by.</summary>
    public string? Checkpoint { get; init; }

    public static Arguments Read(string[] args)
    {
        var read = new Arguments(Run, Path.GetFullPath(".data"), "http://localhost:5080", Demonstration: true, null, null);
        for (var i = 0; i < args.Length; i++)
        {
            var next = i + 1 < args.Length ? args[i + 1] : "";
            switch (args[i])
            {
                case "--demo":
                    read = read with { Demonstration = true };
                    break;
                case "--empty":
                    read = read with { Demonstration = false };
                    break;
                case "--data" when next.Length > 0:
                    read = read with { Data = Path.GetFullPath(next) };
                    i++;
                    break;
                case "--urls" when next.Length > 0:
                    read = read with { Urls = next };
                    i++;
                    break;
                case "--suite" when Vault.Suite.All.Any(s => s.Name == next):
                    read = read with { Suite = next };
                    i++;
                    break;
                case "--scanner" when Documents.ScannerAddress.Read(next) is not null:
                    read = read with { Scanner = next };
                    i++;
                    break;
                case "--log" when next.Length > 0:
                    read = read with { Log = Path.GetFullPath(next) };
                    i++;
                    break;
                case "--checkpoint" when next.Length > 0:
                    read = read with { Checkpoint = Path.GetFullPath(next) };
                    i++;
                    break;
                case "--to" when next.Length > 0:
                    read = read with { To = Path.GetFullPath(next) };
                    i++;
                    break;
                case "--year" when int.TryParse(next, System.Globalization.CultureInfo.InvariantCulture, out var year):
                    read = read with { Year = year };
                    i++;
                    break;
                case ExportLog when i == 0 && next.Length > 0:
                    read = read with { Command = ExportLog, Log = Path.GetFullPath(next) };
                    i++;
                    break;
                case Backup when i == 0 && next.Length > 0:
                    read = read with { Command = Backup, File = Path.GetFullPath(next) };
                    i++;
                    break;
                case var command when i == 0 && command != ExportLog && Commands.Contains(command):
                    read = read with { Command = command };
                    break;
                case var other:
                    return read with { Wrong = Words.Current["不认识的参数：{0}。可用：[run | verify | rebuild | rotate-key | export-log 文件 | export-packages --to 文件夹 | backup 文件] [--demo | --empty] [--data 文件夹] [--suite international | chinese] [--urls 地址] [--scanner unix:路径 | tcp:主机:端口] [--log 文件] [--checkpoint 文件] [--year 年度]", other] };
            }
        }

        return read is { Command: ExportPackages, To: null } ? read with { Wrong = Words.Current["请用 --to 指明导出到哪个文件夹。"] } : read;
    }
}
