using Microsoft.Data.Sqlite;
using SQLitePCL;
using Zhengyan.Storage;
using Zhengyan.Vault;

namespace Zhengyan.Journal;

/// <summary>
/// The file of the reading log, for the one who adds to it. Apart from the database of the matters, so that a page that is read never waits for an act that is written. What
/// is committed outlives the application at once, and a power cut after the system's next write to the disk. An entry is written only to the file that was opened, and only after the entry
/// that was written last: where somebody put another file there, or an earlier state of it, nothing more is added.
/// </summary>
internal sealed class ReadingStore : IDisposable
{
    public const string FileName = "readings.db";
    public const string NoUpdate = "readings_no_update";
    public const string NoDelete = "readings_no_delete";

    public const string Triggers = $"""
        CREATE TRIGGER IF NOT EXISTS {NoUpdate} BEFORE UPDATE ON readings BEGIN SELECT RAISE(ABORT, 'the reading log is append-only'); END;
        CREATE TRIGGER IF NOT EXISTS {NoDelete} BEFORE DELETE ON readings BEGIN SELECT RAISE(ABORT, 'the reading log is append-only'); END;
        CREATE TRIGGER IF NOT EXISTS checkpoints_no_update BEFORE UPDATE ON checkpoints BEGIN SELECT RAISE(ABORT, 'checkpoints are append-only'); END;
        CREATE TRIGGER IF NOT EXISTS checkpoints_no_delete BEFORE DELETE ON checkpoints BEGIN SELECT RAISE(ABORT, 'checkpoints are append-only'); END;
        """;

    private const string Tables = $"""
        PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 10000; PRAGMA wal_autocheckpoint = 4000;
        CREATE TABLE IF NOT EXISTS readings (
            position INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, person INTEGER, account TEXT, page TEXT NOT NULL,
            sections TEXT NOT NULL, matters BLOB NOT NULL, previous BLOB NOT NULL, hash BLOB NOT NULL);
        CREATE INDEX IF NOT EXISTS readings_by_time ON readings (at);
        CREATE TABLE IF NOT EXISTS checkpoints (
            number INTEGER PRIMARY KEY, statement TEXT NOT NULL, signature TEXT NOT NULL, journal_edge BLOB NOT NULL, readings_edge BLOB NOT NULL);
        {Triggers}
        """;

    private const string Adding = """
        INSERT INTO readings SELECT $position, $at, $person, $account, $page, $sections, $matters, $previous, $hash
        WHERE ifnull((SELECT hash FROM readings WHERE position = $position - 1), zeroblob(32)) = $previous
        """;

    private const string Last = "SELECT position, hash FROM readings ORDER BY position DESC LIMIT 1";

    private readonly string file;
    private readonly Suite suite;
    private readonly SqliteConnection db;
    private readonly SqliteCommand insert;
    private readonly SqliteCommand begin;
    private readonly SqliteCommand commit;
    private readonly SqliteCommand rollback;
    private (long Position, byte[] Hash) end = (0, Chain.Start);
    private bool isThere = true;

    public ReadingStore(string file, Suite suite)
    {
        (this.file, this.suite) = (file, suite);
        db = new($"Data Source={file};Pooling=False");
        db.Open();
        using var tables = db.CreateCommand();
        tables.CommandText = Tables;
        tables.ExecuteNonQuery();
        insert = db.CreateCommand();
        insert.CommandText = Adding;
        foreach (var name in (string[])["$position", "$at", "$person", "$account", "$page", "$sections", "$matters", "$previous", "$hash"])
        {
            insert.Parameters.Add(new SqliteParameter { ParameterName = name });
        }

        insert.Prepare();
        (begin, commit, rollback) = (Prepared("BEGIN IMMEDIATE"), Prepared("COMMIT"), Prepared("ROLLBACK"));
        end = Ends();
    }

    /// <summary>An entry as it stands in the file.</summary>
    public static ReadingEntry Entry(SqliteDataReader row) => new(
        row.GetInt64(0), row.GetString(1), row.IsDBNull(2) ? null : row.GetInt32(2), row.IsDBNull(3) ? null : row.GetString(3), row.GetString(4), row.GetString(5),
        row.GetFieldValue<byte[]>(6), row.GetFieldValue<byte[]>(7), row.GetFieldValue<byte[]>(8));

    /// <summary>Adds these entries, or none of them.</summary>
    public void Add(IReadOnlyList<ReadingEntry> entries)
    {
        if (!isThere || !SameFile.IsStill(db))
        {
            throw new ReplacedFile(FileName);
        }

        var before = end;
        try
        {
            Write(entries);
        }
        catch
        {
            // Whether it was committed all the same, the file says; it is believed in nothing that was not written here.
            (var written, end) = (end, before);
            end = Same(Ends(), written) ? written : before;
            throw;
        }
    }

    /// <summary>
    /// Whether the file is there and ends with what was written last, as somebody sees it who opens it now: whoever has it open may see what nobody else does any more. Until it is so again, nothing
    /// is added.
    /// </summary>
    public bool Look()
    {
        try
        {
            isThere = SameFile.IsStill(db) && Same(LogFiles.Rows(file, Last, End).FirstOrDefault((0, Chain.Start)), end);
        }
        catch (SqliteException unreadable) when (unreadable.SqliteErrorCode != raw.SQLITE_BUSY)
        {
            isThere = false;
        }

        return isThere;
    }

    public void Dispose()
    {
        insert.Dispose();
        begin.Dispose();
        commit.Dispose();
        rollback.Dispose();
        db.Dispose();
    }

    private void Write(IReadOnlyList<ReadingEntry> entries)
    {
        // One by itself is a transaction.
        if (entries is [var alone])
        {
            Insert(alone);
            return;
        }

        begin.ExecuteNonQuery();
        try
        {
            foreach (var entry in entries)
            {
                Insert(entry);
            }

            commit.ExecuteNonQuery();
        }
        catch
        {
            // Some faults have ended it already, a full disk for one.
            if (raw.sqlite3_get_autocommit(db.Handle) == 0)
            {
                rollback.ExecuteNonQuery();
            }

            throw;
        }
    }

    private void Insert(ReadingEntry entry)
    {
        var placed = entry.After(end.Position, end.Hash, suite);
        object?[] values =
            [placed.Position, placed.At, placed.Person, placed.Account, placed.Page, placed.Sections, placed.Matters, placed.Previous, placed.Hash];
        for (var i = 0; i < values.Length; i++)
        {
            insert.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        if (insert.ExecuteNonQuery() != 1)
        {
            throw new ReplacedFile(FileName);
        }

        end = (placed.Position, placed.Hash);
    }

    private SqliteCommand Prepared(string sql)
    {
        var command = db.CreateCommand();
        command.CommandText = sql;
        command.Prepare();
        return command;
    }

    private (long Position, byte[] Hash) Ends()
    {
        using var last = db.CreateCommand();
        last.CommandText = Last;
        using var row = last.ExecuteReader();
        return row.Read() ? End(row) : (0, Chain.Start);
    }

    private static (long Position, byte[] Hash) End(SqliteDataReader row) => (row.GetInt64(0), row.GetFieldValue<byte[]>(1));

    private static bool Same((long Position, byte[] Hash) one, (long Position, byte[] Hash) other) =>
        one.Position == other.Position && one.Hash.AsSpan().SequenceEqual(other.Hash);
}
