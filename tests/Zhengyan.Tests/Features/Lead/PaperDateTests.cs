using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhengyan.Rules;
using Zhengyan.Storage;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Features.Lead;

/// <summary>What was done on paper has the date that stands there.</summary>
public sealed class PaperDateTests(Demonstration demonstration)
{
    [Theory]
    [InlineData("")]
    [InlineData("2026-13-45")]
    [InlineData("昨天")]
    public async Task Clause_4_a_step_from_paper_without_its_date_is_refused_and_not_taken_for_todays(string on)
    {
        var app = await demonstration.App;
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ZhengyanDb>();
        var demand = await db.Demands.Where(d => d.Action == nameof(Approve)).OrderBy(d => d.Matter).FirstAsync(TestContext.Current.CancellationToken);
        using var registrar = await app.SignInAs("梁生远");
        var page = await registrar.Get($"/matters/{demand.Matter}/approve?by={demand.Person.Value}");
        var refused = await registrar.Send(page, "form[action*='approve']", ("on", on));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("W-09", refused.Text, StringComparison.Ordinal);
        Assert.Equal(demand, await db.Demands.SingleAsync(d => d.Matter == demand.Matter && d.Person == demand.Person && d.Action == nameof(Approve), TestContext.Current.CancellationToken));
    }
}
