using System.Text;
using Microsoft.EntityFrameworkCore;
using Zhengyan.Desk;
using Zhengyan.Rules;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Desk;

/// <summary>Custodians of the small installation, each with a passphrase that follows from who they are.</summary>
internal static class Keepers
{
    public const string Name = "郝仁𬭎", Contact = "13900000000", Letter = "来信全文：公车私用，时间地点如下。", ScanName = "郝仁𬭎手写的信.png", InScan = "夜深人静谁在敲门";

    /// <summary>What the letter was scanned to, larger than a text ever is.</summary>
    public static LetterScan Scan { get; } = new(ScanName, "image/png", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(InScan, 3_000))));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static string PassphraseOf(PersonId person) => $"一句只有我知道的话-{person.Value}-xyz";

    /// <summary>Names them, and each sets a passphrase.</summary>
    public static async Task Appoint(this SmallInstallation installation, params IReadOnlyList<PersonId> people)
    {
        foreach (var person in people)
        {
            Done(await installation.CustodianDesk.Name(person, Who.DisciplineSecretary, Guid.NewGuid(), Stop));
            Done(await installation.CustodianDesk.SetPassphrase(PassphraseOf(person), PassphraseOf(person), person, Guid.NewGuid(), Stop));
        }
    }

    /// <summary>A lead with a reporter and a letter, verified by the discipline officers; about the deputy dean where nobody is given.</summary>
    public static async Task<Matter> SealedLead(this SmallInstallation installation, PersonId? about = null) => await installation.UpTo(
        await installation.Open(WithReporter(about ?? Who.DeputyDean), Who.Registrar), m => m.Stage == Stage.Verification);

    public static RegisterLead WithReporter(PersonId about) =>
        Orders.Lead(new Named(about, false)) with { Reporter = new(Name, "某单位", Contact, true, 1), Letter = Letter, Scans = [Scan] };

    public static async Task<Guid> Envelope(this SmallInstallation installation, Matter matter, EnvelopeKind kind)
    {
        await using var db = installation.Db();
        return (await db.Envelopes.SingleAsync(e => e.LeadNumber == matter.LeadNumber && e.Kind == kind, Stop)).Id;
    }

    public static async Task<CustodyGiven> Ask(
        this SmallInstallation installation, Matter matter, EnvelopeKind kind, PersonId by, string reason = "摘要没有写明时间地点", Guid? command = null)
    {
        await using var db = installation.Db();
        var seen = new MatterReading(db, installation.Contents).Load(matter.Id, by) ?? new(matter, new HashSet<Part>());
        return await installation.OpeningDesk.Ask(seen, await installation.Envelope(matter, kind), reason, by, command ?? Guid.NewGuid(), Stop);
    }

    /// <summary>Asked for by the officer; the id of the opening.</summary>
    public static async Task<Guid> Asked(this SmallInstallation installation, Matter matter, EnvelopeKind kind = EnvelopeKind.Letter, PersonId? by = null) =>
        Done(await installation.Ask(matter, kind, by ?? matter.Officers[0])).Openings[^1].Id;

    public static Task<CustodyGiven> Agree(this SmallInstallation installation, Guid opening, PersonId by, string? passphrase = null) =>
        installation.OpeningDesk.Agree(opening, passphrase ?? PassphraseOf(by), by, Guid.NewGuid(), Stop);

    public static Custody Done(CustodyGiven given) =>
        given is CustodyGiven.Refused refused ? throw new InvalidOperationException(string.Join(' ', refused.Refusals)) : Assert.IsType<CustodyGiven.Done>(given).Custody;

    public static IEnumerable<string> Refused(CustodyGiven given) => Assert.IsType<CustodyGiven.Refused>(given).Refusals.Select(r => r.Number);
}
