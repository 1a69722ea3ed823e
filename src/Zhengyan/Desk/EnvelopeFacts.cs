using Microsoft.EntityFrameworkCore;
using Zhengyan.Rules;
using Zhengyan.Storage;

namespace Zhengyan.Desk;

/// <summary>What the database knows of envelopes and openings, for the rules to judge by.</summary>
internal static class EnvelopeFacts
{
    private static readonly Func<ZhengyanDb, string, IAsyncEnumerable<EnvelopeKind>> KindsOf = EF.CompileAsyncQuery(
        (ZhengyanDb db, string number) => db.Envelopes.Where(e => e.LeadNumber == number).Select(e => e.Kind));

    /// <summary>The envelopes of a matter: of its lead, and of those joined to it.</summary>
    public static Task<List<EnvelopeOf>> Of(ZhengyanDb db, Matter matter, CancellationToken stop)
    {
        string[] numbers = [matter.LeadNumber, .. matter.JoinedLeads.Select(l => l.Number)];
        return db.Envelopes.Where(e => numbers.Contains(e.LeadNumber)).OrderBy(e => e.LeadNumber).ThenBy(e => e.Kind)
            .Select(e => new EnvelopeOf(e.Id, e.Kind, e.LeadNumber)).ToListAsync(stop);
    }

    /// <summary>The kinds of envelopes of a matter that its reader may ask for.</summary>
    public static async Task<IReadOnlyList<EnvelopeKind>> Seen(ZhengyanDb db, MatterSeen seen, CancellationToken stop)
    {
        if (seen.Matter.LeadNumber.Length == 0 || !CustodyRights.MayAsk(seen.Parts, EnvelopeKind.Letter))
        {
            return [];
        }

        var kinds = new SortedSet<EnvelopeKind>();
        foreach (var number in seen.Matter.JoinedLeads.Select(l => l.Number).Prepend(seen.Matter.LeadNumber))
        {
            await foreach (var kind in KindsOf(db, number).WithCancellation(stop))
            {
                kinds.Add(kind);
            }
        }

        return [.. kinds.Where(kind => CustodyRights.MayAsk(seen.Parts, kind))];
    }

    /// <summary>All whom a lead names.</summary>
    public static async Task<IReadOnlyList<PersonId>> Subjects(ZhengyanDb db, string leadNumber, CancellationToken stop) =>
        [.. (await db.Matters.Where(m => m.LeadNumber == leadNumber && m.Subject != null).Select(m => m.Subject!.Value).ToListAsync(stop)).Distinct()];

    /// <summary>Who has a part in the matters around an envelope, and whose keys it is shared out to.</summary>
    public static async Task<OpeningFacts> About(ZhengyanDb db, MatterId matter, string leadNumber, Guid envelope, CancellationToken stop) => new(
        (await db.Parts.Where(p => p.Matter == matter || db.Matters.Any(m => m.Id == p.Matter && m.LeadNumber == leadNumber)).Select(p => p.Person).ToListAsync(stop)).ToHashSet(),
        (await db.EnvelopeShares.Where(s => s.Envelope == envelope).Select(s => s.Key).ToListAsync(stop)).ToHashSet());

    public static Task<OpeningFacts> About(ZhengyanDb db, EnvelopeOpening opening, CancellationToken stop) =>
        About(db, opening.Matter, opening.LeadNumber, opening.Envelope, stop);
}

/// <summary>An envelope, without what it holds.</summary>
public sealed record EnvelopeOf(Guid Id, EnvelopeKind Kind, string LeadNumber);
