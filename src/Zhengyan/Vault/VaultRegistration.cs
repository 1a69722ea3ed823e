using Microsoft.EntityFrameworkCore;
using Zhengyan.Access;

namespace Zhengyan.Vault;

/// <summary>The algorithms this installation was set up with.</summary>
internal static class VaultRegistration
{
    public static IServiceCollection AddVault(this IServiceCollection services, Installed installed) => services.AddSingleton(_ => Chosen(installed));

    // Asked for once, after the data folder was opened.
    private static Suite Chosen(Installed installed)
    {
        var options = new DbContextOptionsBuilder<AccountsDb>();
        Gate.Configure(options, installed);
        using var db = new AccountsDb(options.Options);
        return Suite.Named(db.Installations.AsNoTracking().Single().Suite);
    }
}
