using Microsoft.Data.Sqlite;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Storage;
using Zhengyan.Tests.Support;
using Zhengyan.Vault;

using Directory = System.IO.Directory;

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

    [Theory]
    [InlineData("a copy")]
    [InlineData("an earlier copy")]
    [InlineData("a new file")]
    public async Task Another_file_in_the_place_of_the_open_one_is_not_written_to_and_the_open_one_neither(string with)
    {
        await log.Write(Entry(1));
        var copy = Copy();
        await log.Write(Entry(2));
        var (file, kept) = (ReadingRows.File(data), Path.Combine(data, "kept"));
        File.Move(file, kept);
        switch (with)
        {
            case "a copy":
                File.Copy(kept, file);
                break;
            case "an earlier copy":
                File.Move(copy, file);
                break;
            default:
                using (new ReadingStore(file, Suite.International))
                {
                }

                break;
        }

        Assert.IsType<ReplacedFile>((await Assert.ThrowsAsync<UnwrittenReading>(() => log.Write(Entry(3)))).InnerException);
        await Assert.ThrowsAsync<UnwrittenReading>(() => log.Write(Entry(4)));
        Assert.False(log.Look());
        Assert.DoesNotContain(ReadingRows.Of(data), e => e.Person > 2);
    }

    [Theory]
    [InlineData("DELETE FROM readings WHERE position = 2")]
    [InlineData("DELETE FROM readings")]
    [InlineData("UPDATE readings SET hash = zeroblob(32) WHERE position = 2")]
    [InlineData("INSERT INTO readings SELECT 3, at, person, account, page, sections, matters, hash, randomblob(32) FROM readings WHERE position = 2")]
    public async Task What_does_not_end_as_it_was_left_is_not_gone_on_with(string tampering)
    {
        await log.Write(Entry(1));
        await log.Write(Entry(2));
        ReadingRows.Tamper(data, tampering);
        var left = ReadingRows.Of(data).Count;
        for (var i = 0; i < 3; i++)
        {
            await Assert.ThrowsAsync<UnwrittenReading>(() => Task.WhenAll(Enumerable.Range(3, 5).Select(person => Task.Run(() => log.Write(Entry(person))))));
        }

        Assert.False(log.Look());
        Assert.Equal(left, ReadingRows.Of(data).Count);
    }

    [Fact]
    public async Task What_nobody_else_can_read_any_more_is_noticed_at_the_next_look()
    {
        await log.Write(Entry(1));
        Assert.True(log.Look());
        // Without its write-ahead log the file is what it was before, but for whoever has that open.
        File.Delete(ReadingRows.File(data) + "-wal");
        File.Delete(ReadingRows.File(data) + "-shm");
        Assert.False(log.Look());
        Assert.IsType<ReplacedFile>((await Assert.ThrowsAsync<UnwrittenReading>(() => log.Write(Entry(2)))).InnerException);
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

    private string Copy()
    {
        var copy = Path.Combine(data, "copy");
        ReadingRows.Do(data, $"VACUUM INTO '{copy}'");
        return copy;
    }

    private static ReadingEntry Entry(int person, MatterId? matter = null) => ReadingEntry.Of(
        new(2026, 3, 10, 1, 0, 0, TimeSpan.Zero), new PersonId(person), null, ReadingOf.Matter, Shown.One(matter ?? MatterId.New(), [Field.Number, Field.Lead]));
}
