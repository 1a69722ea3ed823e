using Microsoft.EntityFrameworkCore;
using Zhengyan.Rules;
using Zhengyan.Storage;

namespace Zhengyan.Journal;

/// <summary>
/// The rows that follow from a matter: its own, for whom it exists, and what it wants of whom. They hold nothing that the journal does not, and can be made
/// again at any time.
/// </summary>
internal static class Projection
{
    /// <summary>Its row, but for the state, which nobody reads without opening it.</summary>
    public static MatterRow Row(Matter matter)
    {
        var row = new MatterRow { Id = matter.Id };
        Fill(row, matter);
        return row;
    }

    /// <summary>Writes the rows of a matter into the database's context, changing only what is different.</summary>
    public static async Task Write(ZhengyanDb db, Contents contents, Matter matter, Now now, CancellationToken stop)
    {
        var row = await db.Matters.AsTracking().SingleOrDefaultAsync(m => m.Id == matter.Id, stop);
        if (row is null)
        {
            db.Matters.Add(row = Row(matter));
        }
        else
        {
            Fill(row, matter);
        }

        row.State = contents.Close(db, matter);

        Involvement.Of(matter, now).Replace(db, Involvement.Stored(db, matter.Id));
    }

    private static void Fill(MatterRow row, Matter matter)
    {
        row.Version = matter.Version;
        row.Stage = matter.Stage;
        row.Office = matter.Office;
        row.LeadNumber = matter.LeadNumber;
        row.TalkNumber = matter.TalkNumber;
        row.Channel = matter.Lead?.Channel;
        row.Subject = matter.Subject?.Person;
        row.SubjectUnit = matter.Subject?.UnitId;
        row.IsUnit = matter.Subject?.IsUnit == true;
        row.Rank = matter.Subject?.Rank;
        row.Finding = matter.FindingOrNone;
        row.OpenedOn = matter.OpenedOn;
        row.ReceivedOn = matter.Lead?.ReceivedOn ?? (matter.Subject is null ? matter.OpenedOn : null);
        row.IsRepeated = matter.Lead?.Flags.Repeated == true;
        row.IsImportant = matter.Lead?.Flags.Important == true;
        row.IsSensitive = matter.Lead?.Flags.Sensitive == true;
        row.UpdatedAt = matter.History[^1].Occurrence.At;
        row.TalkAt = matter.Arrangement?.At;
        row.IsException = matter.Arrangement?.IsException == true;
        row.Nth = matter.Continues?.Nth ?? 1;
        row.ArchiveNumber = matter.File?.Number ?? "";
        row.ArchivedOn = matter.File?.On;
        row.KeptUntil = matter.File?.KeptUntil;
    }
}
