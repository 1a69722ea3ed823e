using Microsoft.Data.Sqlite;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Tests.Support;
using Zhengyan.Vault;

namespace Zhengyan.Tests.Journal;

/// <summary>The reading log is whole however many read at once, is never changed, and says so when it cannot be written.</summary>
public sealed class ReadingLogTests : IDisposable
{
    private readonly string data = Directory.CreateTempSubdirectory("zhengyan-").FullName;
    private readonly ReadingLog log;

    public ReadingLogTests()
    {
        log = new(data);
        log.Open(Suite.International);
    }

    public void Dispose()
    {
        log.Dispose();
        Directory.Delete(data, recursive: true);
    }

    [Fact]
    public async Task What_many_read_at_once_stands_in_one_chain()
    {
        var matter = MatterId.New();
        await Task.WhenAll(Enumerable.Range(1, 2000).Select(person => Task.Run(() => log.Write(Entry(person, matter)), TestContext.Current.CancellationToken)));

        var entries = ReadingRows.Of(data);
        Assert.Equal(Enumerable.Range(1, 2000), entries.Select(e => e.Person!.Value).Order());
        var before = Chain.Start;
        foreach (var (entry, position) in entries.Select((entry, i) => (entry, i + 1L)))
        {
            Assert.Equal((position, Convert.ToHexString(before)), (entry.Position, Convert.ToHexString(entry.Previous)));
            Assert.Equal(Convert.ToHexString(entry.HashOf(Suite.International)), Convert.ToHexString(entry.Hash));
            Assert.Equal([matter], entry.Ids);
            before = entry.Hash;
        }
    }

    [Theory]
    [InlineData("UPDATE readings SET person = 2")]
    [InlineData("DELETE FROM readings")]
    public async Task The_database_itself_refuses_to_change_an_entry(string statement)
    {
        await log.Write(Entry(1));
        Assert.Throws<SqliteException>(() => ReadingRows.Do(data, statement));
        Assert.Equal(1, Assert.Single(ReadingRows.Of(data)).Person);
    }

    [Fact]
    public async Task Whoever_waits_for_what_cannot_be_written_is_told_and_the_next_one_follows_the_last_that_was()
    {
        await log.Write(Entry(1));
        ReadingRows.Do(data, "CREATE TRIGGER full BEFORE INSERT ON readings WHEN new.person > 5 BEGIN SELECT RAISE(ABORT, 'full'); END");
        var together = Enumerable.Range(6, 20).Select(person => Task.Run(() => log.Write(Entry(person)), TestContext.Current.CancellationToken)).ToList();
        foreach (var one in together)
        {
            await Assert.ThrowsAsync<UnwrittenReading>(() => one);
        }

        await log.Write(Entry(2));
        Assert.Equal([1, 2], ReadingRows.Of(data).Select(e => e.Person!.Value));
        Assert.Equal([1L, 2L], ReadingRows.Of(data).Select(e => e.Position));
    }

    [Fact]
    public async Task A_log_that_somebody_took_away_is_not_begun_anew()
    {
        await log.Write(Entry(1));
        File.Delete(ReadingRows.File(data));
        await Assert.ThrowsAsync<UnwrittenReading>(() => log.Write(Entry(2)));
        Assert.False(File.Exists(ReadingRows.File(data)));
    }

    [Fact]
    public async Task A_log_that_is_opened_again_goes_on_where_it_ended()
    {
        await log.Write(Entry(1));
        log.Dispose();
        log.Open(Suite.International);
        await log.Write(Entry(2));
        var entries = ReadingRows.Of(data);
        Assert.Equal(entries[0].Hash, entries[1].Previous);
    }

    private static ReadingEntry Entry(int person, MatterId? matter = null) => ReadingEntry.Of(
        new(2026, 3, 10, 1, 0, 0, TimeSpan.Zero), new PersonId(person), null, ReadingOf.Matter, Shown.One(matter ?? MatterId.New(), [Field.Number, Field.Lead]));
}
