using Microsoft.Data.Sqlite;
using Zhengyan.Rules;
using Zhengyan.Storage;

namespace Zhengyan.Journal;

/// <summary>The triggers by which the databases refuse to change an entry: those that were made, to the letter, and no others.</summary>
internal static class AppendOnly
{
    private const string All = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'";

    /// <summary>What is wrong with them in a data folder; nothing where they are as they were made.</summary>
    public static IReadOnlyList<Text> Wrong(string dataFolder) =>
    [
        .. Wrong(Path.Combine(dataFolder, StorageRegistration.FileName), $"CREATE TABLE journal (a); {JournalTriggers.Create}"),
        .. Wrong(Path.Combine(dataFolder, ReadingStore.FileName), $"CREATE TABLE readings (a); CREATE TABLE checkpoints (a); {ReadingStore.Triggers}"),
    ];

    private static IEnumerable<Text> Wrong(string file, string make)
    {
        var (made, there) = (Made(make), LogFiles.Rows(file, All, Trigger).ToDictionary());
        return made.Where(m => there.GetValueOrDefault(m.Key) != m.Value).Select(m => Text.Of("{0} 里防止改动日志的触发器 {1} 不见了或者被改过", Path.GetFileName(file), m.Key))
            .Concat(there.Keys.Except(made.Keys).Select(other => Text.Of("{0} 里有本软件没有建过的触发器 {1}", Path.GetFileName(file), other)));
    }

    // As SQLite itself writes down what it was told.
    private static Dictionary<string, string> Made(string make)
    {
        using var db = LogFiles.Open(":memory:");
        using var command = db.CreateCommand();
        command.CommandText = $"{make} {All}";
        using var row = command.ExecuteReader();
        var made = new Dictionary<string, string>(StringComparer.Ordinal);
        while (row.Read())
        {
            made.Add(row.GetString(0), row.GetString(1));
        }

        return made;
    }

    private static KeyValuePair<string, string> Trigger(SqliteDataReader row) => new(row.GetString(0), row.GetString(1));
}
