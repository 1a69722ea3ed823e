using System.Globalization;
using Zhengyan.Rules;
using Zhengyan.Storage;

namespace Zhengyan.Journal;

/// <summary>Which entries of the reading log are looked for; whatever is none is not asked.</summary>
/// <param name="Before">Only entries before this moment, and of those at this very moment only those before this one.</param>
/// <param name="Until">Not this moment any more.</param>
internal sealed record ReadingQuery(
    (DateTimeOffset At, long Position)? Before = null, DateTimeOffset? From = null, DateTimeOffset? Until = null, IReadOnlyList<int>? People = null, IReadOnlyList<string>? Accounts = null,
    IReadOnlyList<MatterId>? Matters = null)
{
    /// <summary>The latest of them, at most that many.</summary>
    public IReadOnlyList<ReadingEntry> Newest(string dataFolder, int most)
    {
        List<(string, object)> values = [("$most", most)];
        List<string> conditions = ["TRUE"];
        if (Before is { } before)
        {
            conditions.Add("at <= $last AND (at < $last OR position < $before)");
            values.AddRange([("$last", Moments.Write(before.At)), ("$before", before.Position)]);
        }

        if (From is { } from)
        {
            conditions.Add("at >= $from");
            values.Add(("$from", Moments.Write(from)));
        }

        if (Until is { } until)
        {
            conditions.Add("at < $until");
            values.Add(("$until", Moments.Write(until)));
        }

        if (People is not null || Accounts is not null)
        {
            conditions.Add(Any([.. (People ?? []).Select(p => One("person = ", "$p", p)), .. (Accounts ?? []).Select(a => One("account = ", "$a", a))]));
        }

        if (Matters is not null)
        {
            conditions.Add(Any([.. Matters.Select(m => $"{One("instr(matters, ", "$m", ReadingEntry.Bytes(m))}) > 0")]));
        }

        return [.. LogFiles.Rows(
            Path.Combine(dataFolder, ReadingStore.FileName), $"SELECT * FROM readings WHERE {string.Join(" AND ", conditions)} ORDER BY at DESC, position DESC LIMIT $most",
            ReadingStore.Entry, values)];

        string One(string condition, string kind, object value)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{kind}{values.Count}");
            values.Add((name, value));
            return condition + name;
        }
    }

    private static string Any(IReadOnlyList<string> conditions) => conditions.Count == 0 ? "FALSE" : $"({string.Join(" OR ", conditions)})";
}
