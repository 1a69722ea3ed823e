using Microsoft.AspNetCore.Mvc;
using Zhengyan.Access;
using Zhengyan.Demo;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>Coming in as anybody with one press. Only where the application was started as a demonstration.</summary>
internal sealed class DemonstrationEndpoints : IEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Addresses.Demonstration, Show).AllowAnonymous().ShowsNoMatter();
        routes.MapPost(Addresses.Demonstration, Enter).AllowAnonymous().ShowsNoMatter();
    }

    private static async Task<IResult> Show(
        HttpContext http, string? back, Accounts accounts, Storage.Directory directory, TimeProvider clock) =>
        Answers.Page<DemonstrationPage>(new DemonstrationModel(
            http.Frame(), back, Cast.Of(directory.Current, clock.Today(), await accounts.All())));

    private static async Task<IResult> Enter(HttpContext http, [FromForm] string? account, [FromForm] string? back, Accounts accounts)
    {
        if (account is null || await accounts.FindByIdAsync(account) is not { } chosen)
        {
            return Results.NotFound();
        }

        await http.SignIn(chosen);
        return Results.Redirect(Addresses.Local(back));
    }
}
