using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Zhengyan.Rules;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Desk;

/// <summary>Whatever goes wrong while something is recorded, nothing of it is left behind.</summary>
public sealed class FaultTests
{
    [Theory]
    [InlineData("INSERT INTO \"journal\"")]
    [InlineData("UPDATE \"matters\"")]
    [InlineData("INSERT INTO \"parts\"")]
    [InlineData("INSERT INTO \"demands\"")]
    [InlineData("DELETE FROM \"demands\"")]
    [InlineData("INSERT INTO \"commands\"")]
    [InlineData("INSERT INTO numbers")]
    public async Task Where_one_thing_cannot_be_written_nothing_has_happened(string statement)
    {
        var breaking = new Breaking(statement);
        await using var installation = await SmallInstallation.Start(more: options => options.AddInterceptors(breaking));
        var matter = await installation.LeadUpTo(Stage.Proposal);
        var before = await installation.Everything();
        var (command, by) = Orders.Next(matter, installation.Directory.Current, installation.Clock.Today, Finding.SlightViolation, TalkForm.Admonition, false);

        breaking.IsBroken = true;
        await Assert.ThrowsAnyAsync<Exception>(() => installation.Submit(matter, command, by));
        Assert.Equal(before, await installation.Everything());

        breaking.IsBroken = false;
        Assert.Equal(Stage.Approval, (await installation.Then(matter, command, by)).Stage);
        Assert.True((await installation.Verify()).AllFits);
    }

    [Theory]
    [InlineData("INSERT INTO \"envelopes\"")]
    [InlineData("INSERT INTO \"matters\"")]
    public async Task A_lead_that_cannot_be_written_whole_is_not_registered(string statement)
    {
        var breaking = new Breaking(statement);
        await using var installation = await SmallInstallation.Start(more: options => options.AddInterceptors(breaking));
        var before = await installation.Everything();
        breaking.IsBroken = true;
        await Assert.ThrowsAnyAsync<Exception>(() => installation.Open(Orders.Lead(new Named(Who.Teacher, false)) with { Letter = "信" }, Who.Registrar));
        Assert.Equal(before, await installation.Everything());
    }

    [Fact]
    public async Task A_change_of_the_directory_that_cannot_be_written_whole_is_not_made()
    {
        var breaking = new Breaking("DELETE FROM \"parts\"");
        await using var installation = await SmallInstallation.Start(more: options => options.AddInterceptors(breaking));
        await installation.Lead(Who.DeputyDean);
        var (before, university) = (await installation.Everything(), installation.Directory.Current);
        breaking.IsBroken = true;
        await Assert.ThrowsAnyAsync<Exception>(() => installation.Change(known => new(known.Units, known.People,
            known.Posts.Where(p => p.Person != Who.DisciplineHead), known.Charges, known.Kinships)));
        Assert.Equal(before, await installation.Everything());
        Assert.Same(university, installation.Directory.Current);
    }

    private sealed class Breaking(string statement) : DbCommandInterceptor
    {
        public bool IsBroken { get; set; }

        public override InterceptionResult<DbDataReader> ReaderExecuting(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) => Break(command, result);

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(Break(command, result));

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(Break(command, result));

        private T Break<T>(DbCommand command, T result) => IsBroken && command.CommandText.Contains(statement, StringComparison.Ordinal)
            ? throw new IOException("the disk is full")
            : result;
    }
}
