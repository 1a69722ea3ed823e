using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhengyan.Desk;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Storage;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Features;

/// <summary>Lead 14: the reporter has an account, and nothing of the matter reaches it (§5.8).</summary>
public sealed class KeptApartPageTests(Demonstration demonstration)
{
    [Fact]
    public async Task Clause_5_8_the_reporter_of_lead_14_is_kept_apart_from_it_and_their_pages_show_nothing_of_it()
    {
        var app = await demonstration.App;
        using var scope = app.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<ZhengyanDb>();
        var (matter, reporter) = await Fourteen(app, db);
        Assert.Contains(reporter, matter.KeptApart);
        Assert.InRange(matter.KeptApart.Count, KeptApart.Size + 1, 2 * KeptApart.Size);
        Assert.False(await db.Parts.AnyAsync(p => p.Matter == matter.Id && matter.KeptApart.Contains(p.Person), TestContext.Current.CancellationToken));

        using var visitor = await app.SignInAs("周涛霞");
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get($"/matters/{matter.Id}")).Status);
        Assert.DoesNotContain(matter.LeadNumber, (await visitor.Get("/matters")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clause_5_8_every_lead_has_a_lot_of_the_same_size_whoever_sent_it()
    {
        var app = await demonstration.App;
        using var scope = app.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<ZhengyanDb>();
        var contents = app.Services.GetRequiredService<Contents>();
        var matters = (await db.Matters.ToListAsync(TestContext.Current.CancellationToken)).Select(m => contents.ReadMatter(db, m.Id, m.State));
        var surroundings = app.Services.GetRequiredService<Surroundings>();
        Assert.All(matters.Where(m => m.Lead is not null && m.JoinedLeads.Count == 0), m =>
        {
            var colleagues = KeptApart.Colleagues([.. Recusal.Named(m).Select(p => new Named(p, false))], surroundings.Now(m));
            Assert.Equal(KeptApart.Size, m.KeptApart.Count(p => !colleagues.Contains(p)));
            Assert.InRange(m.KeptApart.Count(colleagues.Contains), 0, KeptApart.Size);
        });
    }

    private static async Task<(Matter Matter, PersonId Reporter)> Fourteen(RunningApp app, ZhengyanDb db)
    {
        var university = app.Services.GetRequiredService<Zhengyan.Storage.Directory>().Current;
        var subject = university.People.Single(p => p.Name == "熊嘉欣").Id;
        var row = await db.Matters.SingleAsync(m => m.Subject == subject, TestContext.Current.CancellationToken);
        return (app.Services.GetRequiredService<Contents>().ReadMatter(db, row.Id, row.State), university.People.Single(p => p.Name == "周涛霞").Id);
    }
}
