using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zhengyan.Rules;

namespace Zhengyan.Storage;

/// <summary>
/// A matter as it stands: what lists, filters and rights need, and the folded state. It follows from the journal and can be rebuilt from it.
/// </summary>
internal sealed class MatterRow
{
    public required MatterId Id { get; init; }

    public int Version { get; set; }

    public Stage Stage { get; set; }

    public Office Office { get; set; }

    /// <summary>Empty where no lead stands behind it.</summary>
    public string LeadNumber { get; set; } = "";

    /// <summary>Empty before a talk is proposed.</summary>
    public string TalkNumber { get; set; } = "";

    public Channel? Channel { get; set; }

    /// <summary>None in a transfer stub.</summary>
    public PersonId? Subject { get; set; }

    /// <summary>The subject's unit that day.</summary>
    public UnitId? SubjectUnit { get; set; }

    /// <summary>It is the unit that is named, and the subject answers as its head (§4.4).</summary>
    public bool IsUnit { get; set; }

    public Rank? Rank { get; set; }

    public Finding? Finding { get; set; }

    public DateOnly OpenedOn { get; set; }

    /// <summary>The day the lead was received, a stub's too; none where no lead stands behind it.</summary>
    public DateOnly? ReceivedOn { get; set; }

    public bool IsRepeated { get; set; }

    public bool IsImportant { get; set; }

    public bool IsSensitive { get; set; }

    public DateTimeOffset UpdatedAt { get; set; }

    /// <summary>When the talk is to be, in local time; none before it is arranged.</summary>
    public DateTime? TalkAt { get; set; }

    /// <summary>An exception to "two or more, as a rule", which every list shows (§4.3).</summary>
    public bool IsException { get; set; }

    /// <summary>Which talk on the same problem (§5.5).</summary>
    public int Nth { get; set; } = 1;

    /// <summary>档号; empty before the file is made.</summary>
    public string ArchiveNumber { get; set; } = "";

    /// <summary>The day the file was made.</summary>
    public DateOnly? ArchivedOn { get; set; }

    /// <summary>The last day on which the file must be kept; none where there is no file, or it is kept for good.</summary>
    public DateOnly? KeptUntil { get; set; }

    /// <summary>The folded matter. Last, so that a list which does not ask for it does not read it.</summary>
    public byte[] State { get; set; } = [];
}

internal sealed class MatterTable : IEntityTypeConfiguration<MatterRow>
{
    public void Configure(EntityTypeBuilder<MatterRow> matter)
    {
        matter.ToTable("matters");
        matter.HasKey(m => m.Id);
        matter.HasIndex(m => m.UpdatedAt);
        matter.HasIndex(m => new { m.ReceivedOn, m.LeadNumber });
        matter.HasIndex(m => new { m.Stage, m.UpdatedAt });
        matter.HasIndex(m => m.Subject);
        matter.HasIndex(m => m.LeadNumber);
        matter.HasIndex(m => m.TalkNumber);
        matter.HasIndex(m => m.ArchiveNumber);
    }
}
