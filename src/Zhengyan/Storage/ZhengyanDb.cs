using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Zhengyan.Rules;

namespace Zhengyan.Storage;

/// <summary>Everything on record, in one file. Reading starts with <see cref="VisibleTo"/>; writing is the desk's alone.</summary>
internal sealed class ZhengyanDb(DbContextOptions<ZhengyanDb> options) : DbContext(options)
{
    public DbSet<JournalRow> Journal => Set<JournalRow>();

    public DbSet<CommandRow> Commands => Set<CommandRow>();

    public DbSet<MatterRow> Matters => Set<MatterRow>();

    public DbSet<PartRow> Parts => Set<PartRow>();

    public DbSet<DemandRow> Demands => Set<DemandRow>();

    public DbSet<WaitRow> Waits => Set<WaitRow>();

    public DbSet<DraftRow> Drafts => Set<DraftRow>();

    public DbSet<NumberRow> Numbers => Set<NumberRow>();

    public DbSet<ContentKeyRow> ContentKeys => Set<ContentKeyRow>();

    public DbSet<EnvelopeRow> Envelopes => Set<EnvelopeRow>();

    public DbSet<EnvelopeShareRow> EnvelopeShares => Set<EnvelopeShareRow>();

    public DbSet<HandedShareRow> HandedShares => Set<HandedShareRow>();

    public DbSet<CustodianKeyRow> CustodianKeys => Set<CustodianKeyRow>();

    public DbSet<TemplateRow> Templates => Set<TemplateRow>();

    public DbSet<UploadRow> Uploads => Set<UploadRow>();

    public DbSet<Unit> Units => Set<Unit>();

    public DbSet<Person> People => Set<Person>();

    public DbSet<Post> Posts => Set<Post>();

    public DbSet<InCharge> Charges => Set<InCharge>();

    public DbSet<Kinship> Kinships => Set<Kinship>();

    public DbSet<DirectoryVersionRow> DirectoryVersions => Set<DirectoryVersionRow>();

    /// <summary>What <see cref="VisibleTo"/> asks, for a <see cref="Statement{TRow}"/>: of the matter <c>m</c> and the person <c>?1</c>.</summary>
    public const string IsVisible = "EXISTS (SELECT 1 FROM parts p WHERE p.Matter = m.Id AND p.Person = ?1)";

    /// <summary>The matters that exist for a person: those in which they have a part.</summary>
    public IQueryable<MatterRow> VisibleTo(PersonId person) =>
        Matters.Where(m => Parts.Any(p => p.Matter == m.Id && p.Person == person));

    /// <summary>The next number of a series in a year. It is taken when the transaction around it is committed, and by nobody else before.</summary>
    public int NextNumber(string series, int year) =>
        Database.SqlQuery<int>(
            $"INSERT INTO numbers (Series, Year, Last) VALUES ({series}, {year}, 1) ON CONFLICT (Series, Year) DO UPDATE SET Last = Last + 1 RETURNING Last AS Value")
            .AsEnumerable().Single();

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(ZhengyanDb).Assembly, table => table.Namespace == typeof(ZhengyanDb).Namespace);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<PersonId>().HaveConversion<PersonIdAsNumber>();
        configurationBuilder.Properties<UnitId>().HaveConversion<UnitIdAsNumber>();
        configurationBuilder.Properties<MatterId>().HaveConversion<MatterIdAsText>();
        configurationBuilder.Properties<Guid>().HaveConversion<GuidAsText>();
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<MomentAsText>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
    }

    private sealed class PersonIdAsNumber() : ValueConverter<PersonId, int>(id => id.Value, number => new(number));

    private sealed class UnitIdAsNumber() : ValueConverter<UnitId, int>(id => id.Value, number => new(number));

    // As in addresses and logs, so that one finds it again.
    private sealed class MatterIdAsText() : ValueConverter<MatterId, string>(id => id.Value.ToString("N"), text => new(Guid.ParseExact(text, "N")));

    private sealed class GuidAsText() : ValueConverter<Guid, string>(id => id.ToString("N"), text => Guid.ParseExact(text, "N"));

    private sealed class MomentAsText() : ValueConverter<DateTimeOffset, string>(at => Moments.Write(at), text => Moments.Read(text));
}
