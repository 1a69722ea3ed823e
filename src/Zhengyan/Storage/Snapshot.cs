using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Zhengyan.Storage;

/// <summary>Several queries that must see one and the same moment, without keeping anybody from writing.</summary>
internal static class Snapshot
{
    public static IDbContextTransaction Begin(ZhengyanDb db)
    {
        db.Database.OpenConnection();
        return db.Database.UseTransaction(((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true))!;
    }
}
