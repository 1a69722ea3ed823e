using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Zhengyan.Tests.Support;

/// <summary>The verifier in tools/, which shares nothing with the application.</summary>
internal static partial class SecondVerifier
{
    public const string File = "tools/verify-log.py";

    /// <summary>What it said about an exported log, and with which code it ended.</summary>
    public static Task<(int Code, string Said)> Run(string log, params string[] checkpoints) => Python([ProjectFolder.At(File), log, .. checkpoints]);

    /// <summary>The first entry that it named in each log.</summary>
    public static IEnumerable<(string Log, long Position)> Faults(string said) =>
        Fault().Matches(said).Select(m => (m.Groups[1].Value, long.Parse(m.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture)));

    public static async Task<(int Code, string Said)> Python(params string[] arguments)
    {
        var python = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, "python3"))
            .FirstOrDefault(System.IO.File.Exists) ?? throw new InvalidOperationException("python3 is not in PATH; ./dev test installs it where it can.");
        var start = new ProcessStartInfo(python, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        start.Environment["PYTHONUTF8"] = "1";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, said + await errors);
    }

    [GeneratedRegex(@"^(journal|reading|checkpoint) (\d+): ", RegexOptions.Multiline)]
    private static partial Regex Fault();
}
