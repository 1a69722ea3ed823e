using System.Net;
using AngleSharp.Dom;
using Zhengyan.Rules;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Features;

/// <summary>文书 on their pages and as files: who gets which, with which marks, and that it is written down.</summary>
[Collection(nameof(HeldTalks))]
public sealed class DocumentPageTests(HeldTalks talks)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Clause_5_7_the_record_is_printed_to_be_signed_with_its_code_and_as_a_working_copy_with_its_reader()
    {
        var talk = await talks.UpTo(m => m.Record?.SentOn is not null);
        using var recorder = await talks.App.SignInAs(HeldTalk.Recorder);
        var matter = await talk.Now();
        var section = (await recorder.Get(talk.Address)).Document.GetElementById("documents")!;
        Assert.Contains("谈话记录", section.TextContent, StringComparison.Ordinal);

        var toSign = await recorder.Get($"{talk.Address}/documents/record?sign");
        var code = $"{matter.TalkNumber}·谈话记录·{RecordCode.Of(matter)}";
        Assert.Contains(code, Foot(toSign), StringComparison.Ordinal);
        Assert.DoesNotContain("工作稿", Foot(toSign), StringComparison.Ordinal);
        Assert.NotNull(toSign.Document.QuerySelector(".gb-to-sign"));
        Assert.Contains(matter.Record!.Parts.Reason, toSign.Text, StringComparison.Ordinal);

        var copy = await recorder.Get($"{talk.Address}/documents/record");
        Assert.DoesNotContain(RecordCode.Of(matter), copy.Html, StringComparison.Ordinal);
        Assert.Contains("工作稿", Foot(copy), StringComparison.Ordinal);
        Assert.Contains(HeldTalk.Recorder, Foot(copy), StringComparison.Ordinal);
        Assert.Null(copy.Document.QuerySelector(".gb-to-sign"));
    }

    [Fact]
    public async Task Clause_5_8_a_paper_that_is_not_for_its_reader_is_as_if_there_were_none()
    {
        var talk = await talks.At(Stage.FollowUp);
        using var subject = await talks.App.SignInAs(talk.Subject);
        foreach (var path in new[] { "approvalform", "leadregister", "situationform", "catalogue", "briefing", "outline", "nothing", "record/more" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await subject.Get($"{talk.Address}/documents/{path}")).Status);
        }

        foreach (var path in new[] { "notice", "record", "record?sign", "selfcriticism?sign", "rectificationreport" })
        {
            Assert.Equal(HttpStatusCode.OK, (await subject.Get($"{talk.Address}/documents/{path}")).Status);
        }

        using var other = await talks.App.SignInAs(talks.Outsider);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Get($"{talk.Address}/documents/record")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Get($"{talk.Address}/documents/record/file")).Status);
    }

    [Fact]
    public async Task Clause_5_6_who_sees_less_gets_a_working_copy_and_nothing_to_sign()
    {
        var talk = await talks.At(Stage.Archive);
        using var archivist = await talks.App.SignInAs(HeldTalk.Archivist);
        var matter = await talk.Now();
        var copy = await archivist.Get($"{talk.Address}/documents/situationform");
        Assert.Equal(HttpStatusCode.OK, copy.Status);
        Assert.DoesNotContain(matter.Record!.Parts.Reason, copy.Text, StringComparison.Ordinal);
        Assert.Empty(copy.Document.QuerySelectorAll("a[href$='?sign']"));
        Assert.Equal(HttpStatusCode.NotFound, (await archivist.Get($"{talk.Address}/documents/situationform?sign")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await archivist.Get($"{talk.Address}/documents/situationform/file?sign")).Status);
    }

    [Fact]
    public async Task Clause_5_8_a_file_names_nobody_is_kept_nowhere_and_its_reading_is_written_down()
    {
        var talk = await talks.At(Stage.FollowUp);
        using var leader = await talks.App.SignInAs(talk.Leader);
        using var answer = await leader.Http.GetAsync(new Uri($"{talk.Address}/documents/record/file?sign", UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal($"{(await talk.Now()).TalkNumber} 谈话记录.docx", answer.Content.Headers.ContentDisposition.FileNameStar);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Contains(RecordCode.Of(await talk.Now()), Zhengyan.Tests.Shipped.PaperText.Of(await answer.Content.ReadAsByteArrayAsync(Stop)), StringComparison.Ordinal);

        var entry = ReadingRows.Of(talks.App.Data)[^1];
        Assert.Equal("Document", entry.Page);
        Assert.Equal(talk.Address, $"/matters/{Assert.Single(entry.Ids)}");
        Assert.Contains("Record", entry.Sections.Split(' '));
        Assert.DoesNotContain("Lead", entry.Sections.Split(' '));
    }

    [Fact]
    public async Task Every_paper_that_the_head_may_print_can_be_printed_and_downloaded()
    {
        var talk = await talks.At(Stage.Archive);
        using var head = await talks.App.SignInAs("姚志");
        var papers = (await head.Get(talk.Address)).Document.QuerySelectorAll("#documents a").Select(a => a.GetAttribute("href")!).ToList();
        Assert.True(papers.Count >= 10, $"only {papers.Count} papers");
        foreach (var paper in papers)
        {
            Assert.Equal(HttpStatusCode.OK, (await head.Get(paper)).Status);
            Assert.Equal(HttpStatusCode.OK, (await head.Get(paper + "?sign")).Status);
            using var file = await head.Http.GetAsync(new Uri(paper + "/file", UriKind.Relative), Stop);
            Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        }
    }

    private static string Foot(Page page) => page.Document.QuerySelector(".gb-foot")!.TextContent;
}
