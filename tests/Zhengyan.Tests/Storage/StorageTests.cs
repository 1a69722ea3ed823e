using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Zhengyan.Rules;
using Zhengyan.Storage;
using Zhengyan.Tests.Desk;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Storage;

/// <summary>What the database promises whoever writes into it.</summary>
public sealed class StorageTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("UPDATE journal SET Kind = 'Approved'")]
    [InlineData("DELETE FROM journal")]
    public async Task The_database_refuses_to_change_the_journal(string statement)
    {
        await using var installation = await SmallInstallation.Start();
        await using var db = installation.Db();
        var refused = await Assert.ThrowsAsync<SqliteException>(() => db.Database.ExecuteSqlRawAsync(statement, Stop));
        Assert.Contains("append-only", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_committed_survives_a_power_cut()
    {
        await using var installation = await SmallInstallation.Start();
        await using var db = installation.Db();
        Assert.Equal("wal", await Pragma<string>(db, "journal_mode"));
        Assert.Equal(2, await Pragma<long>(db, "synchronous"));
        Assert.Equal(1, await Pragma<long>(db, "foreign_keys"));
        Assert.True(await Pragma<long>(db, "busy_timeout") >= 5000);
    }

    [Fact]
    public async Task The_model_is_what_the_migrations_make()
    {
        await using var installation = await SmallInstallation.Start();
        await using var db = installation.Db();
        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task Enumerations_are_stored_as_their_names_and_ids_as_they_stand_in_addresses()
    {
        await using var installation = await SmallInstallation.Start();
        var matter = await installation.Lead(Who.DeputyDean);
        await using var db = installation.Db();
        Assert.Equal(
            $"{matter.Id} Lead Discipline DeputyDivisionHead",
            await db.Database.SqlQuery<string>($"SELECT Id || ' ' || Stage || ' ' || Office || ' ' || Rank AS Value FROM matters").SingleAsync(Stop));
    }

    [Fact]
    public async Task A_number_is_given_once_in_its_series_and_year_and_not_at_all_where_nothing_came_of_it()
    {
        await using var installation = await SmallInstallation.Start();
        await using (var db = installation.Db())
        {
            await using var given = await db.Database.BeginTransactionAsync(Stop);
            Assert.Equal([1, 2, 1, 1], [db.NextNumber("线索", 2026), db.NextNumber("线索", 2026), db.NextNumber("纪谈", 2026), db.NextNumber("线索", 2027)]);
            await given.RollbackAsync(Stop);
        }

        Assert.Equal("线索〔2026〕1号", (await installation.Lead(Who.DeputyDean)).LeadNumber);
        Assert.Equal("线索〔2026〕2号", (await installation.Lead(Who.Teacher)).LeadNumber);
    }

    [Fact]
    public void Moments_are_in_the_order_of_their_texts_and_come_back_exactly()
    {
        var late = new DateTimeOffset(2026, 3, 2, 0, 30, 0, TimeSpan.FromHours(8)).AddTicks(7);
        var later = new DateTimeOffset(2026, 3, 1, 16, 30, 1, TimeSpan.Zero);
        Assert.Equal(late, Moments.Read(Moments.Write(late)));
        Assert.True(string.CompareOrdinal(Moments.Write(late), Moments.Write(later)) < 0);
    }

    [Fact]
    public async Task Writers_take_turns()
    {
        await using var installation = await SmallInstallation.Start();
        var opened = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => installation.Lead(Who.Teacher), Stop)));
        Assert.Equal(Enumerable.Range(1, 8).Select(n => $"线索〔2026〕{n}号"), opened.Select(m => m.LeadNumber).Order());
    }

    private static async Task<T> Pragma<T>(ZhengyanDb db, string name)
    {
        await db.Database.OpenConnectionAsync(Stop);
        using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {name}";
        return (T)(await command.ExecuteScalarAsync(Stop))!;
    }
}
