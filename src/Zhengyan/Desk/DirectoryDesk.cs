using Microsoft.EntityFrameworkCore;
using Zhengyan.Access;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Storage;

namespace Zhengyan.Desk;

/// <summary>
/// The door for changes of the directory: the change goes into the journal, the tables follow, and so does for whom every matter exists and what it wants.
/// All of it, or nothing.
/// </summary>
internal sealed class DirectoryDesk(WriteTurns turns, Storage.Directory directory, Surroundings surroundings, TimeProvider clock, Contents contents)
{
    /// <summary>Applies what a roster changes, compared with that version of the directory; <paramref name="uploadedBy"/> is the account it came from, where <paramref name="by"/> is the second person.</summary>
    public Task<DirectoryChanged> Apply(RosterDifference difference, int version, Caller? by, Guid commandId, CancellationToken stop, string? uploadedBy = null) =>
        Change(difference.Apply, "RosterImported", version, by, commandId, stop, uploadedBy: uploadedBy);

    /// <summary>
    /// Changes that version of the directory. <paramref name="kind"/> is what the journal calls it; <paramref name="by"/> is none for what the software does itself.
    /// <paramref name="also"/> is done in the same turn; where it says no, nothing is done.
    /// </summary>
    public async Task<DirectoryChanged> Change(
        Func<University, University> become, string kind, int version, Caller? by, Guid commandId, CancellationToken stop, Func<Writing, Task<bool>>? also = null, string? uploadedBy = null)
    {
        var answer = await Write(become, kind, version, by, commandId, also, uploadedBy, stop);
        directory.Reload();
        return answer;
    }

    private async Task<DirectoryChanged> Write(
        Func<University, University> become, string kind, int version, Caller? by, Guid commandId, Func<Writing, Task<bool>>? also, string? uploadedBy, CancellationToken stop)
    {
        await using var writing = await turns.Begin(stop);
        var db = writing.Db;
        var before = DirectoryRows.Read(db);
        if (await db.Journal.AnyAsync(e => e.Stream == JournalRow.Directory && e.Command == commandId, stop))
        {
            return new DirectoryChanged.Done(before);
        }

        var mark = await db.DirectoryVersions.AsTracking().SingleAsync(stop);
        if (mark.Version != version)
        {
            return new DirectoryChanged.Overtaken(before);
        }

        var after = become(before);
        var change = DirectoryChange.Between(before, after) with { Account = by?.AccountId, UploadedBy = uploadedBy };
        if (change.IsEmpty)
        {
            return new DirectoryChanged.Done(before);
        }

        mark.Version++;
        mark.ProjectedOn = clock.Today();
        new JournalWriting(db, contents).Add(Entry(change, kind, mark.Version, by, commandId));
        await DirectoryRows.Write(db, after, stop);
        await Reprojection.Run(db, contents, matter => surroundings.Now(matter) with { University = after }, stop);
        if (also is not null && !await also(writing))
        {
            return new DirectoryChanged.Done(before);
        }

        await writing.Commit();
        return new DirectoryChanged.Done(after);
    }

    private JournalRow Entry(DirectoryChange change, string kind, int version, Caller? by, Guid commandId) => new()
    {
        Stream = JournalRow.Directory, Version = version, At = clock.Now(), On = clock.Today(), Person = by is { IsPerson: true } ? by.Person : null, Command = commandId, Kind = kind,
        Clause = null, Content = Content.Of(change),
    };
}

/// <summary>What became of a change of the directory.</summary>
internal abstract record DirectoryChanged
{
    private DirectoryChanged()
    {
    }

    /// <summary>It is done; the university after it.</summary>
    public sealed record Done(University University) : DirectoryChanged;

    /// <summary>Somebody else has changed it meanwhile; the university as it is now, to compare with again.</summary>
    public sealed record Overtaken(University Current) : DirectoryChanged;
}
