using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zhengyan.Rules;

namespace Zhengyan.Storage;

/// <summary>A 保密信封 of a lead (§5.8): what it holds is encrypted with a key that is kept nowhere but, in shares, by the custodians.</summary>
internal sealed class EnvelopeRow
{
    public required Guid Id { get; init; }

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
        envelope.HasKey(e => e.Id);
        envelope.HasIndex(e => new { e.LeadNumber, e.Kind }).IsUnique();
    }
}
