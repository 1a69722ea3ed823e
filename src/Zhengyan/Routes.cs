using Zhengyan.Access;
using Zhengyan.Features;
using Zhengyan.Ui;

namespace Zhengyan;

/// <summary>Every address of the application, by feature.</summary>
internal static class Routes
{
    public static void MapRoutes(this IEndpointRouteBuilder app)
    {
        // Every form is checked by ForgedForms before it comes to an endpoint.
        var routes = app.MapGroup("").DisableAntiforgery().AddEndpointFilter(Readings.Write);

        Map<SignInEndpoints>(routes);
        Map<PasswordEndpoints>(routes);
        Map<SecondFactorEndpoints>(routes);
        Map<LanguageEndpoint>(routes);
        Map<SetupEndpoints>(routes);
        Map<AccountsEndpoints>(routes);
        Map<RolesEndpoints>(routes);
        Map<SignInRulesEndpoints>(routes);
        Map<HealthEndpoints>(routes);
        Map<ImportEndpoints>(routes);
        Map<DirectoryEndpoints>(routes);
        Map<AppointEndpoints>(routes);
        Map<RuleBookEndpoints>(routes);

        Map<DeskEndpoints>(routes);
        Map<LeadEndpoints>(routes);
        Map<NewLeadEndpoints>(routes);
        Map<MatterListEndpoints>(routes);
        Map<MatterEndpoints>(routes);
        Map<DraftEndpoints>(routes);
        Map<AttachEndpoints>(routes);
        Map<AttachmentEndpoints>(routes);
        Map<PaperEndpoints>(routes);
        Map<DocumentEndpoints>(routes);
        Map<MineEndpoints>(routes);
        Map<AskEndpoints>(routes);
        Map<ArchiveEndpoints>(routes);
        Map<PackageEndpoints>(routes);
        Map<OldFileEndpoints>(routes);
        Map<TemplatesEndpoints>(routes);
        Map<EnvelopeEndpoints>(routes);
        Map<CustodyEndpoints>(routes);
        Map<OpeningEndpoints>(routes);
        Map<OversightEndpoints>(routes);

        Map<ComplaintEndpoints>(routes);
        Map<HandlingEndpoints>(routes);

        Map<AuditEndpoints>(routes);
        Map<CheckpointEndpoints>(routes);

        if (app.ServiceProvider.GetRequiredService<Installed>().Demonstration)
        {
            Map<DemonstrationEndpoints>(routes);
        }

        EndpointsMadeOnce.Of(app);
    }

    private static void Map<T>(IEndpointRouteBuilder routes) where T : IEndpoints => T.Map(routes);
}
