using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zhengyan.Rules;

namespace Zhengyan.Storage;

/// <summary>
/// What somebody who handles a matter, or leads its talk, waits for: a demand of others, by its title. Kept by itself, because every desk counts these of all open matters.
/// </summary>
internal sealed record WaitRow(MatterId Matter, PersonId Person, string Title, DateOnly From);

internal sealed class WaitTable : IEntityTypeConfiguration<WaitRow>
{
    public void Configure(EntityTypeBuilder<WaitRow> wait)
    {
        wait.ToTable("waits");
        wait.HasKey(w => new { w.Matter, w.Person, w.Title });
        // Counted from the index alone.
        wait.HasIndex(w => new { w.Person, w.Title, w.From });
        wait.HasOne<MatterRow>().WithMany().HasForeignKey(w => w.Matter);
    }
}
