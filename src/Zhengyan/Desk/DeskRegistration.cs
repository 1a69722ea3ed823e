using Zhengyan.Journal;

namespace Zhengyan.Desk;

/// <summary>The door for writing, and what reading a matter needs.</summary>
internal static class DeskRegistration
{
    public static IServiceCollection AddDesk(this IServiceCollection services)
    {
        services.AddSingleton<Contents>();
        services.AddSingleton<Surroundings>();
        services.AddSingleton<MatterDesk>();
        services.AddSingleton<DirectoryDesk>();
        services.AddSingleton<AccountDesk>();
        services.AddSingleton<GrantDesk>();
        services.AddScoped<AskingAgain>();
        services.AddScoped<MatterReading>();
        services.AddScoped<PaperReading>();
        services.AddSingleton<Upkeep>();
        services.AddHostedService(provider => provider.GetRequiredService<Upkeep>());
        services.AddScoped<EarlierMatters>();
        return services;
    }
}
