using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Zhengyan.Storage;

/// <summary>Several queries that must see one and the same moment, without keeping anybody from writing.</summary>
internal sealed class Snapshot : IDisposable
{
    private readonly ZhengyanDb db;
    private readonly SqliteTransaction moment;

    private Snapshot(ZhengyanDb db)
    {
        this.db = db;
        db.Database.OpenConnection();
        moment = ((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true);
        db.Database.UseTransaction(moment);
    }

    public static Snapshot Begin(ZhengyanDb db) => new(db);

    public void Dispose()
    {
        db.Database.UseTransaction(null);
        moment.Dispose();
        db.Database.CloseConnection();
    }
}
