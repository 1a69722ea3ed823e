using Microsoft.EntityFrameworkCore;
using Zhengyan.Desk;
using Zhengyan.Rules;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Desk;

/// <summary>A matter that is kept in memory is shown to those alone who have a part in it now, and as it stands now.</summary>
public sealed class KeptMattersTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Clause_5_8_whoever_has_no_part_any_more_does_not_see_a_matter_that_is_kept()
    {
        await using var installation = await SmallInstallation.Start();
        var matter = await installation.LeadUpTo(Stage.Approval);
        await using var db = installation.Db();
        var reading = new MatterReading(db, installation.Contents, new KeptMatters());
        Assert.NotNull(reading.Load(matter.Id, Who.DisciplineHead));
        Assert.Null(reading.Load(matter.Id, Who.Teacher));
        await db.Parts.Where(p => p.Matter == matter.Id && p.Person == Who.DisciplineHead).ExecuteDeleteAsync(Stop);
        Assert.Null(reading.Load(matter.Id, Who.DisciplineHead));
    }

    [Fact]
    public async Task What_is_kept_is_opened_once_and_anew_after_each_act()
    {
        await using var installation = await SmallInstallation.Start();
        var matter = await installation.LeadUpTo(Stage.Approval);
        await using var db = installation.Db();
        var reading = new MatterReading(db, installation.Contents, new KeptMatters());
        var first = reading.Load(matter.Id, Who.DisciplineHead);
        Assert.Same(first!.Matter, reading.Load(matter.Id, Who.DisciplineHead)!.Matter);
        var after = await installation.Then(matter, new Approve("同意"), matter.Approval!.Approver);
        Assert.Equal(after.Version, reading.Load(matter.Id, Who.DisciplineHead)!.Matter.Version);
    }
}
