using Microsoft.Data.Sqlite;
using Zhengyan.Access;
using Zhengyan.Desk;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Storage;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>工作台: one line a demand, the nearest deadline first.</summary>
internal sealed class DeskEndpoints : IEndpoints
{
    private static readonly Statement<Wanted> Wants = new(
        """
        SELECT m.Id, d.Action, m.TalkNumber, m.LeadNumber, m.Subject, m.OpenedOn, d.Title, d.Clause, d.Part, d.Due FROM demands d JOIN matters m ON m.Id = d.Matter
        WHERE d.Person = ?1 AND d."From" <= ?2 ORDER BY d.Due, m.LeadNumber
        """,
        row => new(
            Matter(row), row.GetString(1), row.GetString(2), row.GetString(3), row.IsDBNull(4) ? null : new PersonId(row.GetInt32(4)),
            Moments.ReadDay(row.GetString(5)), row.GetString(6), row.GetString(7), Enum.Parse<Part>(row.GetString(8)), Moments.ReadDay(row.GetString(9))));

    private static readonly Statement<DeskCount> Waits = new(
        """
        SELECT Title, COUNT(*) AS Matters FROM waits WHERE Person = ?1 AND "From" <= ?2 GROUP BY Title ORDER BY Matters DESC, Title LIMIT 6
        """,
        row => new(row.GetString(0), row.GetInt32(1)));

    // When a talk is, is for the parts that see what was arranged; its subject has read it in the notice, which stands before this stage.
    private static readonly Statement<DeskTalk> NextTalks = new(
        $"""
        SELECT m.Id, m.TalkNumber, m.TalkAt FROM matters m
        WHERE EXISTS (SELECT 1 FROM parts p WHERE p.Matter = m.Id AND p.Person = ?1 AND p.Part IN ({Listed(Visibility.PartsThatSee(Field.Arrangement).Append(Part.Subject))}))
        AND m.Stage = 'Talk' AND m.TalkAt >= ?2 AND m.TalkAt < ?3 ORDER BY m.TalkAt LIMIT 5
        """,
        row => new(Matter(row), row.GetString(1), row.GetDateTime(2)));

    // Said by what it is not, so that SQLite reads the matters from the latest on, and stops after five.
    private static readonly Statement<DeskDone> LastDone = new(
        $"""
        SELECT m.Id, m.TalkNumber, m.LeadNumber, m.Stage FROM matters m WHERE {ZhengyanDb.IsVisible} AND m.UpdatedAt >= ?2
        AND m.Stage NOT IN ({Listed(Enum.GetValues<Stage>().Except([Stage.Archived, Stage.Closed, Stage.Transferred]))})
        ORDER BY m.UpdatedAt DESC LIMIT 5
        """,
        row => new(Matter(row), Number(row), Enum.Parse<Stage>(row.GetString(3))));

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/", Show).Reads(ReadingOf.Desk);

    private static PageAnswer<DeskView> Show(HttpContext http, Caller caller, ZhengyanDb db, Surroundings surroundings, DeskNotices notices)
    {
        var today = surroundings.Today;
        var (person, day) = (caller.Person.Value, Moments.Write(today));
        List<DeskLine> lines = [.. Wants.Ask(db, person, day).Select(wanted => Line(wanted, surroundings, today))];
        var beside = notices.For(caller.Person, db);
        return Answers.Page<DeskView>(new DeskModel(
            http.Frame(lines.Count + beside.Count), lines, Waits.Ask(db, person, day), NextTalks.Ask(db, person, Moments.Write(today.ToDateTime(default)), Moments.Write(today.AddDays(14).ToDateTime(default))),
            LastDone.Ask(db, person, Moments.Write(surroundings.At.AddMonths(-3))))
        {
            Notices = beside,
        });
    }

    private static DeskLine Line(Wanted wanted, Surroundings surroundings, DateOnly today)
    {
        // An old file may be about somebody the directory does not know; then its number says which it is.
        var (name, post) = wanted.Subject is { } subject
            ? (surroundings.University.Person(subject).Name, PostWords.LastOf(subject, surroundings.University, wanted.OpenedOn)) : ("", "");
        return new(
            wanted.Matter, wanted.Action, wanted.TalkNumber.Length > 0 ? wanted.TalkNumber : wanted.LeadNumber, name, post, wanted.Title, wanted.Clause, wanted.Part,
            DueDay.Of(wanted.Due, today, surroundings.Calendar), wanted.Part == Part.Subject);
    }

    private static MatterId Matter(SqliteDataReader row) => new(Guid.ParseExact(row.GetString(0), "N"));

    private static string Number(SqliteDataReader row) => row.GetString(1) is { Length: > 0 } talk ? talk : row.GetString(2);

    private static string Listed<TWord>(IEnumerable<TWord> words) where TWord : struct, Enum => string.Join(", ", words.Select(word => $"'{word}'"));

    private sealed record Wanted(
        MatterId Matter, string Action, string TalkNumber, string LeadNumber, PersonId? Subject, DateOnly OpenedOn, string Title, string Clause, Part Part, DateOnly Due);
}
