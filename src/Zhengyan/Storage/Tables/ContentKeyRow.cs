using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Zhengyan.Storage;

/// <summary>
/// The key with which the content of one stream of the journal is hidden, itself wrapped by the installation's key, which is not in the database. Where this row is
/// gone, nothing of the stream can be read any more, in no backup made after it either.
/// </summary>
internal sealed class ContentKeyRow
{
    /// <summary>The stream: a matter's id, or a stream of the journal's own.</summary>
    public required Guid Owner { get; init; }

    public required byte[] Wrapped { get; set; }

    /// <summary>The name of the installation's key that wraps it.</summary>
    public required string Under { get; set; }
}

internal sealed class ContentKeyTable : IEntityTypeConfiguration<ContentKeyRow>
{
    public void Configure(EntityTypeBuilder<ContentKeyRow> key)
    {
        key.ToTable("content_keys");
        key.HasKey(k => k.Owner);
        key.HasIndex(k => k.Under);
    }
}
