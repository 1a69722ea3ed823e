using Microsoft.EntityFrameworkCore;
using Zhengyan.Rules;

namespace Zhengyan.Storage;

/// <summary>The university on record, kept in memory as it was last read. Everybody may ask at any time; what they get never changes under them.</summary>
internal sealed class Directory(IDbContextFactory<ZhengyanDb> databases)
{
    private volatile Reading? reading;

    /// <summary>The university as it was last read; reads it the first time.</summary>
    public University Current => (reading ?? Read()).University;

    /// <summary>Which state of the directory that is: a change is made to the state one has seen, or not at all.</summary>
    public int Version => (reading ?? Read()).Version;

    /// <summary>Reads it again, after it was changed.</summary>
    public void Reload() => Read();

    private Reading Read()
    {
        using var db = databases.CreateDbContext();
        using var oneMoment = Snapshot.Begin(db);
        return reading = new(DirectoryRows.Read(db), db.DirectoryVersions.Single().Version);
    }

    private sealed record Reading(University University, int Version);
}
