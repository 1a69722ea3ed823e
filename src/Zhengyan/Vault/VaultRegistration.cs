using Microsoft.EntityFrameworkCore;
using Zhengyan.Access;

namespace Zhengyan.Vault;

/// <summary>The algorithms this installation was set up with, and what it keeps with them.</summary>
internal static class VaultRegistration
{
    public static IServiceCollection AddVault(this IServiceCollection services, Installed installed) => services.AddSingleton(_ => Chosen(installed)).AddSafe(installed);

    /// <summary>What hides content with the keys of that installation.</summary>
    public static IServiceCollection AddSafe(this IServiceCollection services, Installed installed) => services
        .AddSingleton(new KeySource(installed)).AddSingleton<InstallationKeys>().AddSingleton<Safe>().AddSingleton<KeyTurning>();

    // Asked for once, after the data folder was opened.
    private static Suite Chosen(Installed installed)
    {
        var options = new DbContextOptionsBuilder<AccountsDb>();
        Gate.Configure(options, installed);
        using var db = new AccountsDb(options.Options);
        return Suite.Named(db.Installations.AsNoTracking().Single().Suite);
    }
}
