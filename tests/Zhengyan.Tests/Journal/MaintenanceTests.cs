using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Zhengyan.Access;
using Zhengyan.Journal;
using Zhengyan.Storage;
using Zhengyan.Tests.Support;
using Zhengyan.Vault;
using Directory = System.IO.Directory;

namespace Zhengyan.Tests.Journal;

/// <summary>What one types to verify: on a folder, by a checkpoint, and on an exported log with nothing else at hand.</summary>
public sealed class MaintenanceTests : IAsyncLifetime
{
    private readonly string data = Directory.CreateTempSubdirectory("zhengyan-").FullName;
    private readonly string elsewhere = Directory.CreateTempSubdirectory("zhengyan-").FullName;

    private string Log => Path.Combine(elsewhere, "log");

    private string Kept => Path.Combine(elsewhere, "checkpoint.txt");

    // A chinese installation, read by one person, and a checkpoint that was taken away before it was forgotten here.
    public async ValueTask InitializeAsync()
    {
        await using (var app = await RunningApp.EmptyOn(data, suite: Suite.Chinese))
        {
            var readings = app.Services.GetRequiredService<ReadingLog>();
            foreach (var person in Enumerable.Range(1, 5))
            {
                await readings.Write(ReadingEntry.Of(
                    app.Clock.Now, new(person), null, ReadingOf.Matter, Shown.One(Zhengyan.Rules.MatterId.New(), [Zhengyan.Rules.Field.Number])));
            }

            var signed = app.Services.GetRequiredService<Signing>().Sign();
            await File.WriteAllTextAsync(Kept, signed.File("# 备注\n"), TestContext.Current.CancellationToken);
        }

        SqliteConnection.ClearAllPools();
    }

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(data, recursive: true);
        Directory.Delete(elsewhere, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_folder_and_its_exported_log_are_verified_by_one_command_each()
    {
        Assert.Equal(0, await Run("verify"));
        Assert.Equal(0, await Run("verify", "--checkpoint", Kept));
        Assert.Equal(0, await Run("export-log", Log));
        Assert.Equal(0, await Run("verify", "--log", Log, "--checkpoint", Kept));
        Assert.Equal(0, (await SecondVerifier.Run(Log, Kept)).Code);
    }

    [Theory]
    [InlineData("UPDATE readings SET person = 9 WHERE position = 2")]
    [InlineData("DROP TABLE readings")]
    [InlineData("DROP TABLE checkpoints")]
    public async Task What_was_touched_is_found_on_the_folder_and_in_its_exported_log(string tampering)
    {
        if (tampering.StartsWith("DROP", StringComparison.Ordinal))
        {
            SmallLog.Do(ReadingRows.File(data), tampering);
        }
        else
        {
            SmallLog.Tamper(data, LogName.Readings, tampering);
        }

        Assert.Equal(1, await Run("verify"));
        Assert.Equal(0, await Run("export-log", Log));
        Assert.Equal(1, await Run("verify", "--log", Log, "--checkpoint", Kept));
        Assert.Equal(1, (await SecondVerifier.Run(Log, Kept)).Code);
    }

    [Theory]
    [InlineData(LogName.Journal, "DROP TRIGGER journal_no_update")]
    [InlineData(LogName.Journal, "DROP TRIGGER journal_no_delete; CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal WHEN FALSE BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END")]
    [InlineData(LogName.Journal, "CREATE TRIGGER other AFTER INSERT ON matters BEGIN DELETE FROM waits; END")]
    [InlineData(LogName.Readings, "DROP TRIGGER readings_no_update")]
    [InlineData(LogName.Readings, "DROP TRIGGER checkpoints_no_delete")]
    [InlineData(LogName.Readings, "CREATE TRIGGER other BEFORE INSERT ON readings WHEN new.person = 9 BEGIN SELECT RAISE(IGNORE); END")]
    public async Task A_trigger_that_was_dropped_changed_or_added_is_named(object which, string tampering)
    {
        Assert.Equal(0, await Run("verify"));
        SmallLog.Do(Path.Combine(data, (LogName)which == LogName.Journal ? StorageRegistration.FileName : ReadingStore.FileName), tampering);
        Assert.Equal(1, await Run("verify"));
        File.Delete(new KeySource(new Installed(data, Demonstration: false)).File);
        Assert.Equal(1, await Run("verify"));
    }

    [Fact]
    public async Task Clause_5_8_a_folder_that_rested_for_a_week_fits_and_with_its_checkpoints_deleted_it_does_not()
    {
        var clock = new Clock();
        clock.Travel(days: 7);
        await using (var app = await RunningApp.EmptyOn(data, clock, Suite.Chinese))
        {
            var signing = app.Services.GetRequiredService<Signing>();
            Assert.Equal(clock.Now, Moments.Read(signing.Last!.Checkpoint.At));
            for (var day = 0; day < 3; day++)
            {
                await app.Services.GetRequiredService<ReadingLog>().Write(ReadingEntry.Of(
                    clock.Now, new(1), null, ReadingOf.Matter, Shown.One(Zhengyan.Rules.MatterId.New(), [Zhengyan.Rules.Field.Number])));
                clock.Travel(days: 1);
                app.Services.GetRequiredService<DailyCheckpoint>().Look();
            }
        }

        SqliteConnection.ClearAllPools();
        Assert.Equal(0, await Run("verify"));
        Assert.Equal(0, await Run("export-log", Log));
        Assert.Equal(0, await Run("verify", "--log", Log));

        SmallLog.Tamper(data, LogName.Checkpoints, "DELETE FROM checkpoints");
        Directory.Delete(Signing.Folder(data), recursive: true);
        Assert.Equal(1, await Run("verify"));
        Assert.Equal(0, await Run("export-log", Log));
        Assert.Equal(1, await Run("verify", "--log", Log));
        Assert.Equal(1, (await SecondVerifier.Run(Log)).Code);
    }

    [Fact]
    public async Task Clause_5_8_the_demonstration_fits_and_without_its_checkpoints_it_does_not()
    {
        await using var app = await RunningApp.Demonstration();
        var verify = Arguments.Read(["verify", "--data", app.Data, "--demo"]);
        Assert.Equal(0, await Maintenance.Run(verify, new(app.Data, true)));
        SmallLog.Tamper(app.Data, LogName.Checkpoints, "DELETE FROM checkpoints");
        Directory.Delete(Signing.Folder(app.Data), recursive: true);
        Assert.Equal(1, await Maintenance.Run(verify, new(app.Data, true)));
        var exported = ExportedLog.Lines(new LogFiles(app.Data, Suite.International));
        await File.WriteAllLinesAsync(Log, exported, TestContext.Current.CancellationToken);
        Assert.Equal(1, await Run("verify", "--log", Log));
        Assert.Equal([("checkpoint", 1L)], SecondVerifier.Faults((await SecondVerifier.Run(Log)).Said));
    }

    [Fact]
    public async Task What_is_no_log_and_no_checkpoint_is_said_to_be_none()
    {
        await File.WriteAllTextAsync(Log, "{}\n", TestContext.Current.CancellationToken);
        Assert.Equal(2, await Run("verify", "--log", Log));
        Assert.Equal(2, await Run("verify", "--log", Path.Combine(elsewhere, "nothing")));
        Assert.Equal(1, await Run("verify", "--checkpoint", Log));
    }

    [Fact]
    public async Task Without_the_key_the_log_alone_is_verified_and_that_is_not_everything()
    {
        File.Delete(new KeySource(new Installed(data, Demonstration: false)).File);
        Assert.Equal(3, await Run("verify"));
        SmallLog.Tamper(data, LogName.Readings, "UPDATE readings SET person = 9 WHERE position = 2");
        Assert.Equal(1, await Run("verify"));
    }

    [Fact]
    public async Task That_the_key_was_turned_stands_in_the_journal()
    {
        Assert.Equal(0, await Run("rotate-key"));
        var entry = Assert.Single(new LogFiles(data, Suite.Chinese).Journal(), e => e.Kind == AccountAct.Kind.KeyTurned);
        Assert.Null(entry.Person);
        Assert.Equal(0, await Run("verify"));
    }

    [Fact]
    public async Task Whoever_says_that_other_rules_made_the_rows_does_not_keep_them_from_being_compared()
    {
        await using var app = await RunningApp.Demonstration();
        var verify = Arguments.Read(["verify", "--data", app.Data, "--demo"]);
        var database = Path.Combine(app.Data, StorageRegistration.FileName);
        SmallLog.Do(database, "UPDATE directory_version SET ProjectedBy = 'x'");
        Assert.Equal(0, await Maintenance.Run(verify, new(app.Data, true)));
        SmallLog.Do(database, "DELETE FROM waits");
        Assert.Equal(1, await Maintenance.Run(verify, new(app.Data, true)));
    }

    private Task<int> Run(params string[] typed)
    {
        var arguments = Arguments.Read([.. typed, "--data", data]);
        Assert.Null(arguments.Wrong);
        return Maintenance.Run(arguments, new Installed(data, Demonstration: false));
    }
}
