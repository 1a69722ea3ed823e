using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Zhengyan.Access;
using Zhengyan.Demo;
using Zhengyan.Desk;
using Zhengyan.Rules;
using Zhengyan.Tests.Features.Vault;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Access;

/// <summary>One human with two accounts is one: nobody grants with the one and countersigns with the other, and none of the three knows of matters.</summary>
public sealed class OwnersTests
{
    private const string Secretary = VaultOffice.Secretary, AnotherStaff = VaultOffice.Outsider;

    [Fact]
    public async Task The_first_three_grant_once_it_is_said_and_confirmed_whose_they_are()
    {
        await using var office = await Administration.SetUp();
        using var system = await office.SignIn(Administration.System);
        using var security = await office.SignIn(Administration.Security);
        using var secretary = await WithSecretary(office, system, security);
        await Make(system, "xin", "丁四", outside: true);
        Refused(await Ask(security, Grantable.AuditAdministrator, "xin"), "Z-27");
        Assert.Contains("乙二 anquan", (await security.Get(Addresses.Roles)).Text, StringComparison.Ordinal);

        Refused(await Say(security, Administration.Security, "乙二", outside: true, ground: ""), "Z-16");
        Refused(await Say(security, Administration.Security, "", outside: true), "Z-06");
        Refused(await Say(security, Administration.Security, "没有这个人", outside: false), "Z-32");
        Refused(await Say(security, await LoginOf(office.App, Secretary), "乙二", outside: true), "Z-17");
        Assert.True((await Say(security, Administration.Security, Secretary, outside: true)).Redirects);
        Refused(await Answer(office.App, secretary), "Z-15");
        Assert.True((await Press(office.App, security, "withdraw")).Redirects);
        Assert.True((await Say(security, Administration.Security, "乙二", outside: true)).Redirects);
        Refused(await Answer(office.App, security), "Z-15");
        Assert.Contains("本人不在名册里", (await secretary.Get(Addresses.Roles)).Text, StringComparison.Ordinal);
        Assert.True((await Answer(office.App, secretary)).Redirects);
        Assert.True((await Ask(security, Grantable.AuditAdministrator, "xin")).Redirects);
        Assert.True((await Answer(office.App, secretary)).Redirects);
        Assert.Equal(0, await Maintenance.Run(Arguments.Read(["verify", "--data", office.App.Data, "--empty"]), new(office.App.Data, false)));
    }

    [Fact]
    public async Task Whoever_is_discipline_secretary_and_security_administrator_does_not_countersign_for_themself_whatever_they_say()
    {
        await using var office = await Administration.SetUp(securityName: "孟 雨华");
        using var system = await office.SignIn(Administration.System);
        using var security = await office.SignIn(Administration.Security);
        using var secretary = await WithSecretary(office, system, security);
        await Make(system, "xin", "丁四", outside: true);

        // Neither that they are nobody of the directory, nor that they are somebody else of it.
        foreach (var (owner, outside) in new[] { ("丁四", true), (AnotherStaff, false) })
        {
            Assert.True((await Say(security, Administration.Security, owner, outside)).Redirects);
            Refused(await Answer(office.App, secretary), "Z-28");
            Assert.True((await Press(office.App, security, "withdraw")).Redirects);
        }

        // As an earlier version let it come to be: said and done, and still one human.
        await Change(office.App, a => a.UserName == Administration.Security, a => a.OwnerSaid = true);
        Assert.True((await Ask(security, Grantable.AuditAdministrator, "xin")).Redirects);
        Refused(await Answer(office.App, secretary), "Z-28");
        Assert.Contains("Z-28", (await Press(office.App, secretary, "refuse")).Text, StringComparison.Ordinal);
        Assert.Null((await Account(office.App, a => a.UserName == "xin")).Administrator);
    }

    [Fact]
    public async Task Nobody_has_two_of_the_three_nor_one_of_them_with_a_post_that_knows_of_matters()
    {
        await using var app = await RunningApp.Demonstration();
        using var system = await app.SignInAs("系统管理员");
        using var security = await app.SignInAs("安全管理员");
        using var secretary = await app.SignInAs(Secretary);
        Refused(await Make(system, "xin", "没有这个人", outside: false), "Z-32");
        Refused(await Make(system, "xin", Secretary, outside: false), "Z-30");
        Refused(await Make(system, "xin", Secretary, outside: true), "Z-30");
        Refused(await Make(system, "xin", DemonstrationCustody.Custodians[0].Name, outside: false), "Z-30");
        Assert.Equal(HttpStatusCode.OK, (await Make(system, "xin", AnotherStaff, outside: false)).Status);
        Refused(await Make(system, "xin2", AnotherStaff, outside: false), "Z-29");
        Refused(await Make(system, "xin2", "审计员", outside: true), "Z-29");
        Assert.Contains($"本人是名册中的 {AnotherStaff}", (await security.Get($"{Addresses.Accounts}?q=xin")).Text, StringComparison.Ordinal);

        // Another of the three by the same human; said after the account was made.
        await Change(app, a => a.UserName == "Audit", a => a.Name = AnotherStaff);
        Refused(await Ask(security, Grantable.SystemAdministrator, "xin"), "Z-29");
        await Change(app, a => a.UserName == "Audit", a => a.Name = "审计员");
        Assert.True((await Ask(security, Grantable.SystemAdministrator, "xin")).Redirects);
        Assert.True((await Answer(app, secretary)).Redirects);

        // And the other way round: none of the three becomes custodian or registrar.
        var named = await secretary.Send(await secretary.Get("/envelopes"), "form[action='/envelopes/custodians']", ("person", AnotherStaff));
        Refused(named, "Z-31");
        var officer = app.Services.GetRequiredService<Surroundings>().University is var university
            ? university.Person(university.StaffOf(Office.Discipline, app.Clock.Today).First(p => !university.With(Duty.Registrar, app.Clock.Today).Contains(p))) : null!;
        Assert.True((await Ask(security, Grantable.Registrar, officer.StaffNumber)).Redirects);
        await Change(app, a => a.UserName == "xin", a => (a.Name, a.OwnerId) = (officer.Name, officer.Id.Value));
        Refused(await Answer(app, secretary), "Z-31");
        Refused(await Ask(security, Grantable.Registrar, officer.StaffNumber), "Z-31");
    }

    [Fact]
    public async Task Whoever_also_gives_out_passwords_opens_no_account()
    {
        await using var app = await RunningApp.Demonstration();
        using var system = await app.SignInAs("系统管理员");
        using var security = await app.SignInAs("安全管理员");
        await Make(system, "xin", "丁四", outside: true);
        await Change(app, a => a.UserName == "Security", a => a.Name = "系统 管理员");
        Refused(await security.Post($"/accounts/{(await Account(app, a => a.UserName == "xin")).Id}/release", await Token(security)), "Z-29");
    }

    [Fact]
    public async Task Of_accounts_of_earlier_versions_nobody_has_said_whose_they_are_but_those_of_a_demonstration_are_nobodys()
    {
        await using var app = await RunningApp.Demonstration();
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AccountsDb>();
        await db.GetService<IMigrator>().MigrateAsync("20261127032000_ReleaseCodes", TestContext.Current.CancellationToken);
        await db.Database.ExecuteSqlRawAsync("UPDATE accounts SET PasswordHash = 'x' WHERE UserName = 'Audit'", TestContext.Current.CancellationToken);
        await db.Database.MigrateAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["Security", "System"], await db.Users.Where(a => a.OwnerSaid).Select(a => a.UserName!).Order().ToListAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<Visitor> WithSecretary(Administration office, Visitor system, Visitor security)
    {
        Assert.True((await Administration.ImportRoster(system)).Redirects);
        var (login, oneTime) = Assert.Single(Administration.Passwords(await system.Press(await system.Get($"{Addresses.Accounts}?q={Uri.EscapeDataString(Secretary)}"), "开设账号")));
        await office.MakeOwn(login, oneTime, Administration.ReleaseCode(await security.Press(await security.Get($"{Addresses.Accounts}?q={login}"), "开通")));
        return await office.SignIn(login);
    }

    private static async Task<Page> Make(Visitor system, string login, string name, bool outside) => await system.Press(
        await system.Get(Addresses.Accounts), "建立账号", [("login", login), ("name", name), .. outside ? [("outside", "true")] : Array.Empty<(string, string)>()]);

    private static async Task<Page> Ask(Visitor security, Grantable what, string whom) =>
        await security.Press(await security.Get(Addresses.Roles), "提出授权", ("what", what.ToString()), ("whom", whom), ("reason", "工作需要"));

    private static async Task<Page> Say(Visitor security, string account, string owner, bool outside, string ground = "当面核对") => await security.Press(
        await security.Get(Addresses.Roles), "提出登记", [("account", account), ("owner", owner), ("ground", ground), .. outside ? [("outside", "true")] : Array.Empty<(string, string)>()]);

    private static Task<Page> Answer(RunningApp app, Visitor visitor) => Press(app, visitor, "countersign");

    private static async Task<Page> Press(RunningApp app, Visitor visitor, string act)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var open = (await scope.ServiceProvider.GetRequiredService<AccountKeeping>().Grants()).Single(g => g.IsOpen).Id;
        return await visitor.Post($"/roles/{open:N}/{act}", await Token(visitor));
    }

    private static async Task<string> LoginOf(RunningApp app, string name)
    {
        var person = app.Services.GetRequiredService<Surroundings>().University.Meant(name)!.Value.Value;
        return (await Account(app, a => a.PersonId == person)).UserName!;
    }

    private static async Task<Account> Account(RunningApp app, Func<Account, bool> which)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<Accounts>().All()).Single(which);
    }

    private static async Task Change(RunningApp app, Func<Account, bool> which, Action<Account> change)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AccountsDb>();
        change((await db.Users.ToListAsync(TestContext.Current.CancellationToken)).Single(which));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private static void Refused(Page page, string number)
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(number, page.Text, StringComparison.Ordinal);
    }

    private static async Task<(string, string)> Token(Visitor visitor) =>
        ("__RequestVerificationToken", ((IHtmlInputElement)(await visitor.Get(Addresses.Password)).Document.QuerySelector("input[name='__RequestVerificationToken']")!).Value);
}
