namespace Zhengyan.Documents;

/// <summary>Which of the known names somebody who wrote another most likely meant.</summary>
internal static class NearestName
{
    /// <summary>The one with the fewest letters to change; of several, the one that begins most like it.</summary>
    public static string Of(string written, IEnumerable<string> known) => known.MinBy(name => (Distance(written, name), -written.AsSpan().CommonPrefixLength(name))) ?? "";

    // Levenshtein's, row by row.
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var changed = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(changed, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[other.Length];
    }
}
