using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Zhengyan.Rules;

namespace Zhengyan.Storage;

/// <summary>The university on record, kept in memory as it was last read. Everybody may ask at any time; what they get never changes under them.</summary>
internal sealed class UniversityDirectory(IDbContextFactory<ZhengyanDb> databases)
{
    private volatile Reading? reading;

    /// <summary>The university as it was last read; reads it the first time.</summary>
    public University Current => (reading ?? Read()).University;

    /// <summary>Which state of the directory that is: a change is made to the state one has seen, or not at all.</summary>
    public int Version => (reading ?? Read()).Version;

    /// <summary>Reads it again, after it was changed.</summary>
    public void Reload() => Read();

    /// <summary>The university as a database has it.</summary>
    public static University From(ZhengyanDb db) => new(
        [.. db.Units.AsNoTracking().OrderBy(u => u.Id)], [.. db.People.AsNoTracking().OrderBy(p => p.Id)],
        [.. db.Posts.AsNoTracking().OrderBy(p => EF.Property<int>(p, "Id"))],
        [.. db.Charges.AsNoTracking().OrderBy(c => EF.Property<int>(c, "Id"))],
        [.. db.Kinships.AsNoTracking().OrderBy(k => EF.Property<int>(k, "Id"))]);

    private Reading Read()
    {
        using var db = databases.CreateDbContext();
        db.Database.OpenConnection();
        using var oneMoment = ((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true);
        db.Database.UseTransaction(oneMoment);
        return reading = new(From(db), db.DirectoryVersions.AsNoTracking().Single().Version);
    }

    private sealed record Reading(University University, int Version);
}
