using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zhengyan.Rules;

namespace Zhengyan.Storage;

/// <summary>
/// Somebody for whom a matter exists, and their part in it; whoever has no row here knows nothing of it. <paramref name="IsOpen"/> while the matter has not
/// come to an end, so that a desk asks of the few that go on and not of all there ever were.
/// </summary>
internal sealed record PartRow(MatterId Matter, PersonId Person, Part Part, bool IsOpen);

internal sealed class PartTable : IEntityTypeConfiguration<PartRow>
{
    public void Configure(EntityTypeBuilder<PartRow> part)
    {
        part.ToTable("parts");
        part.HasKey(p => new { p.Matter, p.Person, p.Part });
        part.HasIndex(p => new { p.Person, p.Matter });
        // Whether it is open stands in it once more: SQLite would else look it up in the table.
        part.HasIndex(p => new { p.Person, p.Part, p.Matter, p.IsOpen }).HasFilter(nameof(PartRow.IsOpen));
        part.HasOne<MatterRow>().WithMany().HasForeignKey(p => p.Matter);
    }
}
