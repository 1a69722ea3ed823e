using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace Zhengyan.Storage;

/// <summary>
/// What SQLite must be told on each connection: that what is committed survives a power cut, how long to wait for another writer, to keep 8 MB of
/// pages at hand, to leave it to <see cref="Settling"/> to put what was committed into its place, but for 64 MB of it that nobody has, and to overwrite what is
/// deleted. Connections are pooled, and a pooled one keeps what it was told.
/// </summary>
internal sealed class Pragmas : DbConnectionInterceptor
{
    private readonly ConditionalWeakTable<sqlite3, object> told = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Tell(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Tell(connection);
        return Task.CompletedTask;
    }

    private void Tell(DbConnection connection)
    {
        if (connection is not SqliteConnection { Handle: { } handle } || told.TryGetValue(handle, out _))
        {
            return;
        }

        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA synchronous = FULL; PRAGMA busy_timeout = 10000; PRAGMA cache_size = -8000; PRAGMA wal_autocheckpoint = 16000; PRAGMA secure_delete = ON;";
        command.ExecuteNonQuery();
        told.AddOrUpdate(handle, told);
    }
}
