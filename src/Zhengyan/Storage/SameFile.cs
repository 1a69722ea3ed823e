using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Zhengyan.Storage;

/// <summary>
/// Whether a database that is open is still the file at its path. Whoever puts another file there, or takes it away, leaves an open one that can be written to and that nobody will ever read.
/// </summary>
internal static class SameFile
{
    // SQLITE_FCNTL_HAS_MOVED: one look at the path, and a comparison of two numbers. Where the system does not let an open file be moved, SQLite knows no answer, and it has not.
    private const int HasMoved = 20;

    public static bool IsStill(SqliteConnection open) => FileControl(open.Handle!, "main", HasMoved, out var moved) != raw.SQLITE_OK || moved == 0;

    [DllImport("e_sqlite3", EntryPoint = "sqlite3_file_control", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true, ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static extern int FileControl(sqlite3 database, string name, int question, out int answer);
}
