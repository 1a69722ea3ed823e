using Microsoft.EntityFrameworkCore;
using Zhengyan.Rules;
using Zhengyan.Storage;

namespace Zhengyan.Features;

/// <summary>The one query of the lead register: the newest first, fifty at a time, only what the reader sees the lead of.</summary>
internal static class LeadList
{
    public const int PageSize = 50;

    private static readonly List<Part> OfLead = [.. Visibility.PartsThatSee(Field.Lead)];
    private static readonly List<Part> OfPeople = [.. Visibility.PartsThatSee(Field.People)];
    private static readonly List<Part> OfException = [.. Visibility.PartsThatSee(Field.Exception)];

    // What VisibleTo asks, narrowed to the parts that see the lead. Compiled once: it is the page that offices open most. One more than a page tells whether there is a next one.
    private static readonly Func<ZhengyanDb, PersonId, DateOnly, Stage?, Channel?, int, IAsyncEnumerable<LeadRow>> Query = EF.CompileAsyncQuery(
        (ZhengyanDb db, PersonId reader, DateOnly today, Stage? stage, Channel? channel, int skip) =>
            db.Matters
                .Where(m => db.Parts.Any(p => p.Matter == m.Id && p.Person == reader && OfLead.Contains(p.Part)))
                // Not "is there": by a comparison SQLite reads the index of the days from its end, and stops after fifty.
                .Where(m => m.ReceivedOn > DateOnly.MinValue && (stage == null || m.Stage == stage) && (channel == null || m.Channel == channel))
                .OrderByDescending(m => m.ReceivedOn).ThenByDescending(m => m.LeadNumber.Length).ThenByDescending(m => m.LeadNumber).ThenBy(m => m.Subject)
                .Skip(skip).Take(PageSize + 1)
                .Select(m => new LeadRow(
                    m.Id, m.LeadNumber, m.ReceivedOn, m.OpenedOn, m.Channel, m.Subject, m.SubjectUnit, m.IsUnit, m.Stage,
                    db.Parts.Any(p => p.Matter == m.Id && p.Person == reader && OfPeople.Contains(p.Part))
                        ? db.Demands.Where(d => d.Matter == m.Id && d.From <= today).Min(d => (DateOnly?)d.Due)
                        : null,
                    m.IsRepeated, m.IsImportant, m.IsSensitive,
                    m.IsException && db.Parts.Any(p => p.Matter == m.Id && p.Person == reader && OfException.Contains(p.Part)))));

    public static async Task<List<LeadRow>> Read(
        ZhengyanDb db, PersonId reader, DateOnly today, Stage? stage, Channel? channel, int page, CancellationToken stop)
    {
        var rows = new List<LeadRow>(PageSize + 1);
        await foreach (var row in Query(db, reader, today, stage, channel, (page - 1) * PageSize).WithCancellation(stop))
        {
            rows.Add(row);
        }

        return rows;
    }
}

/// <summary>A line of the register as the database has it.</summary>
internal sealed record LeadRow(
    MatterId Id, string Number, DateOnly? ReceivedOn, DateOnly OpenedOn, Channel? Channel, PersonId? Subject, UnitId? Unit, bool IsUnit, Stage Stage, DateOnly? Due,
    bool IsRepeated, bool IsImportant, bool IsSensitive, bool IsException);
