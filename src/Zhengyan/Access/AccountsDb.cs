using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Zhengyan.Access;

/// <summary>Accounts and the mark of the installation. In the same file as the rest, with migrations of its own.</summary>
internal sealed class AccountsDb(DbContextOptions<AccountsDb> options) : IdentityUserContext<Account>(options)
{
    public const string MigrationsTable = "accounts_migrations";

    public DbSet<Installation> Installations => Set<Installation>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<Installation>().ToTable("installation").Property(i => i.Id).ValueGeneratedNever();
        builder.Entity<Account>(account =>
        {
            account.ToTable("accounts", table => table.HasCheckConstraint(
                "administrators_are_nobody", $"({nameof(Account.PersonId)} IS NULL) <> ({nameof(Account.Administrator)} IS NULL)"));
            account.HasIndex(a => a.PersonId).IsUnique();
            account.Property(a => a.Administrator).HasConversion<string>();
        });
        builder.Entity<IdentityUserClaim<string>>().ToTable("account_claims");
        builder.Entity<IdentityUserLogin<string>>().ToTable("account_logins");
        builder.Entity<IdentityUserToken<string>>().ToTable("account_tokens");
    }
}
