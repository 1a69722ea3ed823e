using System.Net;
using System.Net.Sockets;
using System.Text;
using Zhengyan.Rules;
using Zhengyan.Storage;
using Zhengyan.Tests.Support;
using Zhengyan.Tests.Uploads;

namespace Zhengyan.Tests.Features;

/// <summary>What comes where a file is handed in and is no proper form: it is refused, and takes neither memory nor disk.</summary>
[Collection(nameof(HeldTalks))]
public sealed class BrokenFormTests(HeldTalks talks)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data")]
    [InlineData("multipart/mixed; boundary=x")]
    [InlineData("text/plain")]
    public async Task What_is_no_form_with_parts_is_refused_at_once_and_nothing_of_it_is_read(string type)
    {
        var talk = await talks.At(Stage.Papers);
        using var officer = await talks.App.SignInAs(HeldTalk.Officer);
        var address = talks.App.Address;
        foreach (var path in new[] { $"{talk.Address}/attach", $"/matters/{Guid.NewGuid():N}/attach" })
        {
            using var client = new TcpClient();
            await client.ConnectAsync(address.Host, address.Port, Stop);
            await using var line = client.GetStream();
            // It says how much will come, and none of it comes: whoever waited for it would not answer.
            await line.WriteAsync(Encoding.ASCII.GetBytes(
                $"POST {path} HTTP/1.1\r\nHost: {address.Authority}\r\nCookie: {officer.Cookies.GetCookieHeader(address)}\r\nContent-Type: {type}\r\nContent-Length: 29000000\r\nConnection: close\r\n\r\n"), Stop);
            using var reader = new StreamReader(line);
            Assert.Equal("HTTP/1.1 400 Bad Request", await reader.ReadLineAsync(Stop).AsTask().WaitAsync(TimeSpan.FromSeconds(20), Stop));
        }
    }

    [Fact]
    public async Task A_form_that_breaks_off_in_its_file_is_refused_without_a_fault_in_the_log()
    {
        var talk = await talks.At(Stage.Papers);
        using var officer = await talks.App.SignInAs(HeldTalk.Officer);
        using var whole = AttachmentForm.Of(await AttachmentForm.Token(officer, talk), "Field.Record", "断了.pdf", new SamplePdf().Written().Build());
        using var broken = new ByteArrayContent((await whole.ReadAsByteArrayAsync(Stop))[..^80]);
        broken.Headers.ContentType = whole.Headers.ContentType;
        var (files, complaints) = (Files(), talks.App.Complaints.Count());
        using var answer = await officer.Http.PostAsync(new Uri($"{talk.Address}/attach", UriKind.Relative), broken, Stop);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(files, Files());
        Assert.Equal(complaints, talks.App.Complaints.Count());
    }

    private int Files()
    {
        var folder = Path.Combine(talks.App.Data, StoredFiles.FolderName);
        return System.IO.Directory.Exists(folder) ? System.IO.Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Count() : 0;
    }
}
