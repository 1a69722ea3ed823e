using Zhengyan.Journal;
using Zhengyan.Tests.Support;
using Zhengyan.Vault;

namespace Zhengyan.Tests.Journal;

/// <summary>
/// Changed, taken out, moved, cut off, taken back: each is found in both logs, in the databases and in the exported log, and the second verifier names the same entry.
/// </summary>
public sealed class LogVerificationTests(SmallLogs logs) : IClassFixture<SmallLogs>
{
    public static TheoryData<string, string, string, int> Damages { get; } = new()
    {
        { "Journal", "changed", "UPDATE journal SET Person = 9 WHERE Position = 4", 4 },
        { "Journal", "its content changed", "UPDATE journal SET Content = x'00' WHERE Position = 4", 4 },
        { "Journal", "its hash changed", "UPDATE journal SET Hash = randomblob(32) WHERE Position = 4", 4 },
        { "Journal", "taken out", "DELETE FROM journal WHERE Position = 4", 4 },
        { "Journal", "the first taken out", "DELETE FROM journal WHERE Position = 1", 1 },
        { "Journal", "moved", "UPDATE journal SET Position = 1000 WHERE Position = 4; UPDATE journal SET Position = 4 WHERE Position = 5; UPDATE journal SET Position = 5 WHERE Position = 1000", 4 },
        { "Journal", "cut off", "DELETE FROM journal WHERE Position > 7", 8 },
        { "Journal", "cut off, and the count corrected", "DELETE FROM journal WHERE Position > 7; UPDATE sqlite_sequence SET seq = 7 WHERE name = 'journal'", 8 },
        { "Readings", "changed", "UPDATE readings SET person = 9 WHERE position = 4", 4 },
        { "Readings", "its sections changed", "UPDATE readings SET sections = 'Number' WHERE position = 5", 5 },
        { "Readings", "its hash changed", "UPDATE readings SET hash = randomblob(32) WHERE position = 4", 4 },
        { "Readings", "taken out", "DELETE FROM readings WHERE position = 4", 4 },
        { "Readings", "the first taken out", "DELETE FROM readings WHERE position = 1", 1 },
        { "Readings", "moved", "UPDATE readings SET position = 1000 WHERE position = 4; UPDATE readings SET position = 4 WHERE position = 5; UPDATE readings SET position = 5 WHERE position = 1000", 4 },
        { "Readings", "cut off", "DELETE FROM readings WHERE position > 7", 8 },
        { "Readings", "cut off, and the count corrected", "DELETE FROM readings WHERE position > 7; UPDATE sqlite_sequence SET seq = 7 WHERE name = 'readings'", 8 },
        { "Checkpoints", "changed", "UPDATE checkpoints SET statement = replace(statement, 'number 2', 'number 7') WHERE number = 2", 2 },
        { "Checkpoints", "signed by nobody", "UPDATE checkpoints SET signature = substr(signature, 1, 100) || '00000000000000000000000000000000' WHERE number = 2", 2 },
        { "Checkpoints", "taken out", "DELETE FROM checkpoints WHERE number = 2", 2 },
    };

    [Theory]
    [InlineData("international")]
    [InlineData("chinese")]
    public async Task A_log_that_nobody_touched_fits_for_both_verifiers(string suite)
    {
        var log = logs.Of(Suite.Named(suite));
        var found = log.Verify(log.Data, log.Last);
        Assert.Empty(found.Faults);
        Assert.Equal((9, 9, 3, 0), (found.Journal, found.Readings, found.Checkpoints, found.Later));
        Assert.Equal(log.Last.Checkpoint.Fingerprint, found.Fingerprint);

        var exported = log.Export(log.Data);
        Assert.Empty(LogVerification.Of(new ExportedLog(exported), [log.Last]).Faults);
        var (code, said) = await SecondVerifier.Run(log.Put("log", exported), log.Put("checkpoint", [log.Last.File("# 备注\n")]));
        Assert.True(code == 0, said);
        Assert.Contains("everything fits", said, StringComparison.Ordinal);
        Assert.DoesNotContain("no openssl", said, StringComparison.Ordinal);
        Assert.Contains(found.Fingerprint!.Replace(" ", "", StringComparison.Ordinal), said, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Damages))]
    public async Task What_was_done_to_a_log_is_named_by_both_verifiers(string name, string done, string tampering, int position)
    {
        Assert.NotEmpty(done);
        var which = Enum.Parse<LogName>(name);
        var log = logs.Of(Suite.International);
        var copy = log.Copy();
        SmallLog.Tamper(copy, which, tampering);
        Assert.Equal((which, position), Named(log.Verify(copy)));

        var exported = log.Export(copy);
        Assert.Equal((which, position), Named(LogVerification.Of(new ExportedLog(exported), log.Signing.All)));
        await SecondNames(log, exported, which, position, log.Last);
    }

    [Theory]
    [InlineData("Journal")]
    [InlineData("Readings")]
    public async Task Entries_whose_chain_was_made_anew_are_found_by_the_checkpoints(string name)
    {
        var which = Enum.Parse<LogName>(name);
        var log = logs.Of(Suite.International);
        var copy = log.Copy();
        SmallLog.Tamper(copy, which, which == LogName.Journal ? MadeAnew(log, new LogFiles(copy, log.Suite).Journal()) : MadeAnew(log, new LogFiles(copy, log.Suite).Readings()));
        var fault = Assert.Single(log.Verify(copy).Faults);
        Assert.Equal((which, 3), (fault.Log, fault.Position));
        Assert.Contains("第 2 号检查点", fault.What.ToString(), StringComparison.Ordinal);
        await SecondNames(log, log.Export(copy), which, 3);
    }

    [Theory]
    [InlineData("Journal")]
    [InlineData("Readings")]
    public async Task An_earlier_state_is_found_by_a_later_checkpoint_that_was_kept_elsewhere(string name)
    {
        var which = Enum.Parse<LogName>(name);
        var log = logs.Of(Suite.International);
        // By itself an earlier state is whole.
        Assert.Empty(log.Verify(log.Earlier).Faults);
        var found = log.Verify(log.Earlier, log.Last);
        var fault = Assert.Single(found.Faults, f => f.Log == which);
        Assert.Equal(7, fault.Position);
        Assert.Contains("更早", fault.What.ToString(), StringComparison.Ordinal);
        Assert.Contains(found.Faults, f => (f.Log, f.Position) == (LogName.Checkpoints, 3));
        await SecondNames(log, log.Export(log.Earlier), which, 7, log.Last);
    }

    [Fact]
    public async Task One_database_taken_back_without_the_other_is_found_by_what_is_still_there()
    {
        var log = logs.Of(Suite.International);
        var copy = log.Copy();
        File.Copy(Path.Combine(log.Earlier, "zhengyan.db"), Path.Combine(copy, "zhengyan.db"), overwrite: true);
        Assert.Equal((LogName.Journal, 7), Named(log.Verify(copy)));

        copy = log.Copy();
        File.Copy(Path.Combine(log.Earlier, ReadingStore.FileName), Path.Combine(copy, ReadingStore.FileName), overwrite: true);
        Assert.Contains(log.Verify(copy).Faults, f => (f.Log, f.Position) == (LogName.Readings, 7));

        copy = log.Copy();
        File.Delete(Path.Combine(copy, ReadingStore.FileName));
        Assert.Contains(log.Verify(copy).Faults, f => (f.Log, f.Position) == (LogName.Readings, 1));
    }

    [Fact]
    public async Task A_checkpoint_that_comes_for_the_second_time_does_not_wipe_out_the_first()
    {
        await using var log = await SmallLog.Start(Suite.International);
        var earlier = log.Earlier;
        File.Copy(Path.Combine(Signing.Folder(log.Data), "000003.txt"), Path.Combine(Signing.Folder(earlier), "000003.txt"));
        SigningKey.Open(log.Data, log.Suite);
        File.Copy(Path.Combine(log.Data, SigningKey.FileName), Path.Combine(earlier, SigningKey.FileName));
        Assert.Equal(3, new Signing(earlier, new(log.Suite), TimeProvider.System).Sign().Checkpoint.Number);
        Assert.Equal(4, Directory.GetFiles(Signing.Folder(earlier)).Length);
        Assert.Contains(log.Verify(earlier).Faults, f => (f.Log, f.Position) == (LogName.Checkpoints, 3));
    }

    [Theory]
    [InlineData("journal", "changed")]
    [InlineData("journal", "taken out")]
    [InlineData("journal", "moved")]
    [InlineData("journal", "cut off")]
    [InlineData("journal", "spoilt")]
    [InlineData("reading", "changed")]
    [InlineData("reading", "taken out")]
    [InlineData("reading", "moved")]
    [InlineData("reading", "cut off")]
    [InlineData("reading", "spoilt")]
    public async Task What_was_done_to_an_exported_log_is_named_by_both_verifiers(string kind, string done)
    {
        var log = logs.Of(Suite.Chinese);
        var lines = log.Export(log.Data).ToList();
        var third = lines.FindIndex(l => l.StartsWith($"{{\"{kind}\"", StringComparison.Ordinal)) + 3;
        switch (done)
        {
            case "changed":
                lines[third] = lines[third].Replace("\"at\":\"2026", "\"at\":\"2025", StringComparison.Ordinal);
                break;
            case "taken out":
                lines.RemoveAt(third);
                break;
            case "moved":
                (lines[third], lines[third + 1]) = (lines[third + 1], lines[third]);
                break;
            case "cut off":
                lines.RemoveRange(third, 6);
                break;
            default:
                lines[third] = lines[third][..40];
                break;
        }

        var which = kind == "journal" ? LogName.Journal : LogName.Readings;
        Assert.Equal((which, 4), Named(LogVerification.Of(new ExportedLog(lines), [])));
        await SecondNames(log, lines, which, 4);
    }

    [Fact]
    public async Task Another_key_under_everything_is_found_by_a_checkpoint_that_was_kept_elsewhere()
    {
        var log = logs.Of(Suite.International);
        await using var forged = await SmallLog.Start(Suite.International);
        Assert.Empty(forged.Verify(forged.Data).Faults);
        Assert.Contains(forged.Verify(forged.Data, log.Last).Faults, f => f.Log == LogName.Checkpoints);
        var (code, said) = await SecondVerifier.Run(forged.Put("log", forged.Export(forged.Data)), log.Put("checkpoint", [log.Last.File("")]));
        Assert.True(code == 1, said);
    }

    [Fact]
    public async Task Where_there_is_no_openssl_the_second_verifier_says_so_and_follows_the_chains()
    {
        var log = logs.Of(Suite.International);
        const string Script = "import runpy, shutil, sys; shutil.which = lambda name: None; sys.argv = sys.argv[1:]; runpy.run_path(sys.argv[0], run_name='__main__')";
        var (code, said) = await SecondVerifier.Python("-c", Script, ProjectFolder.At(SecondVerifier.File), log.Put("log", log.Export(log.Data)));
        Assert.True(code == 0, said);
        Assert.Contains("signatures were not checked", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_python_has_no_sm3_the_second_verifier_has_its_own()
    {
        const string Script = "import sys; from importlib.machinery import SourceFileLoader as L; v = L('v', sys.argv[1]).load_module(); print(v.sm3(b'abc').hex(), v.sm3(b'abcd' * 16).hex())";
        var (code, said) = await SecondVerifier.Python("-W", "ignore", "-c", Script, ProjectFolder.At(SecondVerifier.File));
        Assert.True(code == 0, said);
        Assert.Equal(
            "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0 debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732", said.Trim());
    }

    [Fact]
    public void The_second_verifier_can_be_read_in_one_sitting() =>
        Assert.True(File.ReadAllLines(ProjectFolder.At(SecondVerifier.File)).Length <= 200);

    private static (LogName, int) Named(LogFindings found) => found.Faults is [var first, ..] ? (first.Log, (int)first.Position) : default;

    private static async Task SecondNames(SmallLog log, IReadOnlyList<string> exported, LogName which, int position, SignedCheckpoint? kept = null)
    {
        string[] elsewhere = kept is null ? [] : [log.Put("checkpoint", [kept.File("")])];
        var (code, said) = await SecondVerifier.Run(log.Put("log", exported), elsewhere);
        Assert.True(code == 1, said);
        var kind = which switch { LogName.Journal => "journal", LogName.Readings => "reading", _ => "checkpoint" };
        Assert.Contains((kind, (long)position), SecondVerifier.Faults(said));
    }

    // The fourth entry changed, and every hash after it as it must then be.
    private static string MadeAnew(SmallLog log, IEnumerable<JournalLink> entries)
    {
        var statements = new System.Text.StringBuilder();
        var last = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            var anew = entry with { Person = entry.Position == 4 ? 9 : entry.Person, Previous = last.GetValueOrDefault(entry.Stream, Chain.Start) };
            last[entry.Stream] = anew.HashOf(log.Suite);
            statements.Append(null, $"UPDATE journal SET Person = {(anew.Person is { } who ? $"{who}" : "NULL")}, Previous = x'{Convert.ToHexString(anew.Previous)}', Hash = x'{Convert.ToHexString(last[entry.Stream])}' WHERE Position = {entry.Position};");
        }

        return statements.ToString();
    }

    private static string MadeAnew(SmallLog log, IEnumerable<ReadingEntry> entries)
    {
        var statements = new System.Text.StringBuilder();
        var last = Chain.Start;
        foreach (var entry in entries)
        {
            var anew = (entry with { Person = entry.Position == 4 ? 9 : entry.Person }).After(entry.Position - 1, last, log.Suite);
            last = anew.Hash;
            statements.Append(null, $"UPDATE readings SET person = {(anew.Person is { } who ? $"{who}" : "NULL")}, previous = x'{Convert.ToHexString(anew.Previous)}', hash = x'{Convert.ToHexString(last)}' WHERE position = {entry.Position};");
        }

        return statements.ToString();
    }
}
