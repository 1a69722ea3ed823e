using Microsoft.EntityFrameworkCore;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Storage;

namespace Zhengyan.Desk;

/// <summary>
/// Reads a matter for a registrar who enters what was done on paper: by the number that stands on the paper or, before there is one, by the subject, and without a part of their own in it.
/// </summary>
internal sealed class PaperReading(ZhengyanDb db, Contents contents, Surroundings surroundings)
{
    private static readonly IReadOnlySet<Part> NoPart = new HashSet<Part>();
    private static readonly Duty[] Entering = [Duty.Registrar, Duty.DisciplineSecretary, Duty.DeputySecretaryForCadres, Duty.PartySecretary, Duty.President];

    private static readonly Part[] LeadReaders = [.. Visibility.PartsThatSee(Field.Lead)];

    /// <summary>The matter, if this registrar may enter paper for it; they see no field of it.</summary>
    public async Task<MatterSeen?> Load(MatterId id, PersonId clerk, CancellationToken stop) =>
        MayBe(clerk) && await db.Matters.Where(m => m.Id == id).Select(m => m.State).SingleOrDefaultAsync(stop) is { } state
        && Mine(contents.ReadMatter(db, id, state), clerk) is { } matter
            ? new(matter, NoPart)
            : null;

    /// <summary>
    /// The matters with that number for which this registrar may enter paper; those that have none yet (§5.4, §5.5), by the subject's whole name or staff number. Once there is a
    /// talk's number, the lead's finds only for whoever sees the lead (§5.8).
    /// </summary>
    public async Task<IReadOnlyList<Matter>> Find(string typed, PersonId clerk, CancellationToken stop)
    {
        var number = TypedNumber.Read(typed);
        var meant = surroundings.University.People.Where(p => p.Name == typed || p.StaffNumber == typed).Select(p => (PersonId?)p.Id).ToList();
        var states = await db.Matters
            .Where(m => m.TalkNumber == number.Text || (number.Pattern != null && EF.Functions.Like(m.TalkNumber, number.Pattern))
                || ((m.LeadNumber == number.Text || (number.Pattern != null && EF.Functions.Like(m.LeadNumber, number.Pattern)))
                    && (m.TalkNumber == "" || db.Parts.Any(p => p.Matter == m.Id && p.Person == clerk && LeadReaders.Contains(p.Part))))
                || (m.TalkNumber == "" && m.LeadNumber == "" && meant.Contains(m.Subject)))
            .OrderBy(m => m.Id).Select(m => new StateRow(m.Id, m.State)).Take(20).ToListAsync(stop);
        return [.. states.Select(s => Mine(contents.ReadMatter(db, s), clerk)).OfType<Matter>()];
    }

    // Asked before anything is read: what takes longer where there is a matter would say that there is one.
    private bool MayBe(PersonId clerk) =>
        Entering.Any(duty => surroundings.University.With(duty, surroundings.Today).Contains(clerk))
        || surroundings.University.IsHeadOf(Office.Discipline, clerk, surroundings.Today) || surroundings.University.IsHeadOf(Office.Organisation, clerk, surroundings.Today);

    private Matter? Mine(Matter matter, PersonId clerk) =>
        matter.Subject is not null && Parts.MayEnterPaper(clerk, matter, surroundings.Now(matter)) ? matter : null;
}
