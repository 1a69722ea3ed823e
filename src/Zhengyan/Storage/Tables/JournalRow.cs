using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zhengyan.Rules;

namespace Zhengyan.Storage;

/// <summary>
/// An entry of the journal: what happened in one stream, a matter, the directory or the accounts. Added, never changed: triggers of the database refuse
/// update and delete. <see cref="Hash"/> covers everything here but the position, and the hash before.
/// </summary>
internal sealed class JournalRow
{
    /// <summary>The stream of the directory; every other stream but those named here is a matter's id.</summary>
    public static readonly Guid Directory = new("d1ec7047-0000-4000-8000-000000000000");

    /// <summary>The stream of what administrators do with accounts and roles.</summary>
    public static readonly Guid Accounts = new("acc00047-0000-4000-8000-000000000000");

    /// <summary>The stream of the custodians and of the openings of envelopes.</summary>
    public static readonly Guid Custody = new("c0570d1a-0000-4000-8000-000000000000");

    /// <summary>The stream of what is done with files as files, which outlives them.</summary>
    public static readonly Guid Archive = new("a2c41e47-0000-4000-8000-000000000000");

    /// <summary>The stream of the templates that were uploaded.</summary>
    public static readonly Guid Templates = new("7e3b1a7e-0000-4000-8000-000000000000");

    /// <summary>The stream of complaints of retaliation. What their writers do has no person, and of its time the day alone.</summary>
    public static readonly Guid Complaints = new("c0417a17-0000-4000-8000-000000000000");

    /// <summary>The streams of the journal's own, of no matter.</summary>
    public static readonly IReadOnlyList<Guid> Own = [Directory, Accounts, Custody, Archive, Templates, Complaints];

    /// <summary>A stream of the journal's own, of no matter.</summary>
    public static bool IsOwn(Guid stream) => Own.Contains(stream);

    public long Position { get; set; }

    public required Guid Stream { get; init; }

    /// <summary>1, 2, 3 … within the stream.</summary>
    public required int Version { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The day it happened.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Who did it; none for what the software does itself.</summary>
    public required PersonId? Person { get; init; }

    public required Guid Command { get; init; }

    public required string Kind { get; init; }

    public required string? Clause { get; init; }

    /// <summary>Hidden with the key of the stream.</summary>
    public required byte[] Content { get; set; }

    /// <summary>The hash of the entry before in the same stream; zeros before the first.</summary>
    public byte[] Previous { get; set; } = [];

    public byte[] Hash { get; set; } = [];
}

internal sealed class JournalTable : IEntityTypeConfiguration<JournalRow>
{
    public void Configure(EntityTypeBuilder<JournalRow> entry)
    {
        entry.ToTable("journal");
        entry.HasKey(e => e.Position);
        // Two writers who decided on the same version: the second one fails here, whatever else went wrong before.
        entry.HasIndex(e => new { e.Stream, e.Version }).IsUnique();
    }
}
