using System.Formats.Tar;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Storage;
using Zhengyan.Tests.Support;
using Zhengyan.Tests.Uploads;

namespace Zhengyan.Tests.Features;

/// <summary>附件 over HTTP: handed in as a form is, fetched as a file is, and neither by whoever may not (§5.7, §5.8).</summary>
[Collection(nameof(HeldTalks))]
public sealed class AttachmentPageTests(HeldTalks talks)
{
    private static readonly byte[] Pdf = new SamplePdf().Written().Page("").Written().Build();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Clause_5_7_a_file_is_handed_in_shown_and_fetched_under_its_own_name()
    {
        var talk = await talks.At(Stage.Papers);
        const string name = "𬭎同志的谈话记录（签字）.pdf";
        using var officer = await talks.App.SignInAs(HeldTalk.Officer);
        using (var handedIn = await AttachmentForm.HandIn(officer, talk, "Field.Record", name, Pdf))
        {
            Assert.Equal(HttpStatusCode.Redirect, handedIn.StatusCode);
        }

        var page = await officer.Get(talk.Address);
        var section = page.Document.QuerySelector("#attachments")!;
        foreach (var shown in new[] { "一份材料", name, "谈话记录材料", "3 页", "空白：第 2 页", "KB", HeldTalk.Officer })
        {
            Assert.Contains(shown, section.TextContent, StringComparison.Ordinal);
        }

        using var file = await officer.Http.GetAsync(new Uri(section.QuerySelector("td a")!.GetAttribute("href")!, UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        Assert.Equal(Pdf, await file.Content.ReadAsByteArrayAsync(Stop));
        Assert.Equal("application/pdf", file.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment; filename*=UTF-8''" + Uri.EscapeDataString(name), file.Content.Headers.GetValues("Content-Disposition").Single());
        Assert.StartsWith("sandbox; default-src 'none'", file.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", file.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.True(file.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Clause_5_8_an_attachment_of_the_verification_is_there_for_officers_alone_and_its_reading_is_in_the_log()
    {
        var talk = await talks.At(Stage.Papers);
        using var officer = await talks.App.SignInAs(HeldTalk.Officer);
        (await AttachmentForm.HandIn(officer, talk, "Field.Verification", "核实.pdf", Pdf)).Dispose();
        var attachment = (await talk.Now()).Attachments[0];
        var address = $"{talk.Address}/attachments/{attachment.Id:N}";
        foreach (var name in new[] { talk.Leader, talk.Subject, HeldTalk.Archivist, HeldTalk.Recorder })
        {
            using var other = await talks.App.SignInAs(name);
            Assert.Equal(HttpStatusCode.NotFound, (await other.Get(address)).Status);
            Assert.DoesNotContain("核实.pdf", (await other.Get(talk.Address)).Html, StringComparison.Ordinal);
            Assert.DoesNotContain("添加附件", (await other.Get(talk.Address)).Document.QuerySelector(".history")?.TextContent ?? "", StringComparison.Ordinal);
        }

        var before = Readings();
        Assert.Equal(HttpStatusCode.OK, (await officer.Get(address)).Status);
        Assert.Equal(before + 1, Readings());
        Assert.Equal(HttpStatusCode.NotFound, (await officer.Get($"{talk.Address}/attachments/{Guid.NewGuid():N}")).Status);
    }

    [Fact]
    public async Task Clause_5_7_every_reason_is_shown_at_once_what_was_typed_stays_and_nothing_is_left_on_the_disk()
    {
        var talk = await talks.At(Stage.Papers);
        using var officer = await talks.App.SignInAs(HeldTalk.Officer);
        var before = Files();
        using var refused = await AttachmentForm.HandIn(officer, talk, "", "../../x.jpg", SampleOffice.WithMacros(), title: "想交的一份");
        var text = await refused.Content.ReadAsStringAsync(Stop);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        foreach (var number in new[] { "U-01", "U-12", "U-14", "U-17", "想交的一份" })
        {
            Assert.Contains(number, text, StringComparison.Ordinal);
        }

        using var nothing = await AttachmentForm.HandIn(officer, talk, "Field.Record", "", []);
        Assert.Contains("U-04", await nothing.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Equal(before, Files());
        Assert.Empty((await talk.Now()).Attachments);
    }

    [Fact]
    public async Task Clause_5_8_a_file_for_a_matter_of_others_is_answered_as_for_none_and_not_even_read()
    {
        var talk = await talks.At(Stage.Papers);
        using var officer = await talks.App.SignInAs(HeldTalk.Officer);
        var token = await AttachmentForm.Token(officer, talk);
        using var other = await talks.App.SignInAs(talks.Outsider);
        var own = (await other.Get("/rules")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var theirs = await other.Http.PostAsync(new Uri($"{talk.Address}/attach", UriKind.Relative), AttachmentForm.Of(own, "Field.Record", "a.pdf", Pdf), Stop);
        using var none = await other.Http.PostAsync(new Uri($"/matters/{Guid.NewGuid():N}/attach", UriKind.Relative), AttachmentForm.Of(own, "Field.Record", "a.pdf", Pdf), Stop);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (theirs.StatusCode, none.StatusCode));
        Assert.NotEmpty(token);
        Assert.Empty((await talk.Now()).Attachments);
    }

    [Fact]
    public async Task No_file_is_taken_with_a_form_that_was_not_handed_out_here()
    {
        var talk = await talks.At(Stage.Papers);
        using var officer = await talks.App.SignInAs(HeldTalk.Officer);
        foreach (var token in new[] { "", "forged" })
        {
            using var answer = await officer.Http.PostAsync(new Uri($"{talk.Address}/attach", UriKind.Relative), AttachmentForm.Of(token, "Field.Record", "a.pdf", Pdf), Stop);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }

        // A token behind the file is none, and a field without end is not read to its end.
        using var late = new MultipartFormDataContent { { new ByteArrayContent(Pdf), "file", "a.pdf" }, { new StringContent(await AttachmentForm.Token(officer, talk)), "__RequestVerificationToken" } };
        using var behind = await officer.Http.PostAsync(new Uri($"{talk.Address}/attach", UriKind.Relative), late, Stop);
        Assert.Equal(HttpStatusCode.BadRequest, behind.StatusCode);
        using var endless = new MultipartFormDataContent { { new StringContent(new string('x', 1 << 20)), "title" } };
        using var long_ = await officer.Http.PostAsync(new Uri($"{talk.Address}/attach", UriKind.Relative), endless, Stop);
        Assert.Equal(HttpStatusCode.BadRequest, long_.StatusCode);
        Assert.Empty((await talk.Now()).Attachments);
    }

    [Fact]
    public async Task Clause_4_4_the_subject_hands_in_a_scan_of_what_they_owe_and_nothing_else_is_offered()
    {
        var talk = await talks.UpTo(m => m.Record?.Verified is not null);
        using var subject = await talks.App.SignInAs(talk.Subject);
        var form = await subject.Get($"{talk.Address}/attach");
        var offered = form.Document.QuerySelectorAll("#place option").Select(o => o.GetAttribute("value")).Where(v => v!.Length > 0).ToList();
        Assert.Contains("Field.Papers", offered);
        Assert.DoesNotContain("Field.Verification", offered);
        Assert.DoesNotContain("Field.Record", offered);
        using var handedIn = await AttachmentForm.HandIn(subject, talk, "Field.Papers", "检查.jpg", SampleJpeg.Sheet());
        Assert.Equal(HttpStatusCode.Redirect, handedIn.StatusCode);
        using var leader = await talks.App.SignInAs(talk.Leader);
        Assert.Contains("检查.jpg", (await leader.Get(talk.Address)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clause_5_8_a_file_put_there_by_mistake_is_gone_for_everybody()
    {
        var talk = await talks.At(Stage.Papers);
        using var officer = await talks.App.SignInAs(HeldTalk.Officer);
        (await AttachmentForm.HandIn(officer, talk, "Field.Record", "传错.pdf", Pdf)).Dispose();
        var attachment = (await talk.Now()).Attachments[0];
        var page = await officer.Get($"{talk.Address}/detach");
        Assert.True((await officer.Press(page, "撤下", ("attachment", attachment.Id.ToString("N")), ("reason", "传错了"))).Redirects);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.Get($"{talk.Address}/attachments/{attachment.Id:N}")).Status);
        Assert.DoesNotContain("传错.pdf", (await officer.Get(talk.Address)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_was_damaged_breaks_off_and_the_log_names_no_file()
    {
        var talk = await talks.At(Stage.Papers);
        using var officer = await talks.App.SignInAs(HeldTalk.Officer);
        var large = SamplePng.From(2000, 200, SamplePng.Packed(new byte[(2000 + 1) * 200])).Concat(new byte[200_000]).ToArray();
        using (var handedIn = await AttachmentForm.HandIn(officer, talk, "Field.Record", "受损的.png", large))
        {
            Assert.Equal(HttpStatusCode.Redirect, handedIn.StatusCode);
        }

        var attachment = (await talk.Now()).Attachments[0];
        var path = System.IO.Directory.EnumerateFiles(Path.Combine(talks.App.Data, StoredFiles.FolderName), attachment.Id.ToString("N"), SearchOption.AllDirectories).Single();
        var whole = await File.ReadAllBytesAsync(path, Stop);
        byte[] bytes = [.. whole];
        bytes[(64 << 10) + 1000] ^= 1;
        await File.WriteAllBytesAsync(path, bytes, Stop);
        // The first piece is still right; in the second one it breaks off.
        await Assert.ThrowsAnyAsync<Exception>(async () =>
        {
            using var answer = await officer.Http.GetAsync(new Uri($"{talk.Address}/attachments/{attachment.Id:N}", UriKind.Relative), Stop);
            await answer.Content.ReadAsByteArrayAsync(Stop);
        });
        Assert.Contains(talks.App.Complaints, line => line.Contains("System.Security.Cryptography", StringComparison.Ordinal));
        Assert.DoesNotContain(talks.App.Complaints, line => line.Contains("受损的", StringComparison.Ordinal) || line.Contains(attachment.Id.ToString("N"), StringComparison.Ordinal));
        File.Delete(path);
        Assert.Equal(HttpStatusCode.InternalServerError, (await officer.Get($"{talk.Address}/attachments/{attachment.Id:N}")).Status);
        // The other tests find the folder as it should be.
        await File.WriteAllBytesAsync(path, whole, Stop);
    }

    [Fact]
    public async Task Clause_5_7_a_backup_brings_the_files_back_and_verification_reads_every_one()
    {
        var talk = await talks.At(Stage.Papers);
        using var officer = await talks.App.SignInAs(HeldTalk.Officer);
        (await AttachmentForm.HandIn(officer, talk, "Field.Record", "要备份.pdf", Pdf)).Dispose();
        var attachment = (await talk.Now()).Attachments[0];
        var folder = System.IO.Directory.CreateTempSubdirectory("zhengyan-");
        try
        {
            var tar = Path.Combine(folder.FullName, "one.tar");
            Assert.Equal(0, await Maintenance.Run(Arguments.Read(["backup", tar, "--data", talks.App.Data, "--demo"]), new(talks.App.Data, true)));
            var restored = folder.CreateSubdirectory("restored").FullName;
            await TarFile.ExtractToDirectoryAsync(tar, restored, overwriteFiles: false, Stop);
            var keys = System.IO.Directory.CreateDirectory(Path.Combine(restored, "keys"));
            if (!OperatingSystem.IsWindows())
            {
                keys.UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
            }

            foreach (var key in System.IO.Directory.EnumerateFiles(Path.Combine(talks.App.Data, "keys")))
            {
                File.Copy(key, Path.Combine(keys.FullName, Path.GetFileName(key)));
            }

            var verify = Arguments.Read(["verify", "--data", restored, "--demo"]);
            Assert.Equal(0, await Maintenance.Run(verify, new(restored, true)));
            File.Delete(Path.Combine(restored, StoredFiles.FolderName, attachment.Id.ToString("N")[..2], attachment.Id.ToString("N")));
            Assert.Equal(1, await Maintenance.Run(verify, new(restored, true)));
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_slow_upload_arrives_and_one_that_is_broken_off_leaves_nothing()
    {
        var talk = await talks.At(Stage.Papers);
        using var officer = await talks.App.SignInAs(HeldTalk.Officer);
        var token = await AttachmentForm.Token(officer, talk);
        var before = Files();
        await SendRaw(officer, talk, token, Pdf[..(Pdf.Length / 2)], whole: false);
        for (var i = 0; i < 600 && Files().Count != before.Count; i++)
        {
            await Task.Delay(100, Stop);
        }

        Assert.Equal(before, Files());
        Assert.Empty((await talk.Now()).Attachments);
        Assert.Contains("302", await SendRaw(officer, talk, token, Pdf, whole: true), StringComparison.Ordinal);
        Assert.Single((await talk.Now()).Attachments);
    }

    // As a browser does that was told to go slowly, or whose window is closed in the midst of it.
    private async Task<string> SendRaw(Visitor visitor, HeldTalk talk, string token, byte[] content, bool whole)
    {
        var address = talks.App.Address;
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port, Stop);
        await using var line = client.GetStream();
        const string boundary = "----slow";
        var begin = Encoding.UTF8.GetBytes(string.Concat(new[] { ("__RequestVerificationToken", token), ("place", "Field.Record"), ("title", "慢慢来") }
            .Select(f => $"--{boundary}\r\nContent-Disposition: form-data; name=\"{f.Item1}\"\r\n\r\n{f.Item2}\r\n"))
            + $"--{boundary}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"慢.pdf\"\r\nContent-Type: application/pdf\r\n\r\n");
        var end = Encoding.ASCII.GetBytes($"\r\n--{boundary}--\r\n");
        var cookies = visitor.Cookies.GetCookieHeader(address);
        await line.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST {talk.Address}/attach HTTP/1.1\r\nHost: {address.Authority}\r\nCookie: {cookies}\r\nContent-Type: multipart/form-data; boundary={boundary}\r\nContent-Length: {begin.Length + (whole ? content.Length : Pdf.Length) + end.Length}\r\nConnection: close\r\n\r\n"), Stop);
        await line.WriteAsync(begin, Stop);
        foreach (var piece in content.Chunk(Math.Max(1, content.Length / 8)))
        {
            await line.WriteAsync(piece, Stop);
            await line.FlushAsync(Stop);
            await Task.Delay(50, Stop);
        }

        if (!whole)
        {
            client.Client.Close(0);
            return "";
        }

        await line.WriteAsync(end, Stop);
        using var reader = new StreamReader(line);
        return await reader.ReadLineAsync(Stop) ?? "";
    }

    private IReadOnlyList<string> Files() => System.IO.Directory.Exists(Path.Combine(talks.App.Data, StoredFiles.FolderName))
        ? [.. System.IO.Directory.EnumerateFiles(Path.Combine(talks.App.Data, StoredFiles.FolderName), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)] : [];

    private int Readings() => ReadingRows.Of(talks.App.Data).Count(r => r.Page == nameof(ReadingOf.Attachment));
}
