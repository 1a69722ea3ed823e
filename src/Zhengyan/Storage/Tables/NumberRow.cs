using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Zhengyan.Storage;

/// <summary>The last number given in a series in a year.</summary>
internal sealed class NumberRow
{
    public required string Series { get; init; }

    public required int Year { get; init; }

    public required int Last { get; set; }
}

internal sealed class NumberTable : IEntityTypeConfiguration<NumberRow>
{
    public void Configure(EntityTypeBuilder<NumberRow> number)
    {
        number.ToTable("numbers");
        number.HasKey(n => new { n.Series, n.Year });
    }
}
