using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Zhengyan.Storage;

/// <summary>What an envelope holds (people.md: each its own).</summary>
internal enum EnvelopeKind
{
    /// <summary>Who sent the lead.</summary>
    Identity,
    /// <summary>The letter as it came.</summary>
    Letter,
}

/// <summary>A sealed envelope of a lead (§5.8). Written with the lead, read by nothing.</summary>
internal sealed class EnvelopeRow
{
    public int Id { get; set; }

    public required string LeadNumber { get; init; }

    public required EnvelopeKind Kind { get; init; }

    public required byte[] Content { get; init; }

    public required DateTimeOffset At { get; init; }
}

internal sealed class EnvelopeTable : IEntityTypeConfiguration<EnvelopeRow>
{
    public void Configure(EntityTypeBuilder<EnvelopeRow> envelope)
    {
        envelope.ToTable("envelopes");
        envelope.HasIndex(e => new { e.LeadNumber, e.Kind }).IsUnique();
    }
}
