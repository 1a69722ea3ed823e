using System.Buffers.Text;
using Microsoft.AspNetCore.Mvc;
using Zhengyan.Access;
using Zhengyan.Desk;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Ui;
using Zhengyan.Vault;

namespace Zhengyan.Features;

/// <summary>One's own second factor: an authenticator, passkeys, recovery codes. Where there is one, it is asked before anything of it is changed.</summary>
internal sealed class SecondFactorEndpoints : IEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var own = routes.MapGroup("").RequireAuthorization(Rights.SignedIn).WithMetadata(new BeforeSecondFactor()).ShowsNoMatter();
        own.MapGet(Addresses.SecondFactor, (HttpContext http, Caller caller, Accounts accounts, SecondFactors factors) => Page(http, caller, accounts, factors, null, []));
        own.MapPost(Addresses.SecondFactor + "/authenticator", SetUp);
        own.MapPost(Addresses.SecondFactor + "/passkey", AddPasskey);
        own.MapPost(Addresses.SecondFactor + "/codes", NewCodes);
        own.MapPost(Addresses.SecondFactor + "/remove", Remove);
        own.MapPost(Addresses.Passkeys + "/new", AskForNew);
        own.MapPost(Addresses.Passkeys + "/proof", AskForProof);
    }

    private static Task<IResult> SetUp(HttpContext http, Caller caller, [FromForm] string? proposal, [FromForm] string? figures, AskingAgain asking, CancellationToken stop) =>
        Change(http, caller, asking, proposal, AccountAct.Kind.SecondFactorSetUp, async (services, account) =>
            services.GetRequiredService<SecondFactors>() is var factors && factors.Proposed(caller, proposal) is { } secret
            && await factors.SetUp(account, secret, figures ?? "")
                ? null
                : AccountRefusals.NotProven with { Field = "figures" }, stop);

    private static Task<IResult> AddPasskey(
        HttpContext http, Caller caller, [FromForm] string? credential, [FromForm] string? name, AskingAgain asking, CancellationToken stop) =>
        Change(http, caller, asking, null, AccountAct.Kind.SecondFactorSetUp, async (services, account) =>
            await services.GetRequiredService<Passkeys>().Add(account, credential ?? "", Called(name), http) ? null : AccountRefusals.PasskeyNotTaken, stop);

    private static Task<IResult> NewCodes(HttpContext http, Caller caller, AskingAgain asking, CancellationToken stop) =>
        Change(http, caller, asking, null, AccountAct.Kind.SecondFactorSetUp, (_, account) =>
        {
            account.RecoveryCodes = "";
            return Task.FromResult<Refusal?>(null);
        }, stop);

    private static Task<IResult> Remove(HttpContext http, Caller caller, [FromForm] string? which, AskingAgain asking, CancellationToken stop) =>
        Change(http, caller, asking, null, AccountAct.Kind.SecondFactorRemoved, async (services, account) =>
        {
            if (which is { Length: > 0 } && Base64Url.IsValid(which))
            {
                await services.GetRequiredService<Passkeys>().Remove(account, Base64Url.DecodeFromChars(which));
            }
            else
            {
                account.Authenticator = null;
            }

            account.RecoveryCodes = account.HasSecondFactor ? account.RecoveryCodes : "";

            return null;
        }, stop);

    private static async Task<IResult> AskForNew(HttpContext http, Caller caller, Accounts accounts, Passkeys passkeys) =>
        Results.Content(await passkeys.AskForNew(await accounts.Of(caller), caller.Name, http), "application/json");

    private static async Task<IResult> AskForProof(HttpContext http, Caller caller, Accounts accounts, Passkeys passkeys) =>
        caller.HasPasskey ? Results.Content(await passkeys.AskForProof(await accounts.Of(caller), http), "application/json") : Results.NotFound();

    // Proves, changes, records; then shows recovery codes where there are none yet.
    private static async Task<IResult> Change(
        HttpContext http, Caller caller, AskingAgain asking, string? proposal, string kind, Func<IServiceProvider, Account, Task<Refusal?>> change, CancellationToken stop)
    {
        var services = http.RequestServices;
        if (caller.HasSecondFactor && await asking.Refuses(http, caller, stop, recovery: true) is { } refusal)
        {
            return await Refused(refusal);
        }

        var changed = await services.GetRequiredService<AccountDesk>().Act<IReadOnlyList<string>>(caller, async scoped =>
        {
            var accounts = scoped.GetRequiredService<Accounts>();
            var account = await accounts.Of(caller);
            if (await change(scoped, account) is { } wrong)
            {
                return wrong;
            }

            await accounts.Save(account);
            var codes = account.HasSecondFactor && SecondFactors.RecoveryCodesLeft(account) == 0
                ? await scoped.GetRequiredService<SecondFactors>().NewRecoveryCodes(account)
                : [];
            var passkeys = (await accounts.GetPasskeysAsync(account)).Select(p => (p.CredentialId, p.PublicKey));
            var known = AccountsComparison.SecondFactorOf(account, passkeys, services.GetRequiredService<Suite>());
            return new(codes, null, kind, AccountDesk.On(account, caller) with { SecondFactor = known });
        }, stop);
        if (changed.Refusal is { } no)
        {
            return await Refused(no);
        }

        if (changed.Value is { Count: > 0 } codes)
        {
            return Answers.Page<RecoveryCodesPage>(new RecoveryCodesModel(http.Frame(path: "/"), codes));
        }

        http.Notify(Words.Current["第二重验证已更改"]);
        return Results.Redirect(Addresses.SecondFactor);

        Task<IResult> Refused(Refusal why) =>
            Page(http, caller, services.GetRequiredService<Accounts>(), services.GetRequiredService<SecondFactors>(), proposal, [why]);
    }

    private static async Task<IResult> Page(
        HttpContext http, Caller caller, Accounts accounts, SecondFactors factors, string? proposal, IReadOnlyList<Refusal> refusals)
    {
        var account = await accounts.Of(caller);
        var (secret, sealedSecret) = factors.Proposed(caller, proposal) is { } proposed ? (proposed, proposal!) : factors.Propose(caller);
        var passkeys = (await accounts.GetPasskeysAsync(account)).OrderBy(p => p.CreatedAt)
            .Select(p => new PasskeyLine(Base64Url.EncodeToString(p.CredentialId), p.Name ?? "", p.CreatedAt)).ToList();
        PageAnswer page = Answers.Page<SecondFactorPage>(
            new SecondFactorModel(
                http.Frame(path: Addresses.SecondFactor), caller.HasSecondFactor, account.Authenticator is not null, Totp.Spoken(secret),
                QrPicture.Of(Totp.Address(secret, account.UserName!)), sealedSecret, passkeys, SecondFactors.RecoveryCodesLeft(account), refusals),
            refusals.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
        return page;
    }

    private static string Called(string? name) => string.IsNullOrWhiteSpace(name) ? Words.Current["通行密钥"] : name.Trim()[..Math.Min(40, name.Trim().Length)];
}
