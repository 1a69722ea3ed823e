namespace Zhengyan.Documents;

/// <summary>Whether a picture is nearly all of one brightness: an empty sheet, whatever the paper's colour.</summary>
internal sealed class BlankMeter
{
    // What paper, light and compression may differ by.
    private const int Alike = 24;

    // One in a thousand: a speck, not a signature.
    private const int Specks = 1000;

    private readonly long[] counts = new long[256];

    public void Add(int brightness) => counts[Math.Clamp(brightness, 0, 255)]++;

    public bool IsBlank
    {
        get
        {
            var usual = Array.IndexOf(counts, counts.Max());
            var all = counts.Sum();
            return all > 0 && counts.Where((_, brightness) => Math.Abs(brightness - usual) > Alike).Sum() <= all / Specks;
        }
    }
}
