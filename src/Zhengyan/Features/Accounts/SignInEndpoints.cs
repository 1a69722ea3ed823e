using Microsoft.AspNetCore.Mvc;
using Zhengyan.Access;
using Zhengyan.Desk;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>Signing in with a password and a second factor, and signing out.</summary>
internal sealed class SignInEndpoints : IEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Addresses.SignIn, Show).AllowAnonymous().ShowsNoMatter();
        routes.MapPost(Addresses.SignIn, SignIn).AllowAnonymous().WithMetadata(new SignInRate.Limited()).ShowsNoMatter();
        routes.MapGet(Addresses.SecondStep, ShowSecond).AllowAnonymous().ShowsNoMatter();
        routes.MapPost(Addresses.SecondStep, Second).AllowAnonymous().WithMetadata(new SignInRate.Limited()).ShowsNoMatter();
        routes.MapPost(Addresses.SecondStep + "/passkey", AskPasskey).AllowAnonymous().ShowsNoMatter();
        routes.MapPost(Addresses.SignOut, SignOut).RequireAuthorization(Rights.SignedIn).WithMetadata(new BeforePasswordChange()).ShowsNoMatter();
    }

    private static IResult Show(HttpContext http, string? back) =>
        http.Caller() is null
            ? Answers.Page<SignInPage>(new SignInModel(http.Frame(), back))
            : Results.Redirect(Addresses.Local(back));

    private static async Task<IResult> SignIn(HttpContext http, [FromForm] SignInForm form, Accounts accounts, AccountDesk desk, CancellationToken stop)
    {
        var recognised = await accounts.Recognise(form.Account ?? "", form.Password ?? "");
        if (recognised.JustLocked is { } locked)
        {
            await desk.NoteLockout(locked.Id, stop);
        }

        if (recognised.Account is not { } account)
        {
            return Answers.Page<SignInPage>(
                new SignInModel(http.Frame(path: Addresses.SignIn), form.Back, form.Account, [AccountRefusals.NotRecognised]),
                StatusCodes.Status422UnprocessableEntity);
        }

        if (account.AsksForMore)
        {
            http.BeginSignIn(account);
            return Results.Redirect(Addresses.SecondStep + QueryString.Create("back", Addresses.Local(form.Back)));
        }

        await accounts.Begin(account);
        await http.SignIn(account);
        return Results.Redirect(Addresses.Local(form.Back));
    }

    private static async Task<IResult> ShowSecond(HttpContext http, string? back, Accounts accounts) =>
        await http.HalfSignedInAccount(accounts) is { } account ? Page(http, account, back, []) : Again(back);

    private static async Task<IResult> Second(
        HttpContext http, [FromForm] string? back, Accounts accounts, SecondFactors factors, AccountDesk desk, CancellationToken stop)
    {
        if (await http.HalfSignedInAccount(accounts) is not { } account)
        {
            return Again(back);
        }

        switch (await factors.Prove(account.Id, Proof.In(http.Request.Form), http, recovery: true))
        {
            case Proven.Yes:
                await accounts.Begin(account);
                http.EndHalf();
                await http.SignIn(account);
                return Results.Redirect(Addresses.Local(back));
            case Proven.NoAndLocked:
                await desk.NoteLockout(account.Id, stop);
                break;
        }

        return Page(http, account, back, [account.HasSecondFactor ? AccountRefusals.NotProven : AccountRefusals.WrongReleaseCode]);
    }

    private static async Task<IResult> AskPasskey(HttpContext http, Accounts accounts, Passkeys passkeys) =>
        await http.HalfSignedInAccount(accounts) is { Passkeys: > 0 } account
            ? Results.Content(await passkeys.AskForProof(account, http), "application/json")
            : Results.NotFound();

    // The browser forgets its cookie, and every copy of it is worth nothing from now on.
    private static async Task<IResult> SignOut(HttpContext http, Caller caller, Accounts accounts, Installed installed)
    {
        await accounts.End(caller);
        await http.SignOut();
        return Results.Redirect(installed.Demonstration ? Addresses.Demonstration : Addresses.SignIn);
    }

    private static IResult Again(string? back) => Results.Redirect(Addresses.SignIn + QueryString.Create("back", Addresses.Local(back)));

    private static PageAnswer<SecondStepPage> Page(HttpContext http, Account account, string? back, IReadOnlyList<Rules.Refusal> refusals) =>
        Answers.Page<SecondStepPage>(
            new SecondStepModel(http.Frame(path: Addresses.SecondStep), new(account.Authenticator is not null, account.Passkeys > 0), back, refusals) { IsFirst = !account.HasSecondFactor },
            refusals.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
}

/// <summary>What is typed to sign in, and where to go on.</summary>
internal sealed record SignInForm(string? Account, string? Password, string? Back);
