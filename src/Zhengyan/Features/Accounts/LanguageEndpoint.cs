using Microsoft.AspNetCore.Mvc;
using Zhengyan.Access;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>The switch between Chinese and English, kept with the account and in the browser.</summary>
internal sealed class LanguageEndpoint : IEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/language", Switch).AllowAnonymous().ShowsNoMatter();

    private static async Task<IResult> Switch(HttpContext http, [FromForm] string? language, [FromForm] string? back, Accounts accounts)
    {
        if (!Languages.Known(language))
        {
            return Results.BadRequest();
        }

        Languages.Keep(http.Response, language!);
        if (http.Caller() is { } caller)
        {
            await accounts.Speak(caller.AccountId, language!);
        }

        return Results.Redirect(Addresses.Local(back));
    }
}
