using Microsoft.AspNetCore.Mvc;
using Zhengyan.Access;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>Signing in with a password, and signing out.</summary>
internal sealed class SignInEndpoints : IEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Addresses.SignIn, Show).AllowAnonymous().ShowsNoMatter();
        routes.MapPost(Addresses.SignIn, SignIn).AllowAnonymous().ShowsNoMatter();
        routes.MapPost(Addresses.SignOut, SignOut).RequireAuthorization(Rights.SignedIn).WithMetadata(new BeforePasswordChange()).ShowsNoMatter();
    }

    private static IResult Show(HttpContext http, string? back) =>
        http.Caller() is null
            ? Answers.Page<SignInPage>(new SignInModel(http.Frame(), back))
            : Results.Redirect(Addresses.Local(back));

    private static async Task<IResult> SignIn(HttpContext http, [FromForm] SignInForm form, Accounts accounts)
    {
        if (await accounts.Recognise(form.Account ?? "", form.Password ?? "") is not { } account)
        {
            return Answers.Page<SignInPage>(
                new SignInModel(http.Frame(path: Addresses.SignIn), form.Back, form.Account, [AccountRefusals.NotRecognised]),
                StatusCodes.Status422UnprocessableEntity);
        }

        await http.SignIn(account);
        return Results.Redirect(Addresses.Local(form.Back));
    }

    private static async Task<IResult> SignOut(HttpContext http, Installed installed)
    {
        await http.SignOut();
        return Results.Redirect(installed.Demonstration ? Addresses.Demonstration : Addresses.SignIn);
    }
}

/// <summary>What is typed to sign in, and where to go on.</summary>
internal sealed record SignInForm(string? Account, string? Password, string? Back);
