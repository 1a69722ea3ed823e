using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Zhengyan.Tests.Support;
using Zhengyan.Ui;

namespace Zhengyan.Tests.Access;

/// <summary>What goes wrong is found again by its number, and gives nothing away.</summary>
public sealed class MishapTests(Demonstration demonstration)
{
    [Fact]
    public async Task The_page_shows_a_number_that_stands_in_the_log_and_the_log_has_no_content()
    {
        await using var scope = (await demonstration.App).Services.CreateAsyncScope();
        var log = new Complaints();
        using var logging = LoggerFactory.Create(builder => builder.AddProvider(log));
        var answer = new MemoryStream();
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider, Response = { Body = answer } };
        http.Request.Method = "POST";
        (http.Request.Scheme, http.Request.Host, http.Request.Path) = ("http", new("localhost"), "/matters");
        http.Request.QueryString = new("?q=隐情");

        await new Mishaps(_ => throw new InvalidOperationException("金海梓说的话", new FormatException("隐情")), logging.CreateLogger<Mishaps>())
            .InvokeAsync(http);

        var page = Encoding.UTF8.GetString(answer.ToArray());
        var line = Assert.Single(log);
        var number = line.Split(": ")[1].Split(' ')[0];
        Assert.Equal(StatusCodes.Status500InternalServerError, http.Response.StatusCode);
        Assert.Contains(number, page, StringComparison.Ordinal);
        Assert.Contains(nameof(InvalidOperationException), line, StringComparison.Ordinal);
        foreach (var content in new[] { "金海梓", "隐情", "q=" })
        {
            Assert.DoesNotContain(content, line, StringComparison.Ordinal);
            Assert.DoesNotContain(content, page, StringComparison.Ordinal);
        }
    }
}
