using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zhengyan.Rules;

namespace Zhengyan.Storage;

/// <summary>A line of somebody's desk: what a matter wants of them. <paramref name="Title"/> is the text as it stands in the rules, which pages translate.</summary>
internal sealed record DemandRow(
    MatterId Matter, PersonId Person, string Action, Part Part, string Title, string Clause, DateOnly Due, DateOnly From);

internal sealed class DemandTable : IEntityTypeConfiguration<DemandRow>
{
    public void Configure(EntityTypeBuilder<DemandRow> demand)
    {
        demand.ToTable("demands");
        demand.HasKey(d => new { d.Matter, d.Person, d.Action, d.Part, d.Title });
        demand.HasIndex(d => new { d.Person, d.Due });
        demand.HasOne<MatterRow>().WithMany().HasForeignKey(d => d.Matter);
    }
}
