using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using Zhengyan.Rules;
using Zhengyan.Tests.Support;
using Zhengyan.Ui;

namespace Zhengyan.Tests.Features;

/// <summary>The record on its pages: who sees it when, how it is verified, and what stays beside it.</summary>
[Collection(nameof(HeldTalks))]
public sealed class RecordPageTests(HeldTalks talks)
{
    private static readonly (string, string) OnPaper = ("signing", nameof(SigningWay.OnPaper));

    [Fact]
    public async Task Clause_5_7_the_subject_sees_the_record_only_once_it_is_sent()
    {
        var talk = await talks.At(Stage.Papers);
        using var subject = await talks.App.SignInAs(talk.Subject);
        Assert.DoesNotContain(Orders.Said.Problems, (await subject.Get(talk.Address)).Text, StringComparison.Ordinal);

        using var recorder = await talks.App.SignInAs(HeldTalk.Recorder);
        var sent = await recorder.Press(await recorder.Get(talk.Address), "送本人核实");
        Assert.True(sent.Redirects, sent.Text);
        Assert.Contains("指出了问题。", (await subject.Get(talk.Address)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clause_5_7_a_step_that_is_not_yours_shows_nothing_of_the_record()
    {
        var talk = await talks.At(Stage.Papers);
        using var subject = await talks.App.SignInAs(talk.Subject);
        var page = await subject.Get(talk.Address);
        var form = page.Document.QuerySelector<IHtmlFormElement>("form[action='/language']")!;
        form.SetAttribute("action", talk.Address + "/sendrecord");
        var answer = await subject.Send(page, "form[action$='/sendrecord']", ("version", talks.App.Services.GetRequiredService<FormVersions>().Hide(talk.Matter)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("W-02", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("指出了问题。", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clause_3_a_record_with_an_empty_part_is_not_sent()
    {
        var talk = await talks.At(Stage.Papers);
        await talk.Then(new CompleteRecord(Orders.Said with { Attitude = "" }), talks.Who(HeldTalk.Recorder));
        using var recorder = await talks.App.SignInAs(HeldTalk.Recorder);
        var page = await recorder.Press(await recorder.Get(talk.Address), "送本人核实");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("R-01", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clause_5_7_an_objection_stays_beside_the_sentence_it_is_about()
    {
        var talk = await talks.UpTo(m => m.Record?.SentOn is not null);
        using var subject = await talks.App.SignInAs(talk.Subject);
        var page = await subject.Get(talk.Address + "/objecttorecord");
        var second = talk.Matter.Record!.Parts.Sentences()[1];
        Assert.Equal(second, page.Document.QuerySelector<IHtmlInputElement>("input[name='objections[1].Sentence']")!.Value);
        var done = await subject.Press(page, "提出不同意见", ("objections[1].Words", "当时说的是另一回事"), OnPaper);
        Assert.True(done.Redirects, done.Text);

        using var leader = await talks.App.SignInAs(talk.Leader);
        var line = (await leader.Get(talk.Address)).Document.QuerySelectorAll(".record-line").Single(l => l.QuerySelector(".record-notes") is not null);
        Assert.Equal(second, line.QuerySelector("mark")!.TextContent);
        Assert.Contains("当时说的是另一回事", line.TextContent, StringComparison.Ordinal);
        Assert.Equal(new Objection(second, "当时说的是另一回事"), Assert.Single((await talk.Now()).Record!.Objections));
    }

    [Fact]
    public async Task Clause_5_7_the_signature_stands_under_the_text_that_was_read_and_under_no_other()
    {
        var talk = await talks.UpTo(m => m.Record?.SentOn is not null);
        using var subject = await talks.App.SignInAs(talk.Subject);
        var page = await subject.Get(talk.Address);
        Assert.Contains(RecordCode.Of(talk.Matter), page.Text, StringComparison.Ordinal);
        var unsigned = await subject.Press(page, "核实无误");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unsigned.Status);
        Assert.Contains("R-06", unsigned.Text, StringComparison.Ordinal);

        var (drawn, strokes) = (("signing", nameof(SigningWay.Drawn)), ("strokes", Orders.Drawn.Strokes));
        var other = await subject.Press(unsigned, "核实无误", drawn, strokes, ("recordCode", "7F3K-9QWD-XN2A"));
        Assert.Contains("R-05", other.Text, StringComparison.Ordinal);
        Assert.Equal(Orders.Drawn.Strokes, other.Document.QuerySelector<IHtmlInputElement>("[name=strokes]")!.Value);
        Assert.True((await subject.Press(other, "核实无误", drawn, strokes)).Redirects);

        using var leader = await talks.App.SignInAs(talk.Leader);
        var seen = await leader.Get(talk.Address);
        Assert.Equal(Orders.Drawn.Strokes, seen.Document.QuerySelector(".drawn-signature path")!.GetAttribute("d"));
        Assert.Equal(RecordCode.Of(talk.Matter), (await talk.Now()).Record!.VerifiedCode);
    }

    [Fact]
    public async Task Clause_5_7_objecting_without_a_word_is_refused()
    {
        var talk = await talks.UpTo(m => m.Record?.SentOn is not null);
        using var subject = await talks.App.SignInAs(talk.Subject);
        var page = await subject.Press(await subject.Get(talk.Address + "/objecttorecord"), "提出不同意见");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("R-02", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clause_5_7_a_refusal_wants_a_witness_who_is_somebody_else_and_keeps_what_was_typed()
    {
        var talk = await talks.UpTo(m => m.Record?.SentOn is not null);
        using var recorder = await talks.App.SignInAs(HeldTalk.Recorder);
        var page = await recorder.Get(talk.Address + "/noterefusal");
        var offered = page.Document.QuerySelectorAll("#witness label b").Select(b => b.TextContent).ToList();
        Assert.Contains(talk.Leader, offered);
        Assert.DoesNotContain(talk.Subject, offered);
        Assert.DoesNotContain(HeldTalk.Recorder, offered);

        var refused = await recorder.Press(page, "注明拒签", ("words", "当面表示不签"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("R-04", refused.Text, StringComparison.Ordinal);
        Assert.Equal("当面表示不签", refused.Document.QuerySelector<IHtmlTextAreaElement>("#words")!.Value);
    }

    [Fact]
    public async Task Clause_5_7_a_correction_is_added_and_the_record_is_to_be_verified_again()
    {
        var talk = await talks.UpTo(m => m.Record?.SentOn is not null);
        using var recorder = await talks.App.SignInAs(HeldTalk.Recorder);
        Assert.True((await recorder.Press(await recorder.Get(talk.Address + "/correctrecord"), "更正", ("words", "时间应为下午"))).Redirects);
        using var subject = await talks.App.SignInAs(talk.Subject);
        var page = await subject.Get(talk.Address);
        Assert.Contains("时间应为下午", page.Text, StringComparison.Ordinal);
        Assert.Contains("指出了问题。", page.Text, StringComparison.Ordinal);
        Assert.Contains(page.Document.QuerySelectorAll("button"), b => b.TextContent == "核实无误");
    }

    [Fact]
    public async Task Clause_5_8_talkers_never_see_the_lead_nor_its_verification()
    {
        var talk = await talks.UpTo(m => m.Record?.SentOn is not null);
        foreach (var name in new[] { HeldTalk.Recorder, talk.Leader })
        {
            using var talker = await talks.App.SignInAs(name);
            var page = await talker.Get(talk.Address);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.DoesNotContain("调阅派车单", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(talk.Matter.Lead!.Summary, page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(talk.Matter.LeadNumber, page.Text, StringComparison.Ordinal);
        }
    }
}
