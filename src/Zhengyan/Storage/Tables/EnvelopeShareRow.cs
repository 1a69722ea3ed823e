using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Zhengyan.Storage;

/// <summary>A custodian's share of an envelope's key, sealed to the custodian's own key. Two of them open it; one says nothing.</summary>
internal sealed class EnvelopeShareRow
{
    public required Guid Envelope { get; init; }

    /// <summary>The custodian's key it is sealed to.</summary>
    public required Guid Key { get; init; }

    public required byte[] Share { get; init; }
}

/// <summary>
/// The share of a custodian who agreed to one opening, sealed to another who may agree. Gone as soon as the opening is decided.
/// </summary>
internal sealed class HandedShareRow
{
    public required Guid Opening { get; init; }

    /// <summary>The key it is sealed to.</summary>
    public required Guid Key { get; init; }

    public required byte[] Share { get; init; }
}

/// <summary>A custodian's key: the private half under their passphrase.</summary>
internal sealed class CustodianKeyRow
{
    public required Guid Id { get; init; }

    public required byte[] Wrapped { get; init; }

    public required byte[] Salt { get; init; }

    /// <summary>Memory in KiB that trying one passphrase takes.</summary>
    public required int Memory { get; init; }

    public required int Passes { get; init; }
}

internal sealed class EnvelopeShareTable : IEntityTypeConfiguration<EnvelopeShareRow>
{
    public void Configure(EntityTypeBuilder<EnvelopeShareRow> share)
    {
        share.ToTable("envelope_shares");
        share.HasKey(s => new { s.Envelope, s.Key });
        share.HasIndex(s => s.Key);
        share.HasOne<EnvelopeRow>().WithMany().HasForeignKey(s => s.Envelope);
    }
}

internal sealed class HandedShareTable : IEntityTypeConfiguration<HandedShareRow>
{
    public void Configure(EntityTypeBuilder<HandedShareRow> share)
    {
        share.ToTable("handed_shares");
        share.HasKey(s => new { s.Opening, s.Key });
    }
}

internal sealed class CustodianKeyTable : IEntityTypeConfiguration<CustodianKeyRow>
{
    public void Configure(EntityTypeBuilder<CustodianKeyRow> key)
    {
        key.ToTable("custodian_keys");
        key.HasKey(k => k.Id);
    }
}
