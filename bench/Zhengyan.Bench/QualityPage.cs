using System.Globalization;

namespace Zhengyan.Bench;

/// <summary>Puts the figures of a run into docs/quality.md, under "Speed".</summary>
internal static class QualityPage
{
    private const string Heading = "## Speed";

    private static readonly string Page = Path.Combine(Project.Root, "docs", "quality.md");

    public static void Write(Report report)
    {
        var day = DateTime.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var section = $"{Heading}\n\nMeasured on {day} by `./dev bench --write`, which replaces this section.\n\n```\n{report.Text().TrimEnd()}\n```\n";
        Directory.CreateDirectory(Path.GetDirectoryName(Page)!);
        File.WriteAllText(Page, Replace(File.Exists(Page) ? File.ReadAllText(Page) : "# Quality\n", section));
    }

    private static string Replace(string page, string section)
    {
        var start = page.IndexOf(Heading + "\n", StringComparison.Ordinal);
        if (start < 0)
        {
            return page.TrimEnd() + "\n\n" + section;
        }

        var next = page.IndexOf("\n## ", start, StringComparison.Ordinal);
        return page[..start] + section + (next < 0 ? "" : page[next..]);
    }
}
