using Microsoft.Data.Sqlite;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Storage;
using Zhengyan.Tests.Desk;
using Zhengyan.Tests.Support;
using Zhengyan.Vault;

using Directory = System.IO.Directory;

namespace Zhengyan.Tests.Journal;

/// <summary>The small university with some acts, some readings, and a checkpoint after the second entry of each log, after the sixth, and at the end.</summary>
internal sealed class SmallLog : IAsyncDisposable
{
    private readonly SmallInstallation installation;
    private readonly ReadingLog readings;
    private readonly List<string> folders = [];

    private SmallLog(SmallInstallation installation, Suite suite)
    {
        this.installation = installation;
        Suite = suite;
        readings = new(installation.Data);
        readings.Open(suite);
        Signing = new(installation.Data, new(suite), installation.Clock);
    }

    public Suite Suite { get; }

    public string Data => installation.Data;

    public Clock Clock => installation.Clock;

    public Signing Signing { get; }

    /// <summary>The last one, as somebody keeps it elsewhere.</summary>
    public SignedCheckpoint Last => Signing.All[0];

    /// <summary>A copy of the folder as it was after the second checkpoint.</summary>
    public string Earlier { get; private set; } = "";

    public static async Task<SmallLog> Start(Suite suite)
    {
        var log = new SmallLog(await SmallInstallation.Start(suite: suite), suite);
        var matter = await log.installation.Lead(Who.DeputyDean);
        await log.Read(2, matter.Id);
        log.Signing.Sign();
        matter = await log.installation.UpTo(matter, m => m.Version == 5);
        await log.Read(4, matter.Id);
        log.Signing.Sign();
        log.Earlier = log.Copy();
        await log.installation.UpTo(matter, m => m.Version == 8);
        await log.Read(3, matter.Id);
        log.Signing.Sign();
        return log;
    }

    /// <summary>Somebody registers a lead.</summary>
    public Task<Matter> Act() => installation.Lead(Who.Teacher);

    public async Task Read(int times, MatterId matter)
    {
        for (var i = 0; i < times; i++)
        {
            var (person, account) = i == 1 ? ((PersonId?)null, "a1") : (new PersonId(i + 1), null);
            await readings.Write(ReadingEntry.Of(installation.Clock.Now, person, account, ReadingOf.Matter, Shown.One(matter, [Field.Number, Field.Lead])));
        }
    }

    /// <summary>The databases and checkpoints as they are now; with nothing else of the folder.</summary>
    public string Copy()
    {
        var copy = Directory.CreateTempSubdirectory("zhengyan-").FullName;
        folders.Add(copy);
        foreach (var file in (string[])[StorageRegistration.FileName, ReadingStore.FileName])
        {
            Do(Path.Combine(Data, file), $"VACUUM INTO '{Path.Combine(copy, file)}'");
        }

        Directory.CreateDirectory(Signing.Folder(copy));
        foreach (var file in Directory.EnumerateFiles(Signing.Folder(Data)))
        {
            File.Copy(file, Path.Combine(Signing.Folder(copy), Path.GetFileName(file)));
        }

        return copy;
    }

    /// <summary>What verification finds in a folder, by the checkpoints beside it and these.</summary>
    public LogFindings Verify(string data, params SignedCheckpoint[] kept)
    {
        var files = new LogFiles(data, Suite);
        return LogVerification.Of(files, [.. files.Kept, .. kept]);
    }

    /// <summary>The logs of a folder, exported.</summary>
    public IReadOnlyList<string> Export(string data) => [.. ExportedLog.Lines(new LogFiles(data, Suite))];

    /// <summary>A file in a folder that goes with this log.</summary>
    public string Put(string name, IEnumerable<string> lines)
    {
        var folder = Directory.CreateTempSubdirectory("zhengyan-").FullName;
        folders.Add(folder);
        File.WriteAllLines(Path.Combine(folder, name), lines);
        return Path.Combine(folder, name);
    }

    public static void Do(string file, string statements)
    {
        using var db = new SqliteConnection($"Data Source={file};Pooling=False");
        db.Open();
        using var command = db.CreateCommand();
        command.CommandText = statements;
        command.ExecuteNonQuery();
    }

    /// <summary>What no application would do to a copy, with the triggers out of the way.</summary>
    public static void Tamper(string data, LogName log, string statements) => Do(
        Path.Combine(data, log == LogName.Journal ? StorageRegistration.FileName : ReadingStore.FileName),
        log == LogName.Journal
            ? $"DROP TRIGGER {JournalTriggers.NoUpdate}; DROP TRIGGER {JournalTriggers.NoDelete}; {statements}; {JournalTriggers.Create}"
            : $"DROP TRIGGER {ReadingStore.NoUpdate}; DROP TRIGGER {ReadingStore.NoDelete}; DROP TRIGGER checkpoints_no_update; DROP TRIGGER checkpoints_no_delete; {statements}; {ReadingStore.Triggers}");

    public async ValueTask DisposeAsync()
    {
        readings.Dispose();
        await installation.DisposeAsync();
        folders.ForEach(folder => Directory.Delete(folder, recursive: true));
    }
}

/// <summary>One for each suite, for tests that touch nothing but copies.</summary>
public sealed class SmallLogs : IAsyncLifetime
{
    private readonly Dictionary<string, SmallLog> logs = [];

    public async ValueTask InitializeAsync()
    {
        foreach (var suite in Suite.All)
        {
            logs[suite.Name] = await SmallLog.Start(suite);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var log in logs.Values)
        {
            await log.DisposeAsync();
        }
    }

    internal SmallLog Of(Suite suite) => logs[suite.Name];
}
