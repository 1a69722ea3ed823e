using System.Security.Cryptography;
using Zhengyan.Journal;
using Zhengyan.Rules;

namespace Zhengyan.Desk;

/// <summary>The door for writing, and what reading a matter needs.</summary>
internal static class DeskRegistration
{
    public static IServiceCollection AddDesk(this IServiceCollection services)
    {
        services.AddSingleton<Contents>();
        services.AddSingleton<Lot>(RandomNumberGenerator.GetInt32);
        services.AddSingleton<Surroundings>();
        services.AddSingleton<Destroying>();
        services.AddSingleton<PackageContent>();
        services.AddSingleton<PackageExport>();
        services.AddSingleton<MatterDesk>();
        services.AddSingleton<Drafts>();
        services.AddSingleton<DirectoryDesk>();
        services.AddSingleton<AccountDesk>();
        services.AddSingleton<AppointmentDesk>();
        services.AddSingleton<GrantDesk>();
        services.AddSingleton<TemplateDesk>();
        services.AddScoped<AskingAgain>();
        services.AddSingleton<KeptMatters>();
        services.AddScoped<MatterReading>();
        services.AddScoped<PaperReading>();
        services.AddScoped<DocumentVersions>();
        services.AddSingleton<Upkeep>();
        services.AddHostedService(provider => provider.GetRequiredService<Upkeep>());
        services.AddScoped<EarlierMatters>();
        services.AddScoped<SettledPeople>();
        services.AddSingleton(Limits);
        services.AddSingleton<CustodyReading>();
        services.AddSingleton<CustodyWriting>();
        services.AddSingleton<EnvelopeSealing>();
        services.AddSingleton<CustodianKeys>();
        services.AddSingleton<Renewal>();
        services.AddSingleton<CustodianDesk>();
        services.AddSingleton<OpeningDesk>();
        services.AddSingleton<CustodyNotices>();
        services.AddHostedService<CustodyUpkeep>();
        services.AddSingleton<ComplaintReading>();
        services.AddSingleton<ComplaintWriting>();
        services.AddSingleton<ComplaintDesk>();
        services.AddSingleton<ComplaintNotices>();
        services.AddSingleton<DeskNotices>();
        services.AddSingleton(provider => UploadSettings.Of(provider.GetService<IConfiguration>()));
        services.AddSingleton<Quarantine>();
        services.AddSingleton<AttachmentDesk>();
        services.AddSingleton<FileSweep>();
        services.AddHostedService<QuarantineRounds>();
        return services;
    }

    // A setting, within reason: how many minutes an envelope stays open.
    private static CustodyLimits Limits(IServiceProvider services) =>
        services.GetService<IConfiguration>()?.GetValue<int?>("Envelopes:OpenMinutes") switch
        {
            null => CustodyLimits.Usual,
            >= 1 and <= 60 and var minutes => CustodyLimits.Usual with { Open = TimeSpan.FromMinutes(minutes) },
            var other => throw new InvalidOperationException($"Envelopes:OpenMinutes is {other}; it must be from 1 to 60"),
        };
}
