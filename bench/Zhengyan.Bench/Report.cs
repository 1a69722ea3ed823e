using System.Globalization;
using System.Text;

namespace Zhengyan.Bench;

/// <summary>A page, asked for by one client and by eight.</summary>
internal sealed record Row(string Name, Figures One, Figures Eight);

/// <summary>What a run found.</summary>
internal sealed record Report(int Matters, string DeskLines, TimeSpan Ready, double Memory, IReadOnlyList<Row> Rows, double Document)
{
    public const string Desk = "desk";
    public const string Matter = "matter page";
    public const string Approve = "submit an approval";
    public const string BareDesk = "bare desk";
    public const string BareMatter = "bare matter page";

    private const string Head = "                      one client                             eight clients\n                         req/s  p50 ms  p99 ms  cpu ms      req/s  p50 ms  p99 ms  cpu ms";

    public static string Line(Row row) => $"{row.Name,-20} {Cells(row.One)}  {Cells(row.Eight)}";

    /// <summary>The whole report in plain text.</summary>
    public string Text()
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{Matters} matters beside the demonstration; {Environment.ProcessorCount} cores, {RuntimeOf()}.");
        text.AppendLine("The load generator shares the cores with the server it asks. Closed loop, one kept connection and one session a client;");
        text.AppendLine("cpu is the server's own processor time for one request. A desk has " + DeskLines + " lines.");
        text.AppendLine().AppendLine(Head);
        foreach (var row in Rows)
        {
            text.AppendLine(Line(row));
        }

        text.AppendLine().AppendLine(string.Format(CultureInfo.InvariantCulture, "{0,-46} {1,10}   {2}", "", "measured", "to reach"));
        foreach (var (what, measured, wanted) in Goals())
        {
            text.AppendLine(string.Format(CultureInfo.InvariantCulture, "{0,-46} {1,10}   {2}", what, measured, wanted));
        }

        return text.ToString();
    }

    private IEnumerable<(string What, string Measured, string Wanted)> Goals()
    {
        foreach (var (page, bare) in new[] { (Desk, BareDesk), (Matter, BareMatter) })
        {
            yield return ($"{page} / {bare}, one client", Ratio(Of(page).One, Of(bare).One), "0.30 or more");
            yield return ($"{page} / {bare}, eight clients", Ratio(Of(page).Eight, Of(bare).Eight), "0.30 or more");
        }

        var slowest = Rows.Where(r => !r.Name.StartsWith("bare", StringComparison.Ordinal)).MaxBy(r => r.Eight.P99)!;
        yield return ($"highest p99 with eight clients ({slowest.Name})", Format($"{slowest.Eight.P99:F1} ms"), "under 50 ms");
        yield return ("a situation form written as .docx, p99", Format($"{Document:F1} ms"), "under 50 ms");
        yield return ("resident memory of the application after it all", Format($"{Memory:F0} MB"), "under 400 MB");
        yield return ("from start to the first page", Format($"{Ready.TotalSeconds:F1} s"), "under 3 s");
    }

    private Row Of(string name) => Rows.Single(r => r.Name == name);

    private static string Ratio(Figures page, Figures bare) => Format($"{page.PerSecond / bare.PerSecond:F2}");

    private static string Cells(Figures f) => Format($"{f.PerSecond,9:F0} {f.Median,7:F2} {f.P99,7:F2} {f.Work,7:F2}");

    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string RuntimeOf() => System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription;
}
