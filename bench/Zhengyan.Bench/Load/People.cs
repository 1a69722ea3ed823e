using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Zhengyan.Bench;

/// <summary>Somebody who signs in: their account, their id, and the matters they are measured with.</summary>
internal sealed record Somebody(string Account, int Person, string Name, IReadOnlyList<string> Matters);

/// <summary>Who reads and who approves, looked up in the database beforehand.</summary>
internal sealed class People(string database)
{
    /// <summary>Officers with a usual number of demands, and matters they handle that have come to the talk and beyond.</summary>
    public IReadOnlyList<Somebody> Officers() => Read(
        """
        SELECT a.Id, p.Id, p.Name FROM demands d JOIN people p ON p.Id = d.Person JOIN accounts a ON a.PersonId = p.Id
        WHERE d.[From] <= date('now') GROUP BY p.Id HAVING SUM(d.Part = 'Officer') > 10 AND COUNT(*) < 100 ORDER BY p.Id
        """,
        """
        SELECT m.Id FROM parts p JOIN matters m ON m.Id = p.Matter WHERE p.Person = $person AND p.Part = 'Officer'
        AND m.Stage IN ('Papers', 'FollowUp', 'Archive', 'Archived') ORDER BY m.Id LIMIT 200
        """);

    /// <summary>Approvers, with the matters that lie with them.</summary>
    public IReadOnlyList<Somebody> Approvers() => Read(
        "SELECT a.Id, p.Id, p.Name FROM demands d JOIN people p ON p.Id = d.Person JOIN accounts a ON a.PersonId = p.Id WHERE d.Action = 'Approve' GROUP BY p.Id ORDER BY COUNT(*) DESC",
        "SELECT Matter FROM demands WHERE Person = $person AND Action = 'Approve' ORDER BY Matter");

    /// <summary>How many lines the desks have that are measured.</summary>
    public string Lines(IReadOnlyList<Somebody> officers)
    {
        using var db = Open();
        var counts = officers.Select(o => Convert.ToInt32(One(db, "SELECT COUNT(*) FROM demands WHERE Person = $person AND [From] <= date('now')", o.Person), CultureInfo.InvariantCulture)).Order().ToList();
        return $"{counts[0]} to {counts[^1]}";
    }

    private List<Somebody> Read(string people, string matters)
    {
        using var db = Open();
        using var command = db.CreateCommand();
        command.CommandText = people;
        using var row = command.ExecuteReader();
        var all = new List<Somebody>();
        while (row.Read())
        {
            all.Add(new(row.GetString(0), row.GetInt32(1), row.GetString(2), Matters(db, matters, row.GetInt32(1))));
        }

        return all;
    }

    private static List<string> Matters(SqliteConnection db, string query, int person)
    {
        using var command = db.CreateCommand();
        command.CommandText = query;
        command.Parameters.AddWithValue("$person", person);
        using var row = command.ExecuteReader();
        var all = new List<string>();
        while (row.Read())
        {
            all.Add(row.GetString(0));
        }

        return all;
    }

    private static object? One(SqliteConnection db, string query, int person)
    {
        using var command = db.CreateCommand();
        command.CommandText = query;
        command.Parameters.AddWithValue("$person", person);
        return command.ExecuteScalar();
    }

    private SqliteConnection Open()
    {
        var db = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = database, Pooling = false }.ConnectionString);
        db.Open();
        return db;
    }
}
