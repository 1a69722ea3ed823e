using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Zhengyan.Bench;

/// <summary>Exports every file of a folder with the command that one would type, twice, and looks how much memory the process had at its most.</summary>
internal static class PackageRun
{
    private const int LookEvery = 20;

    public static async Task<string> Measure(Wish wish, string folder)
    {
        var (one, other) = (Path.Combine(folder, "packages"), Path.Combine(folder, "again"));
        var (first, peak) = await Export(folder, one);
        var (second, peakAgain) = await Export(folder, other);
        var files = Directory.EnumerateFiles(one, "*.zip").ToList();
        var same = files.Count(file => File.ReadAllBytes(file).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(other, Path.GetFileName(file)))));
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{files.Count} packages ({wish.Matters} made for it, the others of the demonstration), {files.Sum(f => new FileInfo(f).Length) / 1024.0 / 1024.0:F0} MB; {Environment.ProcessorCount} cores.");
        text.AppendLine("The whole command, from its start to its end; memory is the most the process ever had resident.").AppendLine();
        text.AppendLine("                 seconds  packages/s  peak MB");
        text.AppendLine(CultureInfo.InvariantCulture, $"first time      {first.TotalSeconds,8:F1} {files.Count / first.TotalSeconds,11:F1} {peak,8:F0}");
        text.AppendLine(CultureInfo.InvariantCulture, $"second time     {second.TotalSeconds,8:F1} {files.Count / second.TotalSeconds,11:F1} {peakAgain,8:F0}   to reach: under 400 MB");
        text.AppendLine(CultureInfo.InvariantCulture, $"the same to the byte both times: {same} of {files.Count}");
        return text.ToString();
    }

    private static async Task<(TimeSpan Took, double Peak)> Export(string data, string to)
    {
        var began = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Project.Application, "export-packages", "--data", data, "--to", to]) { WorkingDirectory = Project.ApplicationFolder })
            ?? throw new InvalidOperationException("dotnet could not be started");
        var peak = 0.0;
        while (!process.HasExited)
        {
            peak = Math.Max(peak, PeakOf(process.Id));
            await Task.Delay(LookEvery);
        }

        return process.ExitCode == 0 ? (began.Elapsed, peak) : throw new InvalidOperationException($"the export ended with {process.ExitCode}");
    }

    // The kernel keeps the highest there was; the last look before the end has it.
    private static double PeakOf(int process)
    {
        var file = $"/proc/{process}/status";
        var line = File.Exists(file) ? File.ReadLines(file).FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal)) : null;
        return line is null ? 0 : double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024.0;
    }
}
