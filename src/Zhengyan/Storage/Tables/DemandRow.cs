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
        // With the day from which it is wanted, so that a desk is counted from the index alone.
        demand.HasIndex(d => new { d.Person, d.Due, d.From });
        // What is owed in a matter is counted from the index alone.
        demand.HasIndex(d => new { d.Matter, d.Person, d.From, d.Title });
        demand.HasOne<MatterRow>().WithMany().HasForeignKey(d => d.Matter);
    }
}
