using Microsoft.Data.Sqlite;
using Zhengyan.Journal;

namespace Zhengyan.Tests.Support;

/// <summary>The file of the reading log, read and touched behind the application's back.</summary>
internal static class ReadingRows
{
    public static string File(string data) => Path.Combine(data, ReadingStore.FileName);

    public static List<ReadingEntry> Of(string data)
    {
        using var db = Open(data);
        using var command = db.CreateCommand();
        command.CommandText = "SELECT * FROM readings ORDER BY position";
        using var row = command.ExecuteReader();
        var entries = new List<ReadingEntry>();
        while (row.Read())
        {
            entries.Add(new(
                row.GetInt64(0), row.GetString(1), row.IsDBNull(2) ? null : row.GetInt32(2), row.IsDBNull(3) ? null : row.GetString(3), row.GetString(4),
                row.GetString(5), row.GetFieldValue<byte[]>(6), row.GetFieldValue<byte[]>(7), row.GetFieldValue<byte[]>(8)));
        }

        return entries;
    }

    public static void Do(string data, string statements)
    {
        using var db = Open(data);
        using var command = db.CreateCommand();
        command.CommandText = statements;
        command.ExecuteNonQuery();
    }

    /// <summary>What no application would do, with the triggers out of the way.</summary>
    public static void Tamper(string data, string statements) =>
        Do(data, $"DROP TRIGGER {ReadingStore.NoUpdate}; DROP TRIGGER {ReadingStore.NoDelete}; {statements}; {ReadingStore.Triggers}");

    private static SqliteConnection Open(string data)
    {
        var db = new SqliteConnection($"Data Source={File(data)};Pooling=False");
        db.Open();
        return db;
    }
}
