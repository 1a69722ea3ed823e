using Microsoft.EntityFrameworkCore;
using Zhengyan.Access;

namespace Zhengyan.Vault;

/// <summary>The algorithms this installation was set up with, what it keeps with them, and what seals and opens envelopes by them.</summary>
internal static class VaultRegistration
{
    public static IServiceCollection AddVault(this IServiceCollection services, Installed installed) =>
        services.AddSingleton(_ => Chosen(installed)).AddSafe(installed).AddEnvelopes(PassphraseCost.Usual);

    /// <summary>What hides content with the keys of that installation.</summary>
    public static IServiceCollection AddSafe(this IServiceCollection services, Installed installed) => services
        .AddSingleton(new KeySource(installed)).AddSingleton<InstallationKeys>().AddSingleton<Safe>().AddSingleton<KeyTurning>()
        .AddSingleton(provider => new KeptFiles(installed.Data, provider.GetRequiredService<Safe>()));

    /// <summary>What seals to the custodians. None of the keys above has a part in it.</summary>
    public static IServiceCollection AddEnvelopes(this IServiceCollection services, PassphraseCost cost) => services
        .AddSingleton(cost).AddSingleton<Envelopes>().AddSingleton<Passphrases>().AddSingleton<PassphraseAttempts>().AddSingleton<OpenEnvelopes>();

    // Asked for once, after the data folder was opened.
    private static Suite Chosen(Installed installed)
    {
        var options = new DbContextOptionsBuilder<AccountsDb>();
        Gate.Configure(options, installed);
        using var db = new AccountsDb(options.Options);
        return Suite.Named(db.Installations.AsNoTracking().Single().Suite);
    }
}
