using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Zhengyan.Storage;

/// <summary>
/// SQLite has one writer at a time. Writers of this process take turns here, in order, instead of asking the file again and again; one of another process
/// is waited for by the busy timeout.
/// </summary>
internal sealed class WriteTurns(IDbContextFactory<ZhengyanDb> databases) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>Waits for the turn and begins a transaction that holds the only right to write from its first moment.</summary>
    public async Task<Writing> Begin(CancellationToken stop)
    {
        await turn.WaitAsync(stop);
        ZhengyanDb? db = null;
        try
        {
            db = await databases.CreateDbContextAsync(stop);
            return new(db, await db.Database.BeginTransactionAsync(stop), turn);
        }
        catch
        {
            if (db is not null)
            {
                await db.DisposeAsync();
            }

            turn.Release();
            throw;
        }
    }

    public void Dispose() => turn.Dispose();
}

/// <summary>A turn of writing. What is not committed when it ends has never been.</summary>
internal sealed class Writing(ZhengyanDb db, IDbContextTransaction transaction, SemaphoreSlim turn) : IAsyncDisposable
{
    public ZhengyanDb Db => db;

    public async Task Commit()
    {
        // From here on nobody's impatience can stop it: it is written or it is not.
        await db.SaveChangesAsync(CancellationToken.None);
        await transaction.CommitAsync(CancellationToken.None);
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
            turn.Release();
        }
    }
}
