using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zhengyan.Rules;

namespace Zhengyan.Storage;

/// <summary>A version of the template for one kind of paper. Rows are added and never changed; the last of a kind is in use. No case stands in a template.</summary>
internal sealed class TemplateRow
{
    public required DocumentKind Kind { get; init; }

    /// <summary>1, 2, 3 … within the kind.</summary>
    public required int Version { get; init; }

    public required DateTimeOffset At { get; init; }

    public required PersonId By { get; init; }

    /// <summary>The .docx as it was uploaded; none where somebody went back to the shipped one.</summary>
    public required byte[]? Content { get; init; }
}

internal sealed class TemplateTable : IEntityTypeConfiguration<TemplateRow>
{
    public void Configure(EntityTypeBuilder<TemplateRow> template)
    {
        template.ToTable("templates");
        template.HasKey(t => new { t.Kind, t.Version });
    }
}
