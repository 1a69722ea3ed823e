using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Zhengyan.Rules;
using Zhengyan.Storage;
using Zhengyan.Tests.Desk;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Journal;

/// <summary>我在等: what those who handle a matter, and the lead talker, wait for others to do.</summary>
public sealed class WaitsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Officers_wait_for_the_approver_and_for_nothing_of_their_own()
    {
        await using var installation = await SmallInstallation.Start();
        var matter = await installation.LeadUpTo(Stage.Approval);
        await using var db = installation.Db();
        var waits = await db.Waits.ToListAsync(Stop);
        var officers = await db.Parts.Where(p => p.Part == Part.Officer).Select(p => p.Person).ToListAsync(Stop);
        Assert.NotEmpty(officers);
        Assert.Equal(officers.Order(), waits.Select(w => w.Person).Distinct().Order());
        foreach (var wait in waits)
        {
            Assert.True(await db.Demands.AnyAsync(d => d.Matter == matter.Id && d.Title == wait.Title && d.Person != wait.Person, Stop));
        }
    }

    [Fact]
    public async Task Every_demand_of_others_is_waited_for_once_from_its_first_day_at_every_stage_and_at_none_that_ends()
    {
        await using var installation = await SmallInstallation.Start();
        foreach (var stage in (Stage[])[Stage.Lead, Stage.Verification, Stage.Proposal, Stage.Approval, Stage.Arrangement, Stage.Talk, Stage.Papers, Stage.FollowUp, Stage.Archive, Stage.Archived])
        {
            await installation.LeadUpTo(stage);
        }

        await using var db = installation.Db();
        var stored = await db.Waits.ToListAsync(Stop);
        Assert.Equal(await Wanted(db), stored.ToHashSet());
        Assert.True(stored.Count > 10);
        var archived = await db.Matters.Where(m => m.Stage == Stage.Archived).Select(m => m.Id).SingleAsync(Stop);
        Assert.DoesNotContain(stored, w => w.Matter == archived);
    }

    [Fact]
    public async Task A_folder_of_the_version_before_has_them_too()
    {
        await using var installation = await SmallInstallation.Start();
        await installation.LeadUpTo(Stage.Approval);
        await installation.LeadUpTo(Stage.Papers, Who.Dean);
        await installation.LeadUpTo(Stage.Archived, Who.Teacher);
        await using var db = installation.Db();
        var before = (await db.Waits.ToListAsync(Stop)).ToHashSet();
        Assert.NotEmpty(before);
        await db.GetService<IMigrator>().MigrateAsync("20261126223836_CountedDesks", Stop);
        await db.Database.MigrateAsync(Stop);
        Assert.Equal(before, (await db.Waits.ToListAsync(Stop)).ToHashSet());
    }

    // The same asked the long way, of the rows it follows from.
    private static async Task<HashSet<WaitRow>> Wanted(ZhengyanDb db) =>
    [
        .. from part in await db.Parts.Where(p => p.IsOpen && (p.Part == Part.Officer || p.Part == Part.LeadTalker)).ToListAsync(Stop)
           join demand in await db.Demands.ToListAsync(Stop) on part.Matter equals demand.Matter
           where demand.Person != part.Person
           group demand by (part.Matter, part.Person, demand.Title) into same
           select new WaitRow(same.Key.Matter, same.Key.Person, same.Key.Title, same.Min(d => d.From)),
    ];
}
