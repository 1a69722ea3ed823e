using Microsoft.AspNetCore.Mvc;
using Zhengyan.Access;
using Zhengyan.Desk;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>
/// The first accounts of an installation: three administrators, three people. Reached by the code on the console, while there is no account;
/// afterwards, and with another code, there is no such page.
/// </summary>
internal sealed class SetupEndpoints : IEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Addresses.Setup + "/{code}", Show).AllowAnonymous().ShowsNoMatter();
        routes.MapPost(Addresses.Setup + "/{code}", Create).AllowAnonymous().ShowsNoMatter();
    }

    private static async Task<IResult> Show(HttpContext http, string code, SetupCode setup, Accounts accounts) =>
        setup.Opens(code) && !await accounts.Any() ? Page(http, code, SetupForm.Empty, []) : Results.NotFound();

    private static async Task<IResult> Create(HttpContext http, string code, [FromForm] SetupForm form, SetupCode setup, Accounts accounts, AccountDesk desk, CancellationToken stop)
    {
        if (!setup.Opens(code) || await accounts.Any())
        {
            return Results.NotFound();
        }

        var refusals = Check(form);
        if (refusals.Count > 0)
        {
            return Page(http, code, form, refusals);
        }

        // Of two who send it at the same moment, one finds it used up.
        if (!setup.UseUp(code))
        {
            return Results.NotFound();
        }

        var made = await desk.Act<IReadOnlyList<(Account Account, string Password)>>(null, async services =>
        {
            var three = await services.GetRequiredService<AccountKeeping>()
                .Create([.. form.Rows.Select(row => (row.Login!.Trim(), row.Name!.Trim(), row.Administrator))]);
            return new(three, null, AccountAct.Kind.Made, [.. three.Select(g => AccountDesk.On(g.Account, null) with { What = Grantables.Of(g.Account.Administrator!.Value) })]);
        }, stop);
        var given = made.Value!;
        return Answers.Page<OneTimePasswordPage>(new OneTimePasswordModel(
            http.Frame(path: "/"), Addresses.SignIn, [.. given.Select(g => new OneTimePassword(g.Account.Name!, g.Account.UserName!, g.Password))]));
    }

    private static List<Refusal> Check(SetupForm form)
    {
        var refusals = new List<Refusal>();
        var logins = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var names = new HashSet<string>();
        foreach (var (administrator, login, name) in form.Rows)
        {
            var field = administrator.ToString();
            if (string.IsNullOrWhiteSpace(login) || string.IsNullOrWhiteSpace(name))
            {
                refusals.Add(AccountRefusals.Missing(field + (string.IsNullOrWhiteSpace(login) ? "Login" : "Name")));
                continue;
            }

            if (!logins.Add(login.Trim()))
            {
                refusals.Add(AccountRefusals.Taken(field + "Login"));
            }

            if (!names.Add(name.Trim()))
            {
                refusals.Add(AccountRefusals.SamePerson(field + "Name"));
            }
        }

        return refusals;
    }

    private static PageAnswer<SetupPage> Page(HttpContext http, string code, SetupForm form, List<Refusal> refusals) =>
        Answers.Page<SetupPage>(
            new SetupModel(http.Frame(), $"{Addresses.Setup}/{code}", form, refusals),
            refusals.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
}
