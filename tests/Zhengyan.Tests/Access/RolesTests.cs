using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhengyan.Access;
using Zhengyan.Desk;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Storage;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Access;

/// <summary>Roles that no roster gives are granted by one and countersigned by another; nobody does either for themself.</summary>
public sealed class RolesTests : IAsyncLifetime
{
    private RunningApp app = null!;
    private Visitor security = null!;
    private Visitor secretary = null!;

    private University University => app.Services.GetRequiredService<Surroundings>().University;

    public async ValueTask InitializeAsync()
    {
        app = await RunningApp.Demonstration();
        security = await app.SignInAs("安全管理员");
        secretary = await app.SignInAs(University.Person(University.With(Duty.DisciplineSecretary, app.Clock.Today).First()).Name);
    }

    public async ValueTask DisposeAsync()
    {
        security.Dispose();
        secretary.Dispose();
        await app.DisposeAsync();
    }

    [Fact]
    public async Task Clause_4_2_a_substitute_stands_in_once_it_is_countersigned_and_until_it_is_ended()
    {
        var today = app.Clock.Today;
        var away = University.HeadsOf(Office.Organisation, today).First();
        var by = University.StaffOf(Office.Organisation, today).First(p => p != away);
        var page = await security.Get(Addresses.Roles);
        (string, string)[] typed =
            [("away", University.Person(away).StaffNumber), ("by", University.Person(by).StaffNumber), ("from", $"{today:yyyy-MM-dd}"), ("until", $"{today.AddDays(10):yyyy-MM-dd}"), ("why", "出差")];
        var wrong = await security.Send(page, "form[action='/roles/substitutes']", [.. typed.Where(t => t.Item1 != "by"), ("by", University.Person(away).StaffNumber)]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains("D-12", wrong.Text, StringComparison.Ordinal);
        Assert.Contains("出差", wrong.Html, StringComparison.Ordinal);

        Assert.True((await security.Send(page, "form[action='/roles/substitutes']", typed)).Redirects);
        Assert.Equal([away], University.HeadsOf(Office.Organisation, today));
        Assert.True((await secretary.Post($"/roles/{await OpenGrant():N}/countersign", await Token(secretary))).Redirects);
        Assert.Equal([by], University.HeadsOf(Office.Organisation, today));
        Assert.Contains(University.Person(by).Name, (await security.Get(Addresses.Roles)).Text, StringComparison.Ordinal);

        Assert.True((await security.Post($"/roles/end/substitute/{away.Value}", await Token(security))).Redirects);
        Assert.Equal([away], University.HeadsOf(Office.Organisation, today));
    }

    [Fact]
    public async Task An_administrator_is_one_only_once_somebody_else_has_countersigned()
    {
        var (login, password, code) = await Make("xin", "丁四");
        using var candidate = app.Visitor();
        await Administration.ChooseOwn(app, login, password, code);
        Assert.True((await candidate.SignInWith(login, Administration.Password)).Redirects);
        Assert.Equal(HttpStatusCode.NotFound, (await candidate.Get(Addresses.Roles)).Status);

        Assert.True((await Ask(Grantable.SecurityAdministrator, login)).Redirects);
        Assert.Contains("Z-19", (await Ask(Grantable.SecurityAdministrator, login)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await candidate.Get(Addresses.Roles)).Status);
        var open = await OpenGrant();
        Assert.Contains("Z-15", (await security.Post($"/roles/{open:N}/countersign", await Token(security))).Text, StringComparison.Ordinal);
        Assert.Contains("丁四", (await secretary.Get(Addresses.Roles)).Text, StringComparison.Ordinal);
        Assert.True((await secretary.Post($"/roles/{open:N}/countersign", await Token(secretary))).Redirects);
        Assert.Contains("Z-18", (await secretary.Post($"/roles/{open:N}/refuse", await Token(secretary))).Text, StringComparison.Ordinal);

        // It begins with a new sign-in; and now there are two who can countersign each other.
        await candidate.SignInWith(login, Administration.Password);
        Assert.Equal(HttpStatusCode.OK, (await candidate.Get(Addresses.Roles)).Status);
        var (third, _, _) = await Make("san", "戊五");
        Assert.True((await Ask(Grantable.AuditAdministrator, third)).Redirects);
        Assert.True((await candidate.Post($"/roles/{await OpenGrant():N}/countersign", await Token(candidate))).Redirects);
        Assert.Equal(Administrator.Audit, (await Account(third)).Administrator);
        Assert.Contains("丁四", (await security.Get(Addresses.Roles)).Text, StringComparison.Ordinal);

        // Nobody ends their own; another's ends at once.
        Assert.Contains("Z-15", (await candidate.Post($"/roles/end/{(await Account(login)).Id}", await Token(candidate))).Text, StringComparison.Ordinal);
        Assert.True((await security.Post($"/roles/end/{(await Account(login)).Id}", await Token(security))).Redirects);
        Assert.True((await candidate.Get(Addresses.Roles)).Redirects);
        Assert.Equal(
            [AccountAct.Kind.Made, AccountAct.Kind.Released, AccountAct.Kind.Granted, AccountAct.Kind.Countersigned, AccountAct.Kind.Made, AccountAct.Kind.Released,
                AccountAct.Kind.Granted, AccountAct.Kind.Countersigned, AccountAct.Kind.Ended], (await Entries()).Select(e => e.Kind));
        await using var scope = app.Services.CreateAsyncScope();
        var (db, contents) = (scope.ServiceProvider.GetRequiredService<ZhengyanDb>(), scope.ServiceProvider.GetRequiredService<Contents>());
        Assert.All(await Entries(), e => Assert.NotNull(Content.ReadAccountAct(contents.Open(db, e)).By));
        var findings = await new JournalVerification(db, contents, app.Services.GetRequiredService<Surroundings>().Now, accounts: scope.ServiceProvider.GetRequiredService<AccountsDb>()).Run(TestContext.Current.CancellationToken);
        Assert.Empty(findings.Misfits);
    }

    [Fact]
    public async Task What_is_refused_or_taken_back_never_holds()
    {
        var (login, _, _) = await Make("xin", "丁四");
        await Ask(Grantable.SystemAdministrator, login);
        Assert.True((await secretary.Post($"/roles/{await OpenGrant():N}/refuse", await Token(secretary))).Redirects);
        await Ask(Grantable.AuditAdministrator, login);
        Assert.True((await security.Post($"/roles/{await OpenGrant():N}/withdraw", await Token(security))).Redirects);
        Assert.Null((await Account(login)).Administrator);
    }

    [Fact]
    public async Task The_three_exclude_each_other_and_everybody_with_a_part()
    {
        var person = (await Account(a => a.PersonId is not null)).UserName!;
        foreach (var (what, whom, number) in new[]
        {
            (Grantable.AuditAdministrator, "System", "Z-17"), (Grantable.SystemAdministrator, person, "Z-17"), (Grantable.SecurityAdministrator, "nobody", "Z-17"),
            (Grantable.SecondFactorAnew, person, "Z-17"), (Grantable.Registrar, "nobody", "Z-20"),
        })
        {
            Assert.Contains(number, (await Ask(what, whom)).Text, StringComparison.Ordinal);
        }

        Assert.Contains("Z-16", (await Ask(Grantable.AuditAdministrator, "System", reason: " ")).Text, StringComparison.Ordinal);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AccountsDb>();
        var both = await db.Users.FirstAsync(a => a.PersonId != null, TestContext.Current.CancellationToken);
        both.Administrator = Administrator.Audit;
        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_registrar_is_appointed_by_two_and_the_directory_says_from_which_account()
    {
        var officer = University.StaffOf(Office.Discipline, app.Clock.Today).First(p => !University.With(Duty.Registrar, app.Clock.Today).Contains(p));
        Assert.True((await Ask(Grantable.Registrar, University.Person(officer).StaffNumber)).Redirects);
        Assert.DoesNotContain(officer, University.With(Duty.Registrar, app.Clock.Today));
        Assert.True((await secretary.Post($"/roles/{await OpenGrant():N}/countersign", await Token(secretary))).Redirects);
        Assert.Contains(officer, University.With(Duty.Registrar, app.Clock.Today));

        Assert.True((await security.Post($"/roles/end/registrar/{officer.Value}", await Token(security))).Redirects);
        Assert.DoesNotContain(officer, University.With(Duty.Registrar, app.Clock.Today));
        await using var scope = app.Services.CreateAsyncScope();
        var last = await scope.ServiceProvider.GetRequiredService<ZhengyanDb>().Journal.Where(e => e.Stream == JournalRow.Directory).OrderBy(e => e.Version)
            .LastAsync(TestContext.Current.CancellationToken);
        var contents = scope.ServiceProvider.GetRequiredService<Contents>();
        Assert.Equal((await Account("Security")).Id, Content.ReadDirectoryChange(contents.Open(scope.ServiceProvider.GetRequiredService<ZhengyanDb>(), last)).Account);
        using var audit = await app.SignInAs("审计员");
        var log = (await audit.Get("/audit?kind=acts&from=2026-03-10&until=2026-03-10")).Text;
        Assert.Contains("会签授权", log, StringComparison.Ordinal);
        Assert.Contains("免去信访受理人", log, StringComparison.Ordinal);
        Assert.Contains("安全管理员", log, StringComparison.Ordinal);
        Assert.Contains("安全管理员", (await audit.Get("/audit?kind=acts&who=安全管理员")).Document.QuerySelector("tbody")?.TextContent, StringComparison.Ordinal);
    }

    private async Task<(string Login, string Password, string Code)> Make(string login, string name)
    {
        using var system = await app.SignInAs("系统管理员");
        var made = Assert.Single(Administration.Passwords(await system.Press(await system.Get(Addresses.Accounts), "建立账号", ("login", login), ("name", name), ("outside", "true"))));
        return (made.Login, made.Password, Administration.ReleaseCode(await security.Post($"/accounts/{(await Account(login)).Id}/release", await Token(security))));
    }

    private async Task<Page> Ask(Grantable what, string whom, string reason = "工作需要") =>
        await security.Press(await security.Get(Addresses.Roles), "提出授权", ("what", what.ToString()), ("whom", whom), ("reason", reason));

    private async Task<Guid> OpenGrant()
    {
        await using var scope = app.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<AccountKeeping>().Grants()).Single(g => g.IsOpen).Id;
    }

    private Task<Account> Account(string login) => Account(a => a.UserName == login);

    private async Task<Account> Account(Func<Account, bool> which)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<Accounts>().All()).First(which);
    }

    private async Task<IReadOnlyList<JournalRow>> Entries()
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ZhengyanDb>().Journal.Where(e => e.Stream == JournalRow.Accounts).OrderBy(e => e.Version)
            .ToListAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<(string, string)> Token(Visitor visitor) =>
        ("__RequestVerificationToken", ((IHtmlInputElement)(await visitor.Get(Addresses.Password)).Document.QuerySelector("input[name='__RequestVerificationToken']")!).Value);
}
