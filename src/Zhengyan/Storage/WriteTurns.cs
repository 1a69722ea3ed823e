using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Zhengyan.Storage;

/// <summary>
/// SQLite has one writer at a time. Writers of this process take turns here, in order, instead of asking the file again and again; one of another process
/// is waited for by the busy timeout. Nobody gets a turn while the database is not the file any more that was there at the start, or its journal does not go on from where it was left.
/// </summary>
internal sealed class WriteTurns(IDbContextFactory<ZhengyanDb> databases) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly SemaphoreSlim committed = new(0);
    private readonly JournalEnd end = new(databases);

    /// <summary>Waits for the turn and begins a transaction that holds the only right to write from its first moment.</summary>
    public async Task<Writing> Begin(CancellationToken stop)
    {
        var mine = await Pause(stop);
        ZhengyanDb? db = null;
        try
        {
            db = await databases.CreateDbContextAsync(stop);
            // What goes wrong undoes the whole turn, never a part of it.
            db.Database.AutoSavepointsEnabled = false;
            var transaction = await db.Database.BeginTransactionAsync(stop);
            end.Demand(db);
            return new(db, transaction, mine, committed, end);
        }
        catch
        {
            if (db is not null)
            {
                await db.DisposeAsync();
            }

            mine.Dispose();
            throw;
        }
    }

    /// <summary>Waits for the turn and writes nothing: until it is given back, nobody writes.</summary>
    public async Task<Turn> Pause(CancellationToken stop)
    {
        await turn.WaitAsync(stop);
        return new(turn);
    }

    /// <summary>Whether the database is the file that was there at the start, and its journal goes on from where it was left; where not, nobody gets a turn.</summary>
    public bool Look()
    {
        using var db = databases.CreateDbContext();
        return end.IsThere(db);
    }

    /// <summary>Completes once something was committed since it completed last.</summary>
    public Task Committed(CancellationToken stop) => committed.WaitAsync(stop);

    public void Dispose()
    {
        turn.Dispose();
        committed.Dispose();
        end.Dispose();
    }
}

/// <summary>Something that one has at a time, until it is given back.</summary>
internal readonly struct Turn(SemaphoreSlim of) : IDisposable
{
    public void Dispose() => of.Release();
}

/// <summary>A turn of writing. What is not committed when it ends has never been.</summary>
internal sealed class Writing(ZhengyanDb db, IDbContextTransaction transaction, Turn turn, SemaphoreSlim committed, JournalEnd end) : IAsyncDisposable
{
    public ZhengyanDb Db => db;

    public async Task Commit()
    {
        // From here on nobody's impatience can stop it: it is written or it is not.
        await db.SaveChangesAsync(CancellationToken.None);
        var last = JournalEnd.Of(db);
        await transaction.CommitAsync(CancellationToken.None);
        end.Keep(last);
        if (committed.CurrentCount == 0)
        {
            committed.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await transaction.DisposeAsync();
            await db.DisposeAsync();
        }
        finally
        {
            turn.Dispose();
        }
    }
}
