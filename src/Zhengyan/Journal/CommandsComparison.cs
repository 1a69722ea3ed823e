using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Zhengyan.Rules;
using Zhengyan.Storage;

namespace Zhengyan.Journal;

/// <summary>
/// Compares which forms were acted on with what the journal says they led to: each to the version it names, sent by whoever did it or entered it, and none forgotten, or it could be sent again.
/// Those of destroyed files went with them.
/// </summary>
internal sealed class CommandsComparison(ZhengyanDb db, Contents contents, IReadOnlySet<Guid> destroyed)
{
    private static readonly Statement<Row> Other = new(
        """
        SELECT c.Stream, c.Version, c.Person, j.Position, j.Command IS c.Command FROM commands c LEFT JOIN journal j ON j.Stream = c.Stream AND j.Version = c.Version
        WHERE j.Command IS NOT c.Command OR j.Person IS NOT c.Person ORDER BY c.Stream, c.Version
        """,
        row => new(Guid.Parse(row.GetString(0)), row.GetInt32(1), row.GetInt32(2), row.IsDBNull(3) ? null : row.GetInt64(3), row.GetBoolean(4)));

    private static readonly Statement<(Guid Stream, int Version, Guid Command)> Forgotten = new(
        $"""
        SELECT Stream, Version, Command FROM journal j WHERE Stream NOT IN ({string.Join(", ", JournalRow.Own.Select(own => $"'{own:N}'"))})
        AND NOT EXISTS (SELECT 1 FROM commands c WHERE c.Command = j.Command) ORDER BY Stream, Version
        """,
        row => (Guid.Parse(row.GetString(0)), row.GetInt32(1), Guid.Parse(row.GetString(2))));

    public IEnumerable<Misfit> Compare() =>
        Other.Ask(db).Where(row => !IsOfClerk(row)).Select(row => new Misfit(null, row.Stream, row.Version, Text.Of("已收表单的记录与日志不符")))
            .Concat(Missing().DistinctBy(row => row.Command).Select(row => new Misfit(null, row.Stream, row.Version, Text.Of("这一版的表单没有收过的记录"))));

    private List<(Guid Stream, int Version, Guid Command)> Missing()
    {
        var rows = Forgotten.Ask(db);
        var gone = rows.Where(r => destroyed.Contains(r.Stream)).Select(r => r.Command).ToHashSet();
        return [.. rows.Where(r => !gone.Contains(r.Command))];
    }

    // What was done on paper stands under who did it, and was sent by the registrar who entered it.
    private bool IsOfClerk(Row row)
    {
        if (row.Position is not { } position || !row.IsSame || db.Journal.Single(e => e.Position == position) is not { } entry)
        {
            return false;
        }

        try
        {
            return contents.Read(db, entry).Occurrence.EnteredBy == new PersonId(row.Person);
        }
        catch (Exception unreadable) when (unreadable is JsonException or CryptographicException)
        {
            // The replay of its stream names it.
            return true;
        }
    }

    private sealed record Row(Guid Stream, int Version, int Person, long? Position, bool IsSame);
}
