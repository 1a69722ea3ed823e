using Microsoft.EntityFrameworkCore;
using Zhengyan.Desk;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Tests.Desk;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Storage;

/// <summary>The university on record, and how it changes.</summary>
public sealed class DirectoryTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_written_is_what_is_read()
    {
        var rare = SmallUniversity.People.Select(p => p.Id == Who.Teacher ? p with { Name = "钅𬭎", Born = null, StaffNumber = "" } : p);
        var university = new University(
            SmallUniversity.Units, rare, SmallUniversity.PostsWhere(Who.Teacher, p => [p with { Until = new(2026, 1, 31) }, p with { From = new(2026, 2, 1) }]),
            SmallUniversity.Charges, [new(Who.Dean, Who.Teacher)]);
        await using var installation = await SmallInstallation.Start(university);
        Assert.True(DirectoryChange.Same(university, installation.Directory.Current));
        Assert.Equal("钅𬭎", installation.Directory.Current.Person(Who.Teacher).Name);
        Assert.True((await installation.Verify()).AllFits);
    }

    [Fact]
    public async Task A_change_is_made_to_the_version_that_was_seen_or_not_at_all()
    {
        await using var installation = await SmallInstallation.Start();
        var seen = installation.Directory.Version;
        Assert.IsType<DirectoryChanged.Done>(await installation.Change(Without(Who.Teacher)));
        var late = await installation.DirectoryDesk.Change(Without(Who.Dean), "Tried", seen, null, Guid.NewGuid(), Stop);
        Assert.IsType<DirectoryChanged.Overtaken>(late);
        Assert.NotEmpty(installation.Directory.Current.PostsOf(Who.Dean, installation.Clock.Today));
        Assert.Empty(installation.Directory.Current.PostsOf(Who.Teacher, installation.Clock.Today));
    }

    [Fact]
    public async Task The_same_change_sent_twice_is_made_once()
    {
        await using var installation = await SmallInstallation.Start();
        var (id, version) = (Guid.NewGuid(), installation.Directory.Version);
        foreach (var _ in new[] { 1, 2 })
        {
            Assert.IsType<DirectoryChanged.Done>(
                await installation.DirectoryDesk.Change(Without(Who.Teacher), "Tried", version, null, id, Stop));
        }

        Assert.Equal(version + 1, installation.Directory.Version);
    }

    [Fact]
    public async Task With_the_directory_changes_for_whom_a_matter_exists_and_of_whom_it_wants_something()
    {
        await using var installation = await SmallInstallation.Start();
        var matter = await installation.Lead(Who.DeputyDean);
        await installation.Change(known => new(
            known.Units, known.People,
            SmallUniversity.PostsWhere(Who.DisciplineHead, p => [p with { Until = SmallUniversity.FirstDay.AddDays(-1) }])
                .Select(p => p.Person == Who.DisciplineOfficer ? p with { IsHead = true } : p),
            known.Charges, known.Kinships));

        await using var db = installation.Db();
        Assert.Equal([Who.DisciplineOfficer], await db.Demands.Where(d => d.Matter == matter.Id).Select(d => d.Person).ToListAsync(Stop));
        Assert.False(await db.VisibleTo(Who.DisciplineHead).AnyAsync(Stop));
        Assert.True(await db.VisibleTo(Who.DisciplineOfficer).AnyAsync(Stop));
        Assert.True((await installation.Verify()).AllFits);
    }

    [Fact]
    public async Task On_the_day_a_post_begins_its_holder_takes_over_without_anybody_acting()
    {
        var change = new DateOnly(2026, 4, 1);
        await using var installation = await SmallInstallation.Start(SmallUniversity.With(posts:
        [
            .. SmallUniversity.PostsWhere(Who.DisciplineHead, p => [p with { Until = change.AddDays(-1) }]),
            SmallUniversity.Post(Who.Retired, SmallUniversity.DisciplineOffice, "主任", Rank.DivisionHead, head: true) with { From = change },
        ]));
        var matter = await installation.Lead(Who.DeputyDean);
        installation.Clock.SetTo(change.AddDays(-1));
        await installation.Upkeep.Look(Stop);
        Assert.Equal([Who.DisciplineHead], await Wanted());
        installation.Clock.SetTo(change);
        await installation.Upkeep.Look(Stop);
        Assert.Equal([Who.Retired], await Wanted());

        async Task<List<PersonId>> Wanted()
        {
            await using var db = installation.Db();
            return await db.Demands.Where(d => d.Matter == matter.Id).Select(d => d.Person).ToListAsync(Stop);
        }
    }

    private static Func<University, University> Without(PersonId person) => known => new(
        known.Units, known.People, known.Posts.Select(p => p.Person == person ? p with { Until = SmallUniversity.FirstDay.AddDays(-1) } : p),
        known.Charges, known.Kinships);
}
