using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhengyan.Access;
using Zhengyan.Desk;
using Zhengyan.Documents;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Storage;
using Zhengyan.Tests.Support;
using Zhengyan.Vault;

namespace Zhengyan.Tests.Desk;

/// <summary>The small university in a database of its own, with the real desk before it, on a clock that the test moves.</summary>
internal sealed class SmallInstallation : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly string data = System.IO.Directory.CreateTempSubdirectory("zhengyan-").FullName;

    private SmallInstallation(Action<DbContextOptionsBuilder>? more, Suite suite, UploadSettings uploads)
    {
        Clock.SetTo(SmallUniversity.FirstDay);
        var collection = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(Clock).AddStorage(data).AddSingleton(suite)
            // Passphrases that cost nothing to try.
            .AddSafe(Installed).AddEnvelopes(new(8, 1)).AddOffice().AddDesk().AddLog(data).AddSingleton(uploads);
        if (more is not null)
        {
            collection.ConfigureDbContext<ZhengyanDb>(more);
        }

        services = collection.BuildServiceProvider();
    }

    public Clock Clock { get; } = new();

    public MatterDesk Desk => services.GetRequiredService<MatterDesk>();

    public DirectoryDesk DirectoryDesk => services.GetRequiredService<DirectoryDesk>();

    public Zhengyan.Storage.Directory Directory => services.GetRequiredService<Zhengyan.Storage.Directory>();

    public Surroundings Surroundings => services.GetRequiredService<Surroundings>();

    public Contents Contents => services.GetRequiredService<Contents>();

    /// <summary>The folder, as a start would be told of it.</summary>
    public Installed Installed => new(data, Demonstration: false);

    public InstallationKeys Keys => services.GetRequiredService<InstallationKeys>();

    public KeyTurning KeyTurning => services.GetRequiredService<KeyTurning>();

    public CustodianDesk CustodianDesk => services.GetRequiredService<CustodianDesk>();

    public OpeningDesk OpeningDesk => services.GetRequiredService<OpeningDesk>();

    public Custody Custody => services.GetRequiredService<CustodyReading>().Current;

    public CustodyNotices Notices => services.GetRequiredService<CustodyNotices>();

    public ComplaintDesk ComplaintDesk => services.GetRequiredService<ComplaintDesk>();

    public ComplaintNotices ComplaintNotices => services.GetRequiredService<ComplaintNotices>();

    public AttachmentDesk AttachmentDesk => services.GetRequiredService<AttachmentDesk>();

    public Quarantine Quarantine => services.GetRequiredService<Quarantine>();

    public FileSweep FileSweep => services.GetRequiredService<FileSweep>();

    public KeptFiles Files => services.GetRequiredService<KeptFiles>();

    public WriteTurns Turns => services.GetRequiredService<WriteTurns>();

    public IDbContextFactory<ZhengyanDb> Databases => services.GetRequiredService<IDbContextFactory<ZhengyanDb>>();

    public Safe Safe => services.GetRequiredService<Safe>();

    public Upkeep Upkeep => services.GetRequiredService<Upkeep>();

    /// <summary>What writes packages; the log of readings is there then, for checkpoints stand beside it.</summary>
    public PackageExport Packages
    {
        get
        {
            services.GetRequiredService<ReadingLog>().Open(services.GetRequiredService<Suite>());
            return services.GetRequiredService<PackageExport>();
        }
    }

    public Signing Signing => services.GetRequiredService<Signing>();

    public string File => Path.Combine(data, StorageRegistration.FileName);

    public string Data => data;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<SmallInstallation> Start(University? university = null, Action<DbContextOptionsBuilder>? more = null, Suite? suite = null, string? scanner = null, long? most = null, TimeSpan? patience = null)
    {
        var uploads = new UploadSettings(most ?? UploadSettings.Usual.MostBytes, scanner is null ? null : ScannerAddress.Read(scanner), patience ?? TimeSpan.FromMinutes(1));
        var installation = new SmallInstallation(more, suite ?? Suite.International, uploads);
        DataFolder.Make(installation.Installed);
        Assert.Null(installation.Keys.Prepare(first: true));
        await installation.services.PrepareStorage(Stop);
        await installation.Change(_ => university ?? SmallUniversity.AsARule);
        return installation;
    }

    public ZhengyanDb Db() => Databases.CreateDbContext();

    public Task<DirectoryChanged> Change(Func<University, University> become) =>
        DirectoryDesk.Change(become, "Tried", Directory.Version, null, Guid.NewGuid(), Stop);

    public async Task<Matter> Open(OpeningCommand command, PersonId by) =>
        Assert.Single(Assert.IsType<Opened.Done>(await Desk.Open(command, new(by), Guid.NewGuid(), Stop)).Matters);

    /// <summary>A lead about somebody, registered by the registrar.</summary>
    public Task<Matter> Lead(PersonId about, bool asUnit = false) => Open(Orders.Lead(new Named(about, asUnit)), Who.Registrar);

    public Task<Submitted> Submit(Matter matter, Command command, PersonId by, Guid? commandId = null) =>
        Desk.Submit(matter.Id, command, new(by), matter.Version, commandId ?? Guid.NewGuid(), Stop);

    public async Task<Matter> Then(Matter matter, Command command, PersonId by) =>
        Assert.IsType<Submitted.Accepted>(await Submit(matter, command, by)).Matter;

    /// <summary>A matter as it stands.</summary>
    public async Task<Matter> Current(Matter matter)
    {
        await using var db = Db();
        return Contents.ReadMatter(db, matter.Id, (await db.Matters.SingleAsync(m => m.Id == matter.Id, Stop)).State);
    }

    /// <summary>Every usual step, until it is so.</summary>
    public async Task<Matter> UpTo(Matter matter, Func<Matter, bool> so, Finding finding = Finding.SlightViolation)
    {
        while (!so(matter))
        {
            var (command, by) = Orders.Next(matter, Directory.Current, Clock.Today, finding, TalkForm.Admonition, exception: false);
            matter = await Then(matter, command, by);
        }

        return matter;
    }

    public async Task<Matter> LeadUpTo(Stage stage, PersonId? about = null) => await UpTo(await Lead(about ?? Who.DeputyDean), m => m.Stage == stage);

    public async Task<Findings> Verify()
    {
        await using var db = Db();
        return await new JournalVerification(db, Contents, Surroundings.Now, Files).Run(Stop);
    }

    /// <summary>Everything that is stored, to be compared with later.</summary>
    public async Task<string> Everything()
    {
        await using var db = Db();
        var tables = await db.Database.SqlQuery<string>($"SELECT name AS Value FROM sqlite_master WHERE type = 'table' ORDER BY name").ToListAsync(Stop);
        var text = new System.Text.StringBuilder();
        foreach (var table in tables)
        {
            using var command = db.Database.GetDbConnection().CreateCommand();
            await db.Database.OpenConnectionAsync(Stop);
            command.CommandText = $"SELECT * FROM \"{table}\"";
            using var reader = await command.ExecuteReaderAsync(Stop);
            while (await reader.ReadAsync(Stop))
            {
                text.Append(table);
                for (var i = 0; i < reader.FieldCount; i++)
                {
                    text.Append('|').Append(reader.GetValue(i) is byte[] bytes ? Readable(db, reader, i, bytes) : reader.GetValue(i));
                }

                text.AppendLine();
            }
        }

        return text.ToString();
    }

    // A state is hidden anew each time it is written, so it is its content that is compared.
    private string Readable(ZhengyanDb db, System.Data.Common.DbDataReader row, int column, byte[] bytes) => Convert.ToHexString(
        row.GetName(column) == nameof(MatterRow.State) ? Content.Of(Contents.ReadMatter(db, new(Guid.Parse(row.GetString(row.GetOrdinal("Id")))), bytes)) : bytes);

    /// <summary>Statements that no application would send: what somebody does to the file, with the triggers out of the way.</summary>
    public async Task Tamper(string statements)
    {
        await using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        await connection.OpenAsync(Stop);
        using var command = connection.CreateCommand();
        command.CommandText = $"DROP TRIGGER {JournalTriggers.NoUpdate}; DROP TRIGGER {JournalTriggers.NoDelete}; {statements}; {JournalTriggers.Create}";
        await command.ExecuteNonQueryAsync(Stop);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        System.IO.Directory.Delete(data, recursive: true);
    }
}
