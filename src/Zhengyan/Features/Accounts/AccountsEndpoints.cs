using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Zhengyan.Access;
using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>What the security administrator does: who has an account, giving one, locking, unlocking, a new one-time password.</summary>
internal sealed class AccountsEndpoints : IEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var accounts = routes.MapGroup(Addresses.Accounts).RequireAuthorization(Rights.SecurityAdministrator).ShowsNoMatter();
        accounts.MapGet("", Show);
        accounts.MapPost("/people/{person:int}", Give);
        accounts.MapPost("/{id}/lock", Lock);
        accounts.MapPost("/{id}/unlock", Unlock);
        accounts.MapPost("/{id}/password", Reset);
    }

    private static async Task<IResult> Show(
        HttpContext http, string? q, int? page, Accounts accounts, Storage.Directory directory, TimeProvider clock) =>
        Answers.Page<AccountsPage>(AccountsModel.Of(http.Frame(), q, page ?? 1, await accounts.All(), directory.Current, clock));

    private static async Task<IResult> Give(HttpContext http, int person, Accounts accounts, Storage.Directory directory)
    {
        var id = new PersonId(person);
        if (!directory.Current.Knows(id))
        {
            return Results.NotFound();
        }

        var whose = directory.Current.Person(id);
        return await accounts.Give(id, whose.StaffNumber) is { } given
            ? Shown(http, whose.Name, given.Account, given.Password)
            : Refuse(http, AccountRefusals.HasAccount);
    }

    private static async Task<IResult> Lock(HttpContext http, string id, Caller caller, Accounts accounts)
    {
        if (id == caller.AccountId)
        {
            return Refuse(http, AccountRefusals.OwnAccount);
        }

        if (await accounts.FindByIdAsync(id) is not { } account)
        {
            return Results.NotFound();
        }

        await accounts.Lock(account);
        http.Notify(Words.Current["账号 {0} 已锁定，已有的登录已经结束", account.UserName]);
        return Results.Redirect(Addresses.Accounts);
    }

    private static async Task<IResult> Unlock(HttpContext http, string id, Accounts accounts)
    {
        if (await accounts.FindByIdAsync(id) is not { } account)
        {
            return Results.NotFound();
        }

        await accounts.Unlock(account);
        http.Notify(Words.Current["账号 {0} 已解锁", account.UserName]);
        return Results.Redirect(Addresses.Accounts);
    }

    private static async Task<IResult> Reset(HttpContext http, string id, Caller caller, Accounts accounts, Storage.Directory directory)
    {
        if (id == caller.AccountId)
        {
            return Refuse(http, AccountRefusals.OwnAccount);
        }

        if (await accounts.FindByIdAsync(id) is not { } account)
        {
            return Results.NotFound();
        }

        var name = account.PersonId is { } person ? directory.Current.Person(new(person)).Name : account.Name!;
        return Shown(http, name, account, await accounts.Reset(account));
    }

    private static RazorComponentResult<OneTimePasswordPage> Shown(HttpContext http, string name, Account account, string password) =>
        Answers.Page<OneTimePasswordPage>(new OneTimePasswordModel(
            http.Frame(path: Addresses.Accounts), Addresses.Accounts, [new(name, account.UserName!, password)]));

    private static RazorComponentResult<RefusedPage> Refuse(HttpContext http, Refusal refusal) =>
        Answers.Page<RefusedPage>(
            new RefusedModel(http.Frame(path: Addresses.Accounts), Words.Current["账号"], [refusal], Addresses.Accounts),
            StatusCodes.Status422UnprocessableEntity);
}
