using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhengyan.Rules;
using Zhengyan.Storage;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Features;

/// <summary>What is being written in a long form is kept for its writer, and for nobody else.</summary>
[Collection(nameof(HeldTalks))]
public sealed class DraftTests(HeldTalks talks)
{
    private const string Written = "说到一半：本人解释了当时的考虑";

    [Fact]
    public async Task Clause_3_what_the_recorder_writes_is_there_again_and_goes_with_the_act()
    {
        var talk = await talks.At(Stage.Talk);
        using var recorder = await talks.App.SignInAs(HeldTalk.Recorder);
        var page = await recorder.Get(talk.Address + "/holdtalk");
        Assert.Equal(HttpStatusCode.NoContent, (await Keep(recorder, talk, page, ("explanation", Written), ("day", "2026-11-30"))).Status);

        var again = await recorder.Get(talk.Address + "/holdtalk");
        Assert.Equal(Written, Explanation(again));
        Assert.Contains("草稿", again.Text, StringComparison.Ordinal);
        Assert.Equal(1, await Drafts(talk));
        var done = await recorder.Press(
            again, "登记谈话", ("day", $"{talk.Matter.Notice!.On:yyyy-MM-dd}"), ("from", "08:10"), ("to", "09:00"), ("place", "会议室"), ("conduct", "如实回答"));
        Assert.True(done.Redirects, done.Text);
        Assert.Equal(0, await Drafts(talk));
        Assert.Equal(Written, (await talk.Now()).Record!.Parts.Explanation);

        // What the page sends late comes after the act, and is not kept.
        Assert.Equal(HttpStatusCode.NotFound, (await Keep(recorder, talk, again, ("explanation", "迟到的草稿"))).Status);
        Assert.Equal(0, await Drafts(talk));
    }

    [Fact]
    public async Task Clause_5_8_a_draft_is_its_writers_alone()
    {
        var talk = await talks.At(Stage.Talk);
        using var recorder = await talks.App.SignInAs(HeldTalk.Recorder);
        await Keep(recorder, talk, await recorder.Get(talk.Address + "/holdtalk"), ("explanation", Written));
        using var leader = await talks.App.SignInAs(talk.Leader);
        Assert.NotEqual(Written, Explanation(await leader.Get(talk.Address + "/holdtalk")));

        foreach (var name in new[] { talk.Subject, "周涛霞" })
        {
            using var other = await talks.App.SignInAs(name);
            var form = await other.Get("/password");
            var (there, missing) = (await Keep(other, talk.Address, form), await Keep(other, $"/matters/{Guid.NewGuid():N}", form));
            Assert.Equal((HttpStatusCode.NotFound, missing.Text), (there.Status, there.Text));
        }

        await using var db = await talks.App.Services.GetRequiredService<IDbContextFactory<ZhengyanDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        var kept = await db.Drafts.SingleAsync(d => d.Matter == talk.Matter.Id, TestContext.Current.CancellationToken);
        Assert.DoesNotContain(Written, System.Text.Encoding.UTF8.GetString(kept.Content), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_thrown_away_when_its_writer_says_so_and_is_never_without_bounds()
    {
        var talk = await talks.At(Stage.Talk);
        using var recorder = await talks.App.SignInAs(HeldTalk.Recorder);
        var page = await recorder.Get(talk.Address + "/holdtalk");
        Assert.Equal(HttpStatusCode.Conflict, (await Keep(recorder, talk, page, ("explanation", new string('字', 300_000)))).Status);
        await Keep(recorder, talk, page, ("explanation", Written));
        var kept = await recorder.Get(talk.Address + "/holdtalk");
        Assert.True((await recorder.Press(kept, "放弃草稿")).Redirects);
        Assert.Equal(0, await Drafts(talk));
        Assert.NotEqual(Written, Explanation(await recorder.Get(talk.Address + "/holdtalk")));
    }

    private static string Explanation(Page page) => page.Document.QuerySelector<IHtmlTextAreaElement>("#explanation")!.Value;

    private static Task<Page> Keep(Visitor writer, HeldTalk talk, Page page, params (string, string)[] fields) => Keep(writer, talk.Address, page, fields);

    private static Task<Page> Keep(Visitor writer, string address, Page page, params (string, string)[] fields) => writer.Post(
        address + "/holdtalk/draft", [Hidden(page, "__RequestVerificationToken"), Hidden(page, "command"), .. fields]);

    private static (string, string) Hidden(Page page, string name) =>
        (name, page.Document.QuerySelector<IHtmlInputElement>($".act input[name='{name}'], input[name='{name}']")?.Value ?? "");

    private async Task<int> Drafts(HeldTalk talk)
    {
        await using var db = await talks.App.Services.GetRequiredService<IDbContextFactory<ZhengyanDb>>().CreateDbContextAsync();
        return await db.Drafts.CountAsync(d => d.Matter == talk.Matter.Id);
    }
}
