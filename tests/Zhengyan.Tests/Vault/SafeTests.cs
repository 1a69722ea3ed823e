using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Zhengyan.Desk;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Storage;
using Zhengyan.Tests.Desk;
using Zhengyan.Tests.Support;
using Zhengyan.Vault;

namespace Zhengyan.Tests.Vault;

/// <summary>What is said of a matter is hidden where it lies, and opens again only where it belongs.</summary>
public sealed partial class SafeTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, InlineData("international"), InlineData("chinese")]
    public async Task Clause_5_8_no_sentence_of_a_matter_stands_in_the_database_or_its_write_ahead_log(string suite)
    {
        await using var installation = await SmallInstallation.Start(suite: Suite.Named(suite));
        // While somebody reads, the write-ahead log stays where it is.
        await using var db = installation.Db();
        await db.Database.OpenConnectionAsync(Stop);
        Assert.Equal(0, await db.Matters.CountAsync(Stop));
        var matter = await installation.LeadUpTo(Stage.Archived);
        var sentences = Sentences(matter, installation.Directory.Current);
        Assert.True(sentences.Count > 20, $"only {sentences.Count} sentences to look for");
        var bytes = System.IO.Directory.EnumerateFiles(installation.Data, "*", SearchOption.AllDirectories).SelectMany(Shared).ToArray();
        Assert.True(Stands("后勤保障部", bytes) || installation.Directory.Current.Units.Any(u => Stands(u.Name, bytes)), "the search finds nothing at all");
        Assert.DoesNotContain(sentences, s => Stands(s, bytes));
    }

    [Fact]
    public async Task A_state_put_in_the_place_of_another_matters_does_not_open()
    {
        await using var installation = await SmallInstallation.Start();
        var one = await installation.Lead(Who.DeputyDean);
        var other = await installation.Lead(Who.Dean);
        await installation.Tamper($"UPDATE matters SET State = (SELECT State FROM matters WHERE Id = '{one.Id}') WHERE Id = '{other.Id}'");
        await using var db = installation.Db();
        var state = await db.Matters.Where(m => m.Id == other.Id).Select(m => m.State).SingleAsync(Stop);
        Assert.Throws<AuthenticationTagMismatchException>(() => installation.Contents.ReadMatter(db, other.Id, state));
        Assert.False((await installation.Verify()).AllFits);
    }

    [Fact]
    public async Task Without_the_key_of_its_stream_nothing_of_a_matter_can_be_read()
    {
        await using var installation = await SmallInstallation.Start();
        var matter = await installation.Lead(Who.DeputyDean);
        await installation.Tamper($"DELETE FROM content_keys WHERE Owner = '{matter.Id}'");
        var elsewhere = new Contents(new Safe(Prepared(installation), Suite.International), Suite.International);
        await using var db = installation.Db();
        var state = await db.Matters.Where(m => m.Id == matter.Id).Select(m => m.State).SingleAsync(Stop);
        Assert.Throws<CryptographicException>(() => elsewhere.ReadMatter(db, matter.Id, state));
    }

    [Fact]
    public async Task The_installations_key_is_turned_while_the_application_goes_on()
    {
        await using var installation = await SmallInstallation.Start();
        var before = await installation.Lead(Who.DeputyDean);
        var old = installation.Keys.Current;
        var running = Prepared(installation);
        Assert.True(await installation.KeyTurning.Run(Stop) >= 2);
        Assert.NotEqual(old.Name, installation.Keys.Current.Name);

        await using var db = installation.Db();
        Assert.All(await db.ContentKeys.ToListAsync(Stop), key => Assert.Equal(installation.Keys.Current.Name, key.Under));
        // Another process, which still has the old key in mind, finds the new one by itself.
        var state = await db.Matters.Where(m => m.Id == before.Id).Select(m => m.State).SingleAsync(Stop);
        Assert.Equal(before.Version, new Contents(new Safe(running, Suite.International), Suite.International).ReadMatter(db, before.Id, state).Version);
        var after = await installation.Lead(Who.Dean);
        Assert.Equal(installation.Keys.Current.Name, (await db.ContentKeys.SingleAsync(k => k.Owner == after.Id.Value, Stop)).Under);
        Assert.True((await installation.Verify()).AllFits);
        Assert.DoesNotContain(old.Written(), await System.IO.File.ReadAllTextAsync(new KeySource(installation.Installed).File, Stop), StringComparison.Ordinal);
    }

    [Fact, System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public async Task A_key_file_that_others_may_read_is_refused_and_a_missing_one_is_not_made_anew()
    {
        await using var installation = await SmallInstallation.Start();
        var file = new KeySource(installation.Installed).File;
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(file));
        System.IO.File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
        Assert.Contains("chmod 600", installation.Keys.Prepare(first: false)!.ToString(), StringComparison.Ordinal);
        System.IO.File.Delete(file);
        Assert.Contains(file, installation.Keys.Prepare(first: false)!.ToString(), StringComparison.Ordinal);
        Assert.False(System.IO.File.Exists(file));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not a key")]
    [InlineData("00000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f")]
    [InlineData("deadbeefdeadbeefdeadbeefdeadbeefdeadbeefdeadbeefdeadbeefdeadbeef")]
    public void A_key_that_is_none_or_can_be_guessed_is_refused(string written)
    {
        var (keys, refusal) = InstallationKey.Read(written);
        Assert.Empty(keys);
        Assert.NotNull(refusal);
    }

    [Fact]
    public void A_fresh_key_is_read_as_it_was_written()
    {
        var key = InstallationKey.New();
        Assert.Equal(key.Bytes, Assert.Single(InstallationKey.Read(key.Written() + "\n").Keys).Bytes);
        Assert.DoesNotContain(key.Name, key.Written(), StringComparison.Ordinal);
    }

    private static InstallationKeys Prepared(SmallInstallation installation)
    {
        var keys = new InstallationKeys(new(installation.Installed));
        Assert.Null(keys.Prepare(first: false));
        return keys;
    }

    // What was said: every text of some length that neither the directory nor a list holds. Lists hold numbers, and on desks what the step table asks.
    private static List<string> Sentences(Matter matter, University university)
    {
        var known = string.Join('\n', university.Units.Select(u => u.Name).Concat(university.People.Select(p => p.Name)).Concat(university.Posts.Select(p => p.Title))
            .Concat(StepTable.Rows.Select(step => step.Ask?.Title.Pattern)));
        using var state = JsonDocument.Parse(Content.Of(matter));
        return [.. Texts(state.RootElement).Distinct().Where(t => t.Length >= 5 && Chinese().IsMatch(t) && !known.Contains(t, StringComparison.Ordinal) && !t.Contains('〔', StringComparison.Ordinal))];
    }

    private static IEnumerable<string> Texts(JsonElement fact) => fact.ValueKind switch
    {
        JsonValueKind.Object => fact.EnumerateObject().SelectMany(f => Texts(f.Value)),
        JsonValueKind.Array => fact.EnumerateArray().SelectMany(Texts),
        JsonValueKind.String => [fact.GetString()!],
        _ => [],
    };

    private static bool Stands(string text, byte[] bytes) =>
        bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0 || bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(text)) >= 0;

    private static byte[] Shared(string file)
    {
        using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[open.Length];
        open.ReadExactly(bytes);
        return bytes;
    }

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Chinese();
}
