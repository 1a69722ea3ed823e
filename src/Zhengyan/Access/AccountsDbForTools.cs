using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Zhengyan.Access;

/// <summary>For <c>dotnet ef migrations add … --context AccountsDb --output-dir Access/Migrations</c>, which needs no data folder.</summary>
internal sealed class AccountsDbForTools : IDesignTimeDbContextFactory<AccountsDb>
{
    public AccountsDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<AccountsDb>()
            .UseSqlite("Data Source=:memory:", sqlite => sqlite.MigrationsHistoryTable(AccountsDb.MigrationsTable)).Options);
}
