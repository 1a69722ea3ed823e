using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Zhengyan.Storage;

/// <summary>
/// A question that nearly every page asks, by hand: SQLite reads and plans it once for each connection, and not each time. Whatever is asked less often is a query of
/// <see cref="ZhengyanDb"/>.
/// </summary>
/// <param name="sql">With the values in it by position: <c>?1</c>, <c>?2</c>.</param>
internal sealed class Statement<TRow>(string sql, Func<SqliteDataReader, TRow> read)
{
    /// <summary>All rows of the answer. The values are as the tables keep them: a number or a text.</summary>
    public IReadOnlyList<TRow> Ask(ZhengyanDb db, params ReadOnlySpan<object> values)
    {
        var connection = (KeptConnection)db.GetService<IRelationalConnection>();
        connection.Open();
        try
        {
            var command = connection.Prepared(sql, values.Length);
            for (var i = 0; i < values.Length; i++)
            {
                command.Parameters[i].Value = values[i];
            }

            return Rows(command);
        }
        finally
        {
            connection.Close();
        }
    }

    private List<TRow> Rows(SqliteCommand command)
    {
        using var row = command.ExecuteReader();
        var rows = new List<TRow>();
        while (row.Read())
        {
            rows.Add(read(row));
        }

        return rows;
    }
}
