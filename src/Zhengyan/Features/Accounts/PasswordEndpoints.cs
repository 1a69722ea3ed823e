using Microsoft.AspNetCore.Mvc;
using Zhengyan.Access;
using Zhengyan.Desk;
using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>Changing one's own password: whenever one likes, and before anything else where somebody else gave it out.</summary>
internal sealed class PasswordEndpoints : IEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var own = routes.MapGroup(Addresses.Password).RequireAuthorization(Rights.SignedIn).WithMetadata(new BeforePasswordChange()).ShowsNoMatter();
        own.MapGet("", (HttpContext http, Caller caller) => Page(http, caller, []));
        own.MapPost("", Change);
    }

    private static async Task<IResult> Change(HttpContext http, Caller caller, [FromForm] PasswordForm form, Accounts accounts, AccountDesk desk, CancellationToken stop)
    {
        var account = await accounts.Of(caller);
        var refusals = await Check(form, account, accounts);
        if (refusals.Contains(AccountRefusals.WrongPassword) && await accounts.IsLockedOutAsync(account))
        {
            await desk.NoteLockout(account.Id, stop);
        }

        if (refusals.Count > 0)
        {
            return Page(http, caller, refusals);
        }

        await accounts.ChangePassword(account, form.Current!, form.Password!);
        await http.SignIn(account);
        http.Notify(Words.Current["密码已更改"]);
        return Results.Redirect("/");
    }

    private static async Task<IReadOnlyList<Refusal>> Check(PasswordForm form, Account account, Accounts accounts)
    {
        if (!await accounts.Confirm(account, form.Current ?? ""))
        {
            return [AccountRefusals.WrongPassword];
        }

        var refusals = new List<Refusal>();
        if (!await accounts.IsStrong(account, form.Password ?? ""))
        {
            refusals.Add(AccountRefusals.WeakPassword);
        }
        else if (accounts.IsReused(account, form.Password!))
        {
            refusals.Add(AccountRefusals.SamePassword);
        }

        if (form.Password != form.Repeated)
        {
            refusals.Add(AccountRefusals.NotRepeated);
        }

        return refusals;
    }

    private static PageAnswer<PasswordPage> Page(HttpContext http, Caller caller, IReadOnlyList<Refusal> refusals) =>
        Answers.Page<PasswordPage>(
            new PasswordModel(http.Frame(path: Addresses.Password), caller.MustChangePassword, refusals),
            refusals.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
}

/// <summary>The password as it is and as it shall be, typed twice.</summary>
internal sealed record PasswordForm(string? Current, string? Password, string? Repeated);
