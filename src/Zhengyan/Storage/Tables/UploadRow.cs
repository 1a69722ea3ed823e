using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zhengyan.Rules;

namespace Zhengyan.Storage;

/// <summary>How it stands with a file that waits.</summary>
public enum UploadState
{
    /// <summary>For the virus scanner.</summary>
    Waiting,
    /// <summary>It was malware, and is gone.</summary>
    Infected,
    /// <summary>It was clean, but may not be put there any more, and is gone.</summary>
    Refused,
}

/// <summary>A file in quarantine: received and hidden, but put to no matter before the virus scanner has answered.</summary>
internal sealed class UploadRow
{
    /// <summary>Under which the file lies.</summary>
    public required Guid Id { get; init; }

    public required MatterId Matter { get; init; }

    /// <summary>Who handed it in.</summary>
    public required PersonId Person { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The form it was sent with.</summary>
    public required Guid Command { get; init; }

    /// <summary>The order, hidden with the matter's key: name and title are content.</summary>
    public required byte[] Order { get; init; }

    public UploadState State { get; set; }
}

internal sealed class UploadTable : IEntityTypeConfiguration<UploadRow>
{
    public void Configure(EntityTypeBuilder<UploadRow> upload)
    {
        upload.ToTable("uploads");
        upload.HasKey(u => u.Id);
        upload.HasIndex(u => new { u.Matter, u.Person });
        upload.HasIndex(u => u.State);
    }
}
