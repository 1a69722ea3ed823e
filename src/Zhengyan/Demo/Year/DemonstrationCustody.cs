using Microsoft.EntityFrameworkCore;
using Zhengyan.Desk;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Storage;

namespace Zhengyan.Demo;

/// <summary>
/// The custodians of the demonstration, so that its letters are really sealed. Their passphrases stand here and on the demonstration's first page: everybody may know them, and
/// nobody's name is in those envelopes.
/// </summary>
internal sealed class DemonstrationCustody(IServiceProvider services, StoryClock clock, Storage.Directory directory)
{
    private const string Secretary = "孟雨华", Officer = "许懿春", Subject = "熊嘉欣";

    private readonly CustodyWriting writing = ActivatorUtilities.CreateInstance<CustodyWriting>(services, new Surroundings(clock, directory));

    public static IReadOnlyList<(string Name, string Passphrase)> Custodians { get; } =
        [("傅燕兰", "demo passphrase one"), ("黎赟", "demo passphrase two"), ("龙芳", "demo passphrase three")];

    /// <summary>Before the first letter of the year.</summary>
    public async Task Appoint()
    {
        var desk = ActivatorUtilities.CreateInstance<CustodianDesk>(services, writing);
        clock.SetTo("2026-01-05");
        foreach (var (name, passphrase) in Custodians)
        {
            Demand(await desk.Name(Who(name), Who(Secretary), Guid.NewGuid(), CancellationToken.None));
            Demand(await desk.SetPassphrase(passphrase, passphrase, Who(name), Guid.NewGuid(), CancellationToken.None));
        }
    }

    /// <summary>One letter is asked for, agreed to by two, looked at, and closed again.</summary>
    public async Task OpenALetter()
    {
        var desk = ActivatorUtilities.CreateInstance<OpeningDesk>(services, writing, new Surroundings(clock, directory));
        clock.SetTo("2026-09-28 09:30");
        var (seen, envelope) = await Letter();
        var asked = Demand(await desk.Ask(
            seen, envelope, "来信写到账目存放在哪里，摘要里没有；核实从财务账目入手，需要对照。", Who(Officer), Guid.NewGuid(), CancellationToken.None));
        var opening = asked.Openings[^1].Id;
        clock.SetTo("2026-09-28 10:05");
        Demand(await desk.Agree(opening, Custodians[0].Passphrase, Who(Custodians[0].Name), Guid.NewGuid(), CancellationToken.None));
        clock.SetTo("2026-09-28 10:20");
        Demand(await desk.Agree(opening, Custodians[2].Passphrase, Who(Custodians[2].Name), Guid.NewGuid(), CancellationToken.None));
        clock.SetTo("2026-09-28 10:22");
        _ = await desk.Look(opening, Who(Officer), CancellationToken.None) ?? throw new InvalidOperationException("The story stops: the letter is not open.");
        clock.SetTo("2026-09-28 10:36");
        await desk.Sweep(CancellationToken.None);
    }

    private async Task<(MatterSeen Seen, Guid Envelope)> Letter()
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<ZhengyanDb>>().CreateDbContextAsync();
        var subject = Who(Subject);
        var matter = await db.Matters.Where(m => m.Subject == subject).OrderBy(m => m.OpenedOn).Select(m => m.Id).FirstAsync();
        var seen = new MatterReading(db, services.GetRequiredService<Contents>()).Load(matter, Who(Officer)) ?? throw new InvalidOperationException($"The story stops: {Officer} does not see the matter.");
        var envelope = (await EnvelopeFacts.Of(db, seen.Matter, CancellationToken.None)).First(e => e.Kind == EnvelopeKind.Letter);
        return (seen, envelope.Id);
    }

    private PersonId Who(string name) => directory.Current.People.Single(p => p.Name == name).Id;

    private static Custody Demand(CustodyGiven given) => given switch
    {
        CustodyGiven.Done done => done.Custody,
        CustodyGiven.Refused refused => throw new InvalidOperationException($"The story stops: {string.Join("; ", refused.Refusals.Select(r => $"{r.Number} {r.Reason}"))}"),
        _ => throw new InvalidOperationException("The story stops: no such opening"),
    };
}
