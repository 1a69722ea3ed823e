using Microsoft.Data.Sqlite;
using Zhengyan.Storage;
using Zhengyan.Vault;

namespace Zhengyan.Journal;

/// <summary>The logs in the files of a data folder, or of a copy of one.</summary>
internal sealed class LogFiles(string dataFolder, Suite suite) : WrittenLog
{
    private const string JournalColumns =
        "SELECT Position, Stream, Version, At, \"On\", Person, Command, Kind, Clause, Content, Previous, Hash FROM journal ORDER BY Position";

    private readonly string journal = Path.Combine(dataFolder, StorageRegistration.FileName);
    private readonly string readings = Path.Combine(dataFolder, ReadingStore.FileName);

    public string DataFolder => dataFolder;

    public override Suite Suite => suite;

    public override string? Key => SigningKey.Find(dataFolder) is { } key ? Checkpoint.Hex(key.Keys.Public) : null;

    public override (long Journal, long Readings) Given => (GivenTo(journal, "journal"), GivenTo(readings, "readings"));

    public override IReadOnlyList<SignedCheckpoint?> Checkpoints =>
        [.. Rows(readings, "SELECT statement, signature FROM checkpoints ORDER BY number", row => SignedCheckpoint.Read(row.GetString(0), row.GetString(1)))];

    /// <summary>The checkpoints that were put beside the databases, each a file of its own.</summary>
    public IReadOnlyList<SignedCheckpoint> Kept => !System.IO.Directory.Exists(Signing.Folder(dataFolder)) ? [] :
        [.. System.IO.Directory.EnumerateFiles(Signing.Folder(dataFolder)).Order(StringComparer.Ordinal)
            .Select(file => SignedCheckpoint.Read(File.ReadAllText(file))).OfType<SignedCheckpoint>()];

    public override IEnumerable<JournalLink> Journal() => Rows(journal, JournalColumns, row => new JournalLink(
        row.GetInt64(0), row.GetString(1), row.GetInt32(2), row.GetString(3), row.GetString(4), row.IsDBNull(5) ? null : row.GetInt32(5), row.GetString(6),
        row.GetString(7), row.IsDBNull(8) ? null : row.GetString(8), suite.Hash(row.GetFieldValue<byte[]>(9)), row.GetFieldValue<byte[]>(10),
        row.GetFieldValue<byte[]>(11)));

    public override IEnumerable<ReadingEntry> Readings() => Rows(readings, "SELECT * FROM readings ORDER BY position", ReadingStore.Entry);

    /// <summary>The rows that a query gives; nothing where the file or its table is gone.</summary>
    internal static IEnumerable<T> Rows<T>(string file, string query, Func<SqliteDataReader, T> read, params IReadOnlyList<(string Name, object Value)> values)
    {
        if (!File.Exists(file))
        {
            yield break;
        }

        using var db = Open(file);
        using var command = db.CreateCommand();
        command.CommandText = query;
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        using var row = Begin(command);
        while (row?.Read() == true)
        {
            yield return read(row);
        }
    }

    internal static SqliteConnection Open(string file)
    {
        var db = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, DefaultTimeout = 10 }.ConnectionString);
        db.Open();
        return db;
    }

    // Somebody who takes a whole table away has taken its entries away, and they are missed at their numbers.
    private static SqliteDataReader? Begin(SqliteCommand command)
    {
        try
        {
            return command.ExecuteReader();
        }
        catch (SqliteException gone) when (gone.Message.Contains("no such table", StringComparison.Ordinal))
        {
            return null;
        }
    }

    private static long GivenTo(string file, string table) =>
        Rows(file, "SELECT seq FROM sqlite_sequence WHERE name = $name", row => row.GetInt64(0), ("$name", table)).FirstOrDefault();
}
