using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zhengyan.Rules;

namespace Zhengyan.Storage;

/// <summary>A form that was acted on, so that sent again it does nothing more. One row for each matter it opened or acted on.</summary>
internal sealed class CommandRow
{
    public required Guid Command { get; init; }

    /// <summary>Who sent the form.</summary>
    public required PersonId Person { get; init; }

    public required Guid Stream { get; init; }

    /// <summary>The version the stream reached.</summary>
    public required int Version { get; init; }

    /// <summary>The order in which an opening command opened its matters.</summary>
    public required int Place { get; init; }
}

internal sealed class CommandTable : IEntityTypeConfiguration<CommandRow>
{
    public void Configure(EntityTypeBuilder<CommandRow> command)
    {
        command.ToTable("commands");
        command.HasKey(c => new { c.Command, c.Person, c.Stream });
    }
}
