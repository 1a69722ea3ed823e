using Microsoft.EntityFrameworkCore;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Storage;

namespace Zhengyan.Desk;

/// <summary>
/// Reads a matter for a registrar who enters what was done on paper: by the number that stands on the paper, and without a part of their own in it.
/// </summary>
internal sealed class PaperReading(ZhengyanDb db, Contents contents, Surroundings surroundings)
{
    private static readonly IReadOnlySet<Part> NoPart = new HashSet<Part>();

    /// <summary>The matter, if this registrar may enter paper for it; they see no field of it.</summary>
    public async Task<MatterSeen?> Load(MatterId id, PersonId clerk, CancellationToken stop) =>
        await db.Matters.Where(m => m.Id == id).Select(m => m.State).SingleOrDefaultAsync(stop) is { } state
        && Mine(contents.ReadMatter(db, id, state), clerk) is { } matter
            ? new(matter, NoPart)
            : null;

    /// <summary>The matters with that number for which this registrar may enter paper.</summary>
    public async Task<IReadOnlyList<Matter>> Find(string number, PersonId clerk, CancellationToken stop)
    {
        var states = await db.Matters.Where(m => m.TalkNumber == number || (m.TalkNumber == "" && m.LeadNumber == number))
            .OrderBy(m => m.Id).Select(m => new StateRow(m.Id, m.State)).Take(20).ToListAsync(stop);
        return [.. states.Select(s => Mine(contents.ReadMatter(db, s), clerk)).OfType<Matter>()];
    }

    private Matter? Mine(Matter matter, PersonId clerk) =>
        matter.Subject is not null && Parts.MayEnterPaper(clerk, matter, surroundings.Now(matter)) ? matter : null;
}
