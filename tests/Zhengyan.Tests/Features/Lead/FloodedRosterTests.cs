using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Zhengyan.Desk;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Storage;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Features;

/// <summary>§5.8: made-up people who are put into the roster do not take the place of real ones in a lot.</summary>
public sealed class FloodedRosterTests(LeadOffice office) : IClassFixture<LeadOffice>
{
    private const int Flood = 300;

    [Fact]
    public async Task Clause_5_8_a_roster_filled_with_people_of_yesterday_leaves_eight_who_have_long_been_there_in_every_lot()
    {
        office.App.Clock.SetTo(office.App.Clock.Today.AddDays(KeptApart.SettledAfter + 1));
        var directory = office.App.Services.GetRequiredService<Zhengyan.Storage.Directory>();
        var settled = directory.Current.People.Select(p => p.Id).ToHashSet();
        await office.App.Services.GetRequiredService<DirectoryDesk>().Change(Filled, "RosterImported", directory.Version, null, Guid.NewGuid(), TestContext.Current.CancellationToken);

        var address = await office.Register("萧杰");
        using var scope = office.App.Services.CreateScope();
        var (db, contents) = (scope.ServiceProvider.GetRequiredService<ZhengyanDb>(), scope.ServiceProvider.GetRequiredService<Contents>());
        var row = await db.Matters.FindAsync([new MatterId(Guid.Parse(address.Split('/')[^1]))], TestContext.Current.CancellationToken);
        var apart = contents.ReadMatter(db, row!.Id, row.State).KeptApart;
        Assert.InRange(apart.Count(settled.Contains), KeptApart.Size, 2 * KeptApart.Size);
        Assert.Equal(KeptApart.Size, apart.Count(p => !settled.Contains(p)));
    }

    private static University Filled(University before)
    {
        var (next, post) = (before.People.Max(p => p.Id.Value) + 1, before.Posts.First(p => before.Unit(p.Unit).Kind == UnitKind.SecondLevel && !p.IsHead && p.Until is null));
        var people = Enumerable.Range(next, Flood).Select(i => new Person(new(i), string.Create(CultureInfo.InvariantCulture, $"x{i}"), $"虚构{i}", "女", "汉族", null, "")).ToList();
        return new(before.Units, [.. before.People, .. people], [.. before.Posts, .. people.Select(p => post with { Person = p.Id })], before.Charges, before.Kinships);
    }
}
