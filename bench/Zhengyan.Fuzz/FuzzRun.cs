using System.Globalization;
using System.Text;
using Zhengyan.Bench;

namespace Zhengyan.Fuzz;

/// <summary>The command: tries every target and says how it went.</summary>
internal static class FuzzRun
{
    public static int Main(string[] args)
    {
        long cases = 1_000_000;
        var seed = 20261126;
        long? one = null;
        var write = false;
        string? only = null;
        for (var i = 0; i < args.Length; i++)
        {
            string Next() => ++i < args.Length ? args[i] : throw new ArgumentException($"{args[i - 1]} wants a value");
            switch (args[i])
            {
                case "--cases": cases = long.Parse(Next(), CultureInfo.InvariantCulture); break;
                case "--seed": seed = int.Parse(Next(), CultureInfo.InvariantCulture); break;
                case "--case": one = long.Parse(Next(), CultureInfo.InvariantCulture); break;
                case "--target": only = Next(); break;
                case "--write": write = true; break;
                default: throw new ArgumentException($"{args[i]} is no argument of the fuzz run: [--cases N] [--seed N] [--target NAME] [--case N] [--write]");
            }
        }

        var limit = TimeSpan.FromSeconds(10);
        var targets = Targets.All.Where(t => only is null || t.Name == only).ToList();
        if (one is { } number)
        {
            var crash = new Trial(targets[0], seed, limit).Try(number);
            Console.WriteLine(crash?.What ?? "It went well.");
            return crash is null ? 0 : 1;
        }

        var report = new StringBuilder();
        var bad = false;
        report.AppendLine(CultureInfo.InvariantCulture, $"{Environment.ProcessorCount} cores, {System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription}, seed {seed}; a case may take {limit.TotalSeconds:F0} s.");
        report.AppendLine().AppendLine("                      cases    accepted     refused  crashes  hangs  slowest ms   time s  cases/s");
        foreach (var target in targets)
        {
            var tried = new Trial(target, seed, limit).Run(cases, Environment.ProcessorCount);
            report.AppendLine(string.Format(CultureInfo.InvariantCulture, "{0,-15} {1,11} {2,11} {3,11} {4,8} {5,6} {6,11:F0} {7,8:F0} {8,8:F0}",
                tried.Target, tried.Cases, tried.Accepted, tried.Cases - tried.Accepted - tried.Crashes.Count, tried.Crashes.Count, tried.Hangs.Count, tried.Slowest.TotalMilliseconds, tried.Time.TotalSeconds,
                tried.Cases / tried.Time.TotalSeconds));
            foreach (var crash in tried.Crashes)
            {
                Console.Error.WriteLine($"{target.Name}, case {crash.Case}: {crash.What}");
            }

            foreach (var hang in tried.Hangs)
            {
                Console.Error.WriteLine($"{target.Name}, case {hang}: not done after {limit.TotalSeconds:F0} s");
            }

            bad |= tried.Crashes.Count + tried.Hangs.Count > 0;
        }

        report.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"Most memory in use: {System.Diagnostics.Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB.");
        Console.WriteLine(report);
        if (write)
        {
            QualityPage.Write("## Bad input", "./dev fuzz --write", report.ToString());
        }

        return bad ? 1 : 0;
    }
}
