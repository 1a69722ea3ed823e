using System.Globalization;
using Microsoft.Data.Sqlite;
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
    private readonly Dictionary<string, SqliteCommand> prepared = new(StringComparer.Ordinal);

    /// <summary>A command that keeps what SQLite made of it. Its values are set by whoever asks; it is used by one at a time, like the connection.</summary>
    public SqliteCommand Prepared(string sql, int values)
    {
        if (!prepared.TryGetValue(sql, out var command))
        {
            command = (SqliteCommand)DbConnection.CreateCommand();
            command.CommandText = sql;
            for (var i = 1; i <= values; i++)
            {
                command.Parameters.Add(new() { ParameterName = string.Create(CultureInfo.InvariantCulture, $"?{i}") });
            }

            prepared[sql] = command;
        }

        command.Transaction = (SqliteTransaction?)CurrentTransaction?.GetDbTransaction();
        return command;
    }

    public override void Dispose()
    {
        Forget();
        base.Dispose();
    }

    public override ValueTask DisposeAsync()
    {
        Forget();
        return base.DisposeAsync();
    }

    protected override void CloseDbConnection()
    {
    }

    protected override Task CloseDbConnectionAsync() => Task.CompletedTask;

    private void Forget()
    {
        foreach (var command in prepared.Values)
        {
            command.Dispose();
        }

        prepared.Clear();
    }
}
