using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zhengyan.Rules;

namespace Zhengyan.Storage;

// The directory stores the facts of the rules as they are; only what has no identity there gets one for the table.

internal sealed class UnitTable : IEntityTypeConfiguration<Unit>
{
    public void Configure(EntityTypeBuilder<Unit> unit)
    {
        unit.ToTable("units");
        unit.HasKey(u => u.Id);
        unit.Property(u => u.Id).ValueGeneratedNever();
        unit.HasOne<Unit>().WithMany().HasForeignKey(u => u.Parent);
    }
}

internal sealed class PersonTable : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.ToTable("people");
        person.HasKey(p => p.Id);
        person.Property(p => p.Id).ValueGeneratedNever();
        person.HasIndex(p => p.StaffNumber);
    }
}

internal sealed class PostTable : IEntityTypeConfiguration<Post>
{
    public void Configure(EntityTypeBuilder<Post> post)
    {
        post.ToTable("posts");
        post.Property<int>("Id");
        post.HasKey("Id");
        post.HasOne<Person>().WithMany().HasForeignKey(p => p.Person);
        post.HasOne<Unit>().WithMany().HasForeignKey(p => p.Unit);
    }
}

internal sealed class InChargeTable : IEntityTypeConfiguration<InCharge>
{
    public void Configure(EntityTypeBuilder<InCharge> charge)
    {
        charge.ToTable("in_charge");
        charge.Property<int>("Id");
        charge.HasKey("Id");
        charge.HasOne<Person>().WithMany().HasForeignKey(c => c.Leader);
        charge.HasOne<Unit>().WithMany().HasForeignKey(c => c.Unit);
    }
}

internal sealed class KinshipTable : IEntityTypeConfiguration<Kinship>
{
    public void Configure(EntityTypeBuilder<Kinship> kinship)
    {
        kinship.ToTable("kinships");
        kinship.Property<int>("Id");
        kinship.HasKey("Id");
        kinship.HasOne<Person>().WithMany().HasForeignKey(k => k.One);
        kinship.HasOne<Person>().WithMany().HasForeignKey(k => k.Other);
    }
}

/// <summary>Which directory this is, and for which day parts and demands were last computed from it.</summary>
internal sealed class DirectoryVersionRow
{
    public int Id { get; init; } = 1;

    /// <summary>How many changes the directory has seen.</summary>
    public int Version { get; set; }

    /// <summary>None before the first time.</summary>
    public DateOnly? ProjectedOn { get; set; }

    /// <summary>Which build of the rules did it: other rules may fold and ask otherwise.</summary>
    public string ProjectedBy { get; set; } = "";
}

internal sealed class DirectoryVersionTable : IEntityTypeConfiguration<DirectoryVersionRow>
{
    public void Configure(EntityTypeBuilder<DirectoryVersionRow> version)
    {
        version.ToTable("directory_version");
        version.Property(v => v.Id).ValueGeneratedNever();
        version.HasData(new DirectoryVersionRow());
    }
}
