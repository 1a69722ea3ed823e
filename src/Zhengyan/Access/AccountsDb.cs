using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Zhengyan.Access;

/// <summary>Accounts, what was granted to them, and the mark of the installation. In the same file as the rest, with migrations of its own.</summary>
internal sealed class AccountsDb(DbContextOptions<AccountsDb> options) : IdentityUserContext<Account>(options)
{
    public const string MigrationsTable = "accounts_migrations";

    public DbSet<Installation> Installations => Set<Installation>();

    public DbSet<Grant> Grants => Set<Grant>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<Installation>().ToTable("installation").Property(i => i.Id).ValueGeneratedNever();
        builder.Entity<Account>(account =>
        {
            account.ToTable("accounts", table => table.HasCheckConstraint(
                "administrators_are_nobody", $"{nameof(Account.PersonId)} IS NULL OR {nameof(Account.Administrator)} IS NULL"));
            account.HasIndex(a => a.PersonId).IsUnique();
            account.Property(a => a.Administrator).HasConversion<string>();
        });
        builder.Entity<Grant>(grant =>
        {
            grant.ToTable("grants");
            grant.Property(g => g.Id).ValueGeneratedNever();
            grant.Property(g => g.What).HasConversion<string>();
        });
        builder.Entity<IdentityUserClaim<string>>().ToTable("account_claims");
        builder.Entity<IdentityUserLogin<string>>().ToTable("account_logins");
        builder.Entity<IdentityUserToken<string>>().ToTable("account_tokens");
        // As the framework makes it; here, so that it does not depend on who opens the database.
        builder.Entity<IdentityUserPasskey<string>>(passkey =>
        {
            passkey.ToTable("account_passkeys");
            passkey.HasKey(p => p.CredentialId);
            passkey.Property(p => p.CredentialId).HasMaxLength(1024);
            passkey.OwnsOne(p => p.Data).ToJson();
            passkey.HasOne<Account>().WithMany().HasForeignKey(p => p.UserId).IsRequired();
        });
    }
}
