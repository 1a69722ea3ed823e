using Microsoft.AspNetCore.Mvc;
using Zhengyan.Access;
using Zhengyan.Desk;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>
/// Who has an account. The system administrator makes accounts and gives out their first passwords, the security administrator opens, locks, unlocks and resets them;
/// neither can bring about alone an account to use.
/// </summary>
internal sealed class AccountsEndpoints : IEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var accounts = routes.MapGroup(Addresses.Accounts).ShowsNoMatter();
        accounts.MapGet("", Show).RequireAuthorization(Rights.KeepsAccounts);
        var makes = accounts.MapGroup("").RequireAuthorization(Rights.SystemAdministrator);
        makes.MapPost("/people/{person:int}", Give);
        makes.MapPost("/new", Make);
        makes.MapPost("/{id}/reissue", Reissue);
        var guards = accounts.MapGroup("").RequireAuthorization(Rights.SecurityAdministrator);
        guards.MapPost("/{id}/release", Release);
        guards.MapPost("/{id}/lock", Lock);
        guards.MapPost("/{id}/unlock", Unlock);
        guards.MapPost("/{id}/password", Reset);
    }

    private static async Task<IResult> Show(
        HttpContext http, Caller caller, string? q, int? page, Accounts accounts, Storage.Directory directory, TimeProvider clock) =>
        Answers.Page<AccountsPage>(AccountsModel.Of(http.Frame(), caller, q, page ?? 1, await accounts.All(), directory.Current, clock));

    private static async Task<IResult> Give(
        HttpContext http, int person, Caller caller, AccountDesk desk, Storage.Directory directory, CancellationToken stop)
    {
        var id = new PersonId(person);
        if (!directory.Current.Knows(id))
        {
            return Results.NotFound();
        }

        var whose = directory.Current.Person(id);
        return Shown(http, whose.Name, await desk.Act<GivenOut>(caller, async services =>
            await services.GetRequiredService<AccountKeeping>().Give(id, whose.StaffNumber) is { } given
                ? new Acted<GivenOut>(new(given.Account, given.Password), null, AccountAct.Kind.Made, AccountDesk.On(given.Account, caller))
                : AccountRefusals.HasAccount, stop));
    }

    private static async Task<IResult> Make(
        HttpContext http, Caller caller, [FromForm] string? login, [FromForm] string? name, [FromForm] bool? outside, AccountDesk desk, GrantDesk grants, Storage.Directory directory,
        CancellationToken stop)
    {
        var (account, whose) = (login?.Trim() ?? "", name?.Trim() ?? "");
        if (account.Length == 0 || whose.Length == 0)
        {
            return Refuse(http, AccountRefusals.Missing("login"));
        }

        var owner = outside == true ? null : directory.Current.Meant(whose);
        if (owner is null && outside != true)
        {
            return Refuse(http, AccountRefusals.NotFound);
        }

        var called = owner is { } known ? directory.Current.Person(known).Name : whose;
        return Shown(http, called, await desk.Act<GivenOut>(caller, async services =>
        {
            var facts = await grants.Facts(services);
            if (GrantCheck.WrongToOwn(new() { Name = called, OwnerId = owner?.Value }, facts.Accounts.Where(a => a.PersonId is null), facts) is { } wrong)
            {
                return wrong;
            }

            return await services.GetRequiredService<AccountKeeping>().Make(account, called, owner) is { } given
                ? new Acted<GivenOut>(
                    new(given.Account, given.Password), null, AccountAct.Kind.Made, AccountDesk.On(given.Account, caller) with { Owner = owner?.Value, OwnerName = owner is null ? whose : null, OwnerSaid = true })
                : AccountRefusals.Taken("login");
        }, stop));
    }

    private static Task<IResult> Reissue(HttpContext http, string id, Caller caller, AccountDesk desk, Storage.Directory directory, CancellationToken stop) =>
        GiveOut(
            http, id, caller, desk, directory, AccountAct.Kind.PasswordReissued, async (services, account) =>
                account.HasSecondFactor ? AccountRefusals.HasSecondFactor
                : await services.GetRequiredService<AccountKeeping>().IsLastToOpen(account) ? AccountRefusals.LastSecurityAdministrator
                : null,
            (services, account) => services.GetRequiredService<AccountKeeping>().Reissue(account), stop);

    private static Task<IResult> Reset(HttpContext http, string id, Caller caller, AccountDesk desk, Storage.Directory directory, CancellationToken stop) =>
        GiveOut(
            http, id, caller, desk, directory, AccountAct.Kind.PasswordReset, (_, account) => Task.FromResult(account.HasSecondFactor ? null : AccountRefusals.WithoutSecondFactor),
            (services, account) => services.GetRequiredService<Accounts>().GiveOutPassword(account), stop);

    private static async Task<IResult> Release(HttpContext http, string id, Caller caller, AccountDesk desk, Storage.Directory directory, CancellationToken stop)
    {
        var given = await Hand(id, caller, desk, AccountAct.Kind.Released, MayOpen(caller, directory.Current), (services, account) => services.GetRequiredService<AccountKeeping>().Release(account), stop);
        return given.Value is { } released
            ? Answers.Page<ReleaseCodePage>(new ReleaseCodeModel(http.Frame(path: Addresses.Accounts), NameOf(released.Account, directory), released.Account.UserName!, released.Secret))
            : Shown(http, "", given);
    }

    private static async Task<IResult> Lock(HttpContext http, string id, Caller caller, AccountDesk desk, CancellationToken stop) => Told(
        http, await desk.OnAccount(caller, id, AccountAct.Kind.Locked, (keeping, account) => keeping.Lock(account), stop, account => Own(caller, account)),
        account => Words.Current["账号 {0} 已锁定，已有的登录已经结束", account]);

    private static async Task<IResult> Unlock(HttpContext http, string id, Caller caller, AccountDesk desk, CancellationToken stop) => Told(
        http, await desk.OnAccount(caller, id, AccountAct.Kind.Unlocked, (keeping, account) => keeping.Unlock(account), stop, account => Own(caller, account)),
        account => Words.Current["账号 {0} 已解锁", account]);

    private static Refusal? Own(Caller caller, Account account) => account.Id == caller.AccountId ? AccountRefusals.OwnAccount : null;

    private static Func<IServiceProvider, Account, Task<Refusal?>> MayOpen(Caller caller, University university) => async (services, account) =>
        account.PasswordHash is null ? AccountRefusals.NoPasswordYet
        : !account.AwaitsRelease ? AccountRefusals.IsOpen
        : await services.GetRequiredService<AccountKeeping>().HasGivenOut(account, caller.AccountId, university) ? AccountRefusals.GaveItOut
        : await MayGiveOut(services, caller, university) ? AccountRefusals.TwoOfThree with { Field = null }
        : null;

    // Whoever has another account that gives out passwords would see both halves.
    private static async Task<bool> MayGiveOut(IServiceProvider services, Caller caller, University university)
    {
        var all = await services.GetRequiredService<Accounts>().All();
        var own = all.Single(a => a.Id == caller.AccountId);
        return all.Any(a => a.Administrator == Administrator.System && Owners.MayBeOne(a, own, university));
    }

    private static async Task<IResult> GiveOut(
        HttpContext http, string id, Caller caller, AccountDesk desk, Storage.Directory directory, string kind, Func<IServiceProvider, Account, Task<Refusal?>> check,
        Func<IServiceProvider, Account, Task<string>> give, CancellationToken stop)
    {
        var given = await Hand(id, caller, desk, kind, check, give, stop);
        return Shown(http, given.Value is { } one ? NameOf(one.Account, directory) : "", given);
    }

    // What is shown once and handed over, of an account that is there and not one's own.
    private static Task<Acted<GivenOut>> Hand(
        string id, Caller caller, AccountDesk desk, string kind, Func<IServiceProvider, Account, Task<Refusal?>> check, Func<IServiceProvider, Account, Task<string>> give,
        CancellationToken stop) => desk.Act<GivenOut>(caller, async services =>
        {
            if (await services.GetRequiredService<Accounts>().FindByIdAsync(id) is not { } account)
            {
                return Acted<GivenOut>.NotThere;
            }

            if ((Own(caller, account) ?? await check(services, account)) is { } refusal)
            {
                return refusal;
            }

            return new(new(account, await give(services, account)), null, kind, AccountDesk.On(account, caller));
        }, stop);

    private static string NameOf(Account account, Storage.Directory directory) =>
        account.PersonId is { } person ? directory.Current.Person(new(person)).Name : account.Name ?? "";

    private static IResult Told(HttpContext http, Acted<Account> acted, Func<string, string> done)
    {
        if (acted.Value is not { } account)
        {
            return acted.Refusal is { } refusal ? Refuse(http, refusal) : Results.NotFound();
        }

        http.Notify(done(account.UserName!));
        return Results.Redirect(Addresses.Accounts);
    }

    private static IResult Shown(HttpContext http, string name, Acted<GivenOut> acted) => acted switch
    {
        { Value: { } given } => Answers.Page<OneTimePasswordPage>(new OneTimePasswordModel(
            http.Frame(path: Addresses.Accounts), Addresses.Accounts, [new(name, given.Account.UserName!, given.Secret)], given.Account.AwaitsRelease)),
        { Refusal: { } refusal } => Refuse(http, refusal),
        _ => Results.NotFound(),
    };

    private static PageAnswer<RefusedPage> Refuse(HttpContext http, Refusal refusal) =>
        Answers.Page<RefusedPage>(
            new RefusedModel(http.Frame(path: Addresses.Accounts), Words.Current["账号"], [refusal], Addresses.Accounts),
            StatusCodes.Status422UnprocessableEntity);

    private sealed record GivenOut(Account Account, string Secret);
}
