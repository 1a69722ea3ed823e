using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Zhengyan.Storage;

namespace Zhengyan.Access;

/// <summary>Everything about who comes in: accounts, passwords, the cookie, rights, forged forms.</summary>
internal static class Gate
{
    public static void AddGate(this IServiceCollection services, Installed installed)
    {
        services.AddSingleton(installed);
        services.AddDbContext<AccountsDb>(db => Configure(db, installed));
        services.AddSingleton<KnownAccounts>();
        services.AddSingleton<SetupCode>();
        services.AddIdentityCore<Account>(Rules).AddPasswordValidator<PasswordClasses>().AddUserManager<Accounts>().AddEntityFrameworkStores<AccountsDb>();
        services.AddScoped<IPasskeyHandler<Account>, PasskeyHandler<Account>>();
        services.Configure<IdentityPasskeyOptions>(passkeys =>
        {
            passkeys.UserVerificationRequirement = "required";
            passkeys.ValidateOrigin = Passkeys.IsFromHere;
        });
        services.AddSingleton<PasskeyChallenges>();
        services.AddScoped<Passkeys>();
        services.AddSingleton<WrongCodes>();
        services.AddScoped<SecondFactors>();
        services.AddScoped<AccountKeeping>();
        services.AddDataProtection().SetApplicationName("zhengyan");
        services.AddOptions<KeyManagementOptions>().Configure<ILoggerFactory>((keys, logs) => keys.XmlRepository = new KeyFolder(installed.Keys, logs));
        services.AddAntiforgery(forms =>
        {
            forms.Cookie.Name = FormTokens.Cookie;
            // The policy says more, and applies to every answer.
            forms.SuppressXFrameOptionsHeader = true;
        });
        // What is posted is never put aside in a temporary file, where it would lie in clear: no request may be as large, but one whose file is taken as it comes.
        services.Configure<FormOptions>(forms => forms.MemoryBufferThreshold = 32 * 1024 * 1024);
        services.AddSingleton<FormTokens>();
        services.AddSignInCookie();
        services.AddSignInRate();
        services.AddRights();
    }

    internal static DbContextOptionsBuilder Configure(DbContextOptionsBuilder db, Installed installed) => db
        .UseSqlite($"Data Source={installed.Database}", sqlite => sqlite.MigrationsHistoryTable(AccountsDb.MigrationsTable))
        .AddInterceptors(new Pragmas());

    private static void Rules(IdentityOptions identity)
    {
        // The first with passkeys.
        identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        identity.Password.RequiredLength = 10;
        // Three of four classes, see PasswordClasses.
        identity.Password.RequireDigit = false;
        identity.Password.RequireLowercase = false;
        identity.Password.RequireUppercase = false;
        identity.Password.RequireNonAlphanumeric = false;
        identity.Lockout.MaxFailedAccessAttempts = 5;
        identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(30);
        // Names of accounts may be Chinese.
        identity.User.AllowedUserNameCharacters = "";
    }
}
