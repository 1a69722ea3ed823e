using Microsoft.EntityFrameworkCore;
using Zhengyan.Access;
using Zhengyan.Desk;
using Zhengyan.Documents;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Storage;

namespace Zhengyan.Demo;

/// <summary>Fills a new data folder with the demonstration: a university, its people, and an account for each.</summary>
internal static class Demonstration
{
    private const string RosterFile = "Demo/干部名册.xlsx";
    private const string Registrar = "梁生远";

    /// <summary>Everything of the first start.</summary>
    public static async Task Load(IServiceProvider services, bool first, CancellationToken stop)
    {
        if (!first)
        {
            return;
        }

        var directory = services.GetRequiredService<Storage.Directory>();
        var desk = services.GetRequiredService<DirectoryDesk>();
        await desk.Apply(await Roster(directory.Current, stop), directory.Version, by: null, Guid.NewGuid(), stop);
        await desk.Apply(Appointment(directory.Current), directory.Version, by: null, Guid.NewGuid(), stop);
        await TellTheYear(services, directory);
        await services.GetRequiredService<Upkeep>().Refresh(stop);
        await GiveAccounts(services.GetRequiredService<AccountsDb>(), directory.Current, stop);
    }

    // Through the same desk as everything else, on a clock that goes with the story.
    private static async Task TellTheYear(IServiceProvider services, Storage.Directory directory)
    {
        var clock = new StoryClock();
        var surroundings = new Surroundings(clock, directory);
        var custody = new DemonstrationCustody(services, clock, directory);
        await custody.Appoint();
        var desk = new MatterDesk(
            services.GetRequiredService<WriteTurns>(), surroundings, services.GetRequiredService<Contents>(), services.GetRequiredService<EnvelopeSealing>(),
            services.GetRequiredService<Destroying>());
        await DemonstrationYear.Tell(new(desk, clock, surroundings));
        await custody.OpenALetter();
        await new DemonstrationComplaint(services, clock, directory).File();
    }

    // Read and compared as one that somebody hands in.
    private static async Task<RosterDifference> Roster(University known, CancellationToken stop)
    {
        await using var file = typeof(Demonstration).Assembly.GetManifestResourceStream(RosterFile)
            ?? throw new InvalidOperationException($"{RosterFile} is not in the assembly.");
        var read = await Spreadsheet.Read(file, stop);
        if (read.Problem is { } problem)
        {
            throw new InvalidOperationException($"{RosterFile} cannot be read: {problem}");
        }

        var roster = Rules.Roster.Read(read.Sheets, known);
        var day = roster.AsOf ?? throw new InvalidOperationException($"{RosterFile} does not say as of which day it is.");
        return RosterDifference.Between(roster, known, day);
    }

    // A roster knows no such post: the office itself says who receives letters and visits.
    private static RosterDifference Appointment(University university)
    {
        var person = university.People.Single(p => p.Name == Registrar);
        var post = university.HistoryOf(person.Id).First(p => university.Unit(p.Unit).Kind == UnitKind.DisciplineOffice);
        return new(post.From, [], [], [], [], [post with { Title = "信访受理", Duty = Duty.Registrar, IsHead = false }], [], [], []);
    }

    // They have no passwords: one comes in by the demonstration's own page alone.
    private static async Task GiveAccounts(AccountsDb db, University university, CancellationToken stop)
    {
        db.Users.AddRange(university.People.Select(p =>
            New(p.StaffNumber.Length > 0 ? p.StaffNumber : $"p{p.Id.Value}", a => a.PersonId = p.Id.Value)));
        db.Users.AddRange(Enum.GetValues<Administrator>().Select(administrator =>
            New(administrator.ToString(), a => (a.Administrator, a.Name, a.OwnerSaid) = (administrator, administrator.Word().ToString(), true))));
        await db.SaveChangesAsync(stop);
    }

    private static Account New(string login, Action<Account> whose)
    {
        var account = new Account
        {
            UserName = login, NormalizedUserName = login.ToUpperInvariant(), LockoutEnabled = true, SecurityStamp = OneTimeSecret.Code(),
        };
        whose(account);
        return account;
    }
}
