using System.Globalization;

namespace Zhengyan.Bench;

/// <summary>Puts the figures of a run into docs/quality.md, under a heading of their own.</summary>
internal static class QualityPage
{
    private static readonly string Page = Path.Combine(Project.Root, "docs", "quality.md");

    /// <summary>Writes that section anew and leaves the others.</summary>
    /// <param name="heading">Of the section, with its marks.</param>
    /// <param name="command">What measured the figures.</param>
    /// <param name="figures">In plain text.</param>
    public static void Write(string heading, string command, string figures)
    {
        var day = DateTime.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var section = $"{heading}\n\nMeasured on {day} by `{command}`, which replaces this section.\n\n```\n{figures.TrimEnd()}\n```\n";
        Directory.CreateDirectory(Path.GetDirectoryName(Page)!);
        File.WriteAllText(Page, Replace(File.Exists(Page) ? File.ReadAllText(Page) : "# Quality\n", heading, section));
    }

    private static string Replace(string page, string heading, string section)
    {
        var start = page.IndexOf(heading + "\n", StringComparison.Ordinal);
        if (start < 0)
        {
            return page.TrimEnd() + "\n\n" + section;
        }

        var next = page.IndexOf("\n## ", start, StringComparison.Ordinal);
        return page[..start] + section + (next < 0 ? "" : page[next..]);
    }
}
