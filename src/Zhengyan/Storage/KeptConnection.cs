using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Sqlite.Storage.Internal;
using Microsoft.EntityFrameworkCore.Storage;

namespace Zhengyan.Storage;

#pragma warning disable EF1001 // The class is public so that it can be replaced, but its name may change with a new version: then this does not compile.

/// <summary>
/// The connection of a context, which stays open as long as the context is there; contexts are pooled. Opened anew for each query, it would tell SQLite each time of all the
/// functions that queries may use, and take longer than most of them.
/// </summary>
internal sealed class KeptConnection(
    RelationalConnectionDependencies dependencies, IRawSqlCommandBuilder rawSqlCommandBuilder, IDiagnosticsLogger<DbLoggerCategory.Infrastructure> logger)
    : SqliteRelationalConnection(dependencies, rawSqlCommandBuilder, logger)
{
    protected override void CloseDbConnection()
    {
    }

    protected override Task CloseDbConnectionAsync() => Task.CompletedTask;
}
