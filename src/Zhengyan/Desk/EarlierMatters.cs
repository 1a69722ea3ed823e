using Microsoft.EntityFrameworkCore;
using Zhengyan.Rules;
using Zhengyan.Storage;

namespace Zhengyan.Desk;

/// <summary>A matter about a person, as far as a reader may know of it.</summary>
/// <param name="ReceivedOn">The day its lead was received, or the day it was opened.</param>
/// <param name="Channel">None where no lead stands behind it.</param>
/// <param name="IsOldFile">A paper file from before the software: nothing can be joined to it.</param>
public sealed record EarlierMatter(MatterId Id, string Number, DateOnly ReceivedOn, Channel? Channel, Stage Stage, bool IsOldFile = false);

/// <summary>Finds what there already is about a person: for a lead being entered, and for one to be joined to another matter (§0.1).</summary>
internal sealed class EarlierMatters(ZhengyanDb db)
{
    private static readonly List<Part> OfLead = [.. Visibility.PartsThatSee(Field.Lead)];

    /// <summary>The matters about that person of which the reader sees the lead, the newest first.</summary>
    public Task<List<EarlierMatter>> About(PersonId subject, PersonId reader, CancellationToken stop) =>
        db.VisibleTo(reader)
            .Where(m => m.Subject == subject && db.Parts.Any(p => p.Matter == m.Id && p.Person == reader && OfLead.Contains(p.Part)))
            .OrderByDescending(m => m.ReceivedOn ?? m.OpenedOn)
            .Select(m => new EarlierMatter(m.Id, m.TalkNumber == "" ? m.LeadNumber : m.TalkNumber, m.ReceivedOn ?? m.OpenedOn, m.Channel, m.Stage, m.TalkNumber != "" && m.TalkNumber == m.ArchiveNumber))
            .ToListAsync(stop);

    /// <summary>Those that a repeated lead can be joined to.</summary>
    public async Task<IReadOnlyList<EarlierMatter>> ToJoin(Matter lead, PersonId reader, CancellationToken stop) =>
        lead.Subject is { } subject
            ? [.. (await About(subject.Person, reader, stop)).Where(m => m.Id != lead.Id && !m.IsOldFile && JoinLead.CanTake(m.Stage))]
            : [];
}
