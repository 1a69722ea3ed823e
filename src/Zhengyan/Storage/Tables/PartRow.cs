using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zhengyan.Rules;

namespace Zhengyan.Storage;

/// <summary>Somebody for whom a matter exists, and their part in it; whoever has no row here knows nothing of it.</summary>
internal sealed record PartRow(MatterId Matter, PersonId Person, Part Part);

internal sealed class PartTable : IEntityTypeConfiguration<PartRow>
{
    public void Configure(EntityTypeBuilder<PartRow> part)
    {
        part.ToTable("parts");
        part.HasKey(p => new { p.Matter, p.Person, p.Part });
        part.HasIndex(p => new { p.Person, p.Matter });
        part.HasOne<MatterRow>().WithMany().HasForeignKey(p => p.Matter);
    }
}
