using Microsoft.Data.Sqlite;
using SQLitePCL;
using Zhengyan.Vault;

namespace Zhengyan.Journal;

/// <summary>
/// The file of the reading log, for the one who adds to it. Apart from the database of the matters, so that a page that is read never waits for an act that is written. What
/// is committed outlives the application at once, and a power cut after the system's next write to the disk.
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

    private const string Adding =
        "INSERT INTO readings VALUES ($position, $at, $person, $account, $page, $sections, $matters, $previous, $hash)";

    private readonly string file;
    private readonly Suite suite;
    private readonly SqliteConnection db;
    private readonly SqliteCommand insert;
    private readonly SqliteCommand begin;
    private readonly SqliteCommand commit;
    private readonly SqliteCommand rollback;
    private long position;
    private byte[] hash = Chain.Start;

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
        FindLast();
    }

    /// <summary>An entry as it stands in the file.</summary>
    public static ReadingEntry Entry(SqliteDataReader row) => new(
        row.GetInt64(0), row.GetString(1), row.IsDBNull(2) ? null : row.GetInt32(2), row.IsDBNull(3) ? null : row.GetString(3), row.GetString(4), row.GetString(5),
        row.GetFieldValue<byte[]>(6), row.GetFieldValue<byte[]>(7), row.GetFieldValue<byte[]>(8));

    /// <summary>Adds these entries, or none of them.</summary>
    public void Add(IReadOnlyList<ReadingEntry> entries)
    {
        // A file that somebody took away can still be written to, and nobody would ever read it.
        if (!File.Exists(file))
        {
            throw new FileNotFoundException("the file of the reading log is gone");
        }

        try
        {
            Write(entries);
        }
        catch
        {
            // Whatever was wrong, the next one follows what the file really says.
            FindLast();
            throw;
        }
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
        var placed = entry.After(position, hash, suite);
        object?[] values =
            [placed.Position, placed.At, placed.Person, placed.Account, placed.Page, placed.Sections, placed.Matters, placed.Previous, placed.Hash];
        for (var i = 0; i < values.Length; i++)
        {
            insert.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        insert.ExecuteNonQuery();
        (position, hash) = (placed.Position, placed.Hash);
    }

    private SqliteCommand Prepared(string sql)
    {
        var command = db.CreateCommand();
        command.CommandText = sql;
        command.Prepare();
        return command;
    }

    private void FindLast()
    {
        using var last = db.CreateCommand();
        last.CommandText = "SELECT position, hash FROM readings ORDER BY position DESC LIMIT 1";
        using var row = last.ExecuteReader();
        (position, hash) = row.Read() ? (row.GetInt64(0), row.GetFieldValue<byte[]>(1)) : (0, Chain.Start);
    }
}
