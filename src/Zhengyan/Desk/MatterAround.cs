using Microsoft.Data.Sqlite;
using Zhengyan.Rules;
using Zhengyan.Storage;

namespace Zhengyan.Desk;

/// <summary>
/// What the page of a matter asks of the database beside the matter itself: the reader's parts and the version on record, the envelopes of its lead, whether a file of the
/// reader's waits there, and how many demands the bell counts. Asked in one question, and so of one moment.
/// </summary>
internal sealed record MatterAround(IReadOnlyList<Part> Parts, int Version, IReadOnlyList<EnvelopeKind> Envelopes, bool HasUploads, int Demands)
{
    private static readonly MatterAround Nothing = new([], 0, [], false, 0);

    private static readonly Statement<MatterAround> Question = new(
        """
        SELECT m.Version, (SELECT group_concat(Part) FROM parts WHERE Matter = m.Id AND Person = ?2), (SELECT group_concat(Kind) FROM envelopes WHERE LeadNumber = m.LeadNumber),
            (SELECT COUNT(*) FROM uploads WHERE Matter = m.Id AND Person = ?2), (SELECT COUNT(*) FROM demands WHERE Person = ?2 AND "From" <= ?3)
        FROM matters m WHERE m.Id = ?1
        """,
        row => new(Words<Part>(row, 1), row.GetInt32(0), Words<EnvelopeKind>(row, 2), row.GetInt32(3) > 0, row.GetInt32(4)));

    /// <summary>No parts where the matter does not exist for that person; nothing else may then be used.</summary>
    public static MatterAround Ask(ZhengyanDb db, MatterId id, PersonId person, DateOnly today) =>
        Question.Ask(db, id.ToString(), person.Value, Moments.Write(today)) is [var around] ? around : Nothing;

    private static IReadOnlyList<TWord> Words<TWord>(SqliteDataReader row, int column) where TWord : struct, Enum =>
        row.IsDBNull(column) ? [] : [.. row.GetString(column).Split(',').Select(Enum.Parse<TWord>)];
}
