using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zhengyan.Rules;

namespace Zhengyan.Storage;

/// <summary>What somebody is writing in a form of a matter and has not submitted yet. It is no act and is in no journal; submitting the form takes it away.</summary>
internal sealed class DraftRow
{
    public required MatterId Matter { get; init; }

    public required PersonId Person { get; init; }

    /// <summary>The form's action, as in the step table.</summary>
    public required string Action { get; init; }

    public required DateTimeOffset At { get; set; }

    /// <summary>The fields as typed, hidden with the key of the matter.</summary>
    public required byte[] Content { get; set; }
}

internal sealed class DraftTable : IEntityTypeConfiguration<DraftRow>
{
    public void Configure(EntityTypeBuilder<DraftRow> draft)
    {
        draft.ToTable("drafts");
        draft.HasKey(d => new { d.Matter, d.Person, d.Action });
    }
}
