using Microsoft.EntityFrameworkCore;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Storage;

namespace Zhengyan.Desk;

/// <summary>What the database knows of envelopes and openings, for the rules to judge by.</summary>
internal static class EnvelopeFacts
{
    private static readonly Statement<EnvelopeKind> KindsOf = new("SELECT Kind FROM envelopes WHERE LeadNumber = ?1", row => Enum.Parse<EnvelopeKind>(row.GetString(0)));

    private static readonly Statement<PersonId> HoldersOf = new(
        "SELECT DISTINCT Person FROM parts WHERE Matter = ?1 OR Matter IN (SELECT Id FROM matters WHERE LeadNumber = ?2)", row => new(row.GetInt32(0)));

    private static readonly Statement<Guid> KeysOf = new("SELECT Key FROM envelope_shares WHERE Envelope = ?1", row => Guid.ParseExact(row.GetString(0), "N"));

    /// <summary>The envelopes of a matter: of its lead, and of those joined to it.</summary>
    public static Task<List<EnvelopeOf>> Of(ZhengyanDb db, Matter matter, CancellationToken stop)
    {
        string[] numbers = [matter.LeadNumber, .. matter.JoinedLeads.Select(l => l.Number)];
        return db.Envelopes.Where(e => numbers.Contains(e.LeadNumber)).OrderBy(e => e.LeadNumber).ThenBy(e => e.Kind)
            .Select(e => new EnvelopeOf(e.Id, e.Kind, e.LeadNumber)).ToListAsync(stop);
    }

    /// <summary>The kinds of envelopes of a matter that its reader may ask for: those of its lead, and of the leads joined to it.</summary>
    public static IReadOnlyList<EnvelopeKind> Seen(ZhengyanDb db, MatterSeen seen, IReadOnlyList<EnvelopeKind> ofItsLead)
    {
        if (seen.Matter.LeadNumber.Length == 0 || !CustodyRights.MayAsk(seen.Parts, EnvelopeKind.Letter))
        {
            return [];
        }

        return [.. seen.Matter.JoinedLeads.SelectMany(lead => KindsOf.Ask(db, lead.Number)).Concat(ofItsLead).Distinct()
            .Where(kind => CustodyRights.MayAsk(seen.Parts, kind)).Order()];
    }

    /// <summary>All whom a lead names.</summary>
    public static async Task<IReadOnlyList<PersonId>> Subjects(ZhengyanDb db, string leadNumber, CancellationToken stop) =>
        [.. (await db.Matters.Where(m => m.LeadNumber == leadNumber && m.Subject != null).Select(m => m.Subject!.Value).ToListAsync(stop)).Distinct()];

    /// <summary>Who has a part in the matters around an envelope, whose keys it is shared out to, and those matters, by which some are kept away.</summary>
    public static OpeningFacts About(ZhengyanDb db, Contents contents, MatterId matter, string leadNumber, Guid envelope) => new(
        HoldersOf.Ask(db, matter.ToString(), leadNumber).ToHashSet(), KeysOf.Ask(db, envelope.ToString("N")).ToHashSet(),
        [.. db.Matters.AsNoTracking().Where(m => m.Id == matter || m.LeadNumber == leadNumber).Select(m => new StateRow(m.Id, m.State)).AsEnumerable().Select(row => contents.ReadMatter(db, row))]);

    /// <summary>The same of what an opening asks for; the bell of a custodian's page counts by it while something waits.</summary>
    public static OpeningFacts About(ZhengyanDb db, Contents contents, EnvelopeOpening opening) => About(db, contents, opening.Matter, opening.LeadNumber, opening.Envelope);
}

/// <summary>An envelope, without what it holds.</summary>
public sealed record EnvelopeOf(Guid Id, EnvelopeKind Kind, string LeadNumber);
