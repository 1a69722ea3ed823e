using System.Net;
using Zhengyan.Access;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Access;

/// <summary>The first accounts of an installation, and what its data folder remembers.</summary>
public sealed class SetupTests
{
    [Fact]
    public async Task The_first_accounts_are_set_up_once_by_who_has_the_code()
    {
        await using var app = await RunningApp.Empty();
        using var visitor = app.Visitor();
        var path = Administration.SetupPath(app);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get(Addresses.Setup)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get($"{Addresses.Setup}/wrong")).Status);

        var form = await visitor.Get(path);
        Assert.Equal(HttpStatusCode.OK, form.Status);
        var shown = await visitor.Send(form, "main form", Administration.Three);
        Assert.Equal(HttpStatusCode.OK, shown.Status);
        Assert.Equal(3, Administration.Passwords(shown).Count);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get(path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Send(form, "main form", Administration.Three)).Status);
        await app.Restart();
        using var later = app.Visitor();
        Assert.Equal(HttpStatusCode.NotFound, (await later.Get(path)).Status);
    }

    [Fact]
    public async Task The_three_are_three_people_with_three_accounts()
    {
        await using var app = await RunningApp.Empty();
        using var visitor = app.Visitor();
        var form = await visitor.Get(Administration.SetupPath(app));
        var refused = await visitor.Send(
            form, "main form", ("SystemLogin", "one"), ("SystemName", "甲一"), ("SecurityLogin", "ONE"), ("SecurityName", "甲一"), ("AuditLogin", "three"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        foreach (var number in new[] { "Z-06", "Z-07", "Z-08" })
        {
            Assert.Contains(number, refused.Text, StringComparison.Ordinal);
        }

        Assert.Equal("three", refused.Document.QuerySelector("#AuditLogin")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_one_time_password_opens_nothing_but_the_page_to_change_it()
    {
        await using var app = await RunningApp.Empty();
        using var visitor = app.Visitor();
        var shown = await visitor.Send(await visitor.Get(Administration.SetupPath(app)), "main form", Administration.Three);
        var (login, password) = Administration.Passwords(shown).Single(p => p.Login == Administration.Security);
        Assert.True((await visitor.SignInWith(login, password)).Redirects);
        Assert.Equal(Addresses.Password, (await visitor.Get(Addresses.Accounts)).Location);
        Assert.Equal(Addresses.Password, (await visitor.Get(Addresses.SecondFactor)).Location);
        Assert.Equal(Addresses.Password, (await visitor.Get("/")).Location);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get(Addresses.Password)).Status);

        await Administration.ChooseOwn(app, login, password);
        Assert.False((await visitor.SignInWith(login, password)).Redirects);
    }

    [Fact]
    public async Task A_second_start_finds_the_accounts_as_they_were()
    {
        await using var office = await Administration.SetUp();
        await office.App.Restart();
        foreach (var login in new[] { Administration.System, Administration.Security, Administration.Audit })
        {
            (await office.SignIn(login)).Dispose();
        }
    }

    [Fact]
    public async Task Outside_the_demonstration_nobody_comes_in_by_a_press()
    {
        await using var office = await Administration.SetUp();
        using var visitor = office.App.Visitor();
        var page = await visitor.Get(Addresses.SignIn);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get(Addresses.Demonstration)).Status);
        var token = page.Document.QuerySelector("input[name='__RequestVerificationToken']")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("account", "1")]);
        using var answer = await visitor.Http.PostAsync(new Uri(Addresses.Demonstration, UriKind.Relative), form, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain("演示", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_of_the_demonstration_is_never_used_for_work_nor_the_other_way_round()
    {
        var folder = Directory.CreateTempSubdirectory("zhengyan-");
        try
        {
            await (await RunningApp.EmptyOn(folder.FullName)).DisposeAsync();
            await Assert.ThrowsAsync<InvalidOperationException>(() => RunningApp.DemonstrationOn(folder.FullName));
            await (await RunningApp.EmptyOn(folder.FullName)).DisposeAsync();
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }
}
