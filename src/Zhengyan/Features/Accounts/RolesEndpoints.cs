using Microsoft.AspNetCore.Mvc;
using Zhengyan.Access;
using Zhengyan.Desk;
using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>
/// Roles that no roster gives: who holds them, who granted and countersigned them. Security administrators grant; another of them, or the discipline secretary, countersigns.
/// </summary>
internal sealed class RolesEndpoints : IEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var roles = routes.MapGroup(Addresses.Roles).RequireAuthorization(Rights.Countersigns).ShowsNoMatter();
        roles.MapGet("", (HttpContext http, RolesQuery query) => Page(http, query, new(null, null, null), []));
        roles.MapPost("/{grant:guid}/countersign", (HttpContext http, Guid grant, Caller caller, GrantDesk desk, RolesQuery query, CancellationToken stop) =>
            Answer(http, grant, caller, desk, query, accept: true, stop));
        roles.MapPost("/{grant:guid}/refuse", (HttpContext http, Guid grant, Caller caller, GrantDesk desk, RolesQuery query, CancellationToken stop) =>
            Answer(http, grant, caller, desk, query, accept: false, stop));
        var grants = roles.MapGroup("").RequireAuthorization(Rights.SecurityAdministrator);
        grants.MapPost("", Ask);
        grants.MapPost("/{grant:guid}/withdraw", Withdraw);
        grants.MapPost("/end/{account}", EndAdministrator);
        grants.MapPost("/end/registrar/{person:int}", EndRegistrar);
        grants.MapPost("/substitutes", AskForSubstitute);
        grants.MapPost("/owners", SayOwner);
        grants.MapPost("/end/substitute/{person:int}", EndSubstitute);
    }

    private static async Task<IResult> Ask(
        HttpContext http, Caller caller, [FromForm] RolesTyped typed, GrantDesk desk, RolesQuery query, Surroundings surroundings, CancellationToken stop)
    {
        var what = Typed.As<Grantable>(typed.What);
        var whom = typed.Whom?.Trim() ?? "";
        var wish = new GrantWish(
            what ?? Grantable.Registrar, what == Grantable.Registrar ? null : whom, what == Grantable.Registrar ? surroundings.University.Meant(whom) : null,
            typed.Reason?.Trim() ?? "");
        return await Told(http, query, typed, await desk.Ask(caller, wish, stop), Words.Current["已提出，等会签"]);
    }

    private static async Task<IResult> Answer(
        HttpContext http, Guid grant, Caller caller, GrantDesk desk, RolesQuery query, bool accept, CancellationToken stop)
    {
        var acted = await desk.Answer(caller, grant, accept, stop);
        return acted.Value is { Account: { } account, Password: { } password }
            ? Answers.Page<OneTimePasswordPage>(new OneTimePasswordModel(
                http.Frame(path: Addresses.Roles), Addresses.Roles, [new(account.Name!, account.UserName!, password)], account.AwaitsRelease))
            : await Told(http, query, new(null, null, null), acted, accept ? Words.Current["已会签，授权生效"] : Words.Current["已拒绝会签"]);
    }

    private static async Task<IResult> Withdraw(HttpContext http, Guid grant, Caller caller, GrantDesk desk, RolesQuery query, CancellationToken stop) =>
        await Told(http, query, new(null, null, null), await desk.Withdraw(caller, grant, stop), Words.Current["已撤回"]);

    private static async Task<IResult> EndAdministrator(
        HttpContext http, string account, Caller caller, GrantDesk desk, RolesQuery query, CancellationToken stop) =>
        await Told(http, query, new(null, null, null), await desk.EndAdministrator(caller, account, stop), Words.Current["角色已解除"]);

    private static async Task<IResult> EndRegistrar(HttpContext http, int person, Caller caller, AppointmentDesk desk, RolesQuery query, CancellationToken stop) =>
        await Told(http, query, new(null, null, null), await desk.EndRegistrar(caller, new(person), stop), Words.Current["角色已解除"]);

    private static async Task<IResult> AskForSubstitute(
        HttpContext http, Caller caller, [FromForm] SubstituteTyped typed, GrantDesk desk, RolesQuery query, Surroundings surroundings, CancellationToken stop)
    {
        var away = surroundings.University.Meant(typed.Away);
        var order = away is { } person ? new NameSubstitute(person, surroundings.University.Meant(typed.By), Date(typed.From), Date(typed.Until)) : null;
        var acted = await desk.Ask(caller, new(Grantable.Substitute, null, away, typed.Why?.Trim() ?? "") { Substitute = order }, stop);
        if (acted.Kind is null && acted.Refusal is { } refusal)
        {
            var model = await query.Model(http.Frame(path: Addresses.Roles), caller, new(null, null, null), []);
            return Answers.Page<RolesPage>(model with { Substitute = typed, SubstituteRefusals = [refusal] }, StatusCodes.Status422UnprocessableEntity);
        }

        return await Told(http, query, new(null, null, null), acted, Words.Current["已提出，等会签"]);
    }

    private static async Task<IResult> SayOwner(
        HttpContext http, Caller caller, [FromForm] OwnerTyped typed, GrantDesk desk, RolesQuery query, Surroundings surroundings, CancellationToken stop)
    {
        var (outside, name) = (typed.Outside == true, typed.Owner?.Trim() ?? "");
        var owner = outside ? null : surroundings.University.Meant(name);
        var acted = name.Length == 0 ? AccountRefusals.Missing("owner")
            : owner is null && !outside ? AccountRefusals.NotFound
            : await desk.Ask(caller, new(Grantable.Owner, typed.Account?.Trim() ?? "", owner, typed.Ground?.Trim() ?? "") { OwnerName = outside ? name : null }, stop);
        if (acted.Kind is null && acted.Refusal is { } refusal)
        {
            var field = refusal.Field switch { "whom" => "account", "name" => "owner", "reason" => "ground", var other => other };
            var model = await query.Model(http.Frame(path: Addresses.Roles), caller, new(null, null, null), []);
            return Answers.Page<RolesPage>(model with { Owner = typed, OwnerRefusals = [refusal with { Field = field }] }, StatusCodes.Status422UnprocessableEntity);
        }

        return await Told(http, query, new(null, null, null), acted, Words.Current["已提出，等会签"]);
    }

    private static async Task<IResult> EndSubstitute(HttpContext http, int person, Caller caller, AppointmentDesk desk, RolesQuery query, CancellationToken stop) =>
        await Told(http, query, new(null, null, null), await desk.EndSubstitute(caller, new(person), stop), Words.Current["代理已解除"]);

    private static DateOnly? Date(string? typed) => DateOnly.TryParseExact(typed, "yyyy-MM-dd", out var date) ? date : null;

    private static async Task<IResult> Told<T>(HttpContext http, RolesQuery query, RolesTyped typed, Acted<T> acted, string done) where T : class
    {
        if (acted.Kind is null)
        {
            return acted.Refusal is { } refusal ? await Page(http, query, typed, [refusal]) : Results.NotFound();
        }

        http.Notify(done);
        return Results.Redirect(Addresses.Roles);
    }

    private static async Task<IResult> Page(HttpContext http, RolesQuery query, RolesTyped typed, IReadOnlyList<Refusal> refusals) =>
        Answers.Page<RolesPage>(
            await query.Model(http.Frame(path: Addresses.Roles), http.Caller()!, typed, refusals),
            refusals.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
}
