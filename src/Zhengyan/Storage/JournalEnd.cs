using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Zhengyan.Storage;

/// <summary>
/// How this process left the journal: in which file, and with which entry at the end. Other processes add to it, too; none takes anything away. The file is held open from the first turn on, so
/// that one that is put in its place can be told from it.
/// </summary>
internal sealed class JournalEnd(IDbContextFactory<ZhengyanDb> databases) : IDisposable
{
    private static readonly Statement<LastEntry> Last = new("SELECT Position, Hash FROM journal ORDER BY Position DESC LIMIT 1", row => new(row.GetInt64(0), row.GetFieldValue<byte[]>(1)));
    private static readonly Statement<byte[]> HashAt = new("SELECT Hash FROM journal WHERE Position = ?1", row => row.GetFieldValue<byte[]>(0));

    private readonly Lazy<SqliteConnection> first = new(() => Open(databases));
    private LastEntry? left;

    /// <summary>The last entry as a context sees it; none in an empty journal.</summary>
    public static LastEntry? Of(ZhengyanDb db) => Last.Ask(db) is [var last] ? last : null;

    /// <summary>What the journal ends with from now on.</summary>
    public void Keep(LastEntry? last) => Volatile.Write(ref left, last);

    /// <summary>Whether a context sees the file that was there first, with the entry that was left last.</summary>
    public bool IsThere(ZhengyanDb db)
    {
        if (!SameFile.IsStill(first.Value))
        {
            return false;
        }

        if (Volatile.Read(ref left) is { } last)
        {
            return HashAt.Ask(db, last.Position) is [var hash] && hash.AsSpan().SequenceEqual(last.Hash);
        }

        // The first look: from here on it only grows.
        Interlocked.CompareExchange(ref left, Of(db), null);
        return true;
    }

    public void Demand(ZhengyanDb db)
    {
        if (!IsThere(db))
        {
            throw new ReplacedFile(StorageRegistration.FileName);
        }
    }

    public void Dispose()
    {
        if (first.IsValueCreated)
        {
            first.Value.Dispose();
        }
    }

    private static SqliteConnection Open(IDbContextFactory<ZhengyanDb> databases)
    {
        using var db = databases.CreateDbContext();
        var open = new SqliteConnection(new SqliteConnectionStringBuilder(db.Database.GetConnectionString()) { Pooling = false }.ConnectionString);
        open.Open();
        return open;
    }
}

/// <summary>The entry at the end of the journal.</summary>
internal sealed record LastEntry(long Position, byte[] Hash);
