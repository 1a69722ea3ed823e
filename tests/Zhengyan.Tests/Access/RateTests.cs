using System.Net;
using Zhengyan.Access;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Access;

/// <summary>Whoever tries too often waits.</summary>
public sealed class RateTests
{
    [Fact]
    public async Task A_name_can_be_tried_so_many_times_a_minute_and_no_log_knows_from_where()
    {
        await using var app = await RunningApp.Empty();
        using var visitor = app.Visitor();
        for (var i = 0; i < SignInRate.PerAccount; i++)
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.SignInWith(i % 2 == 0 ? "somebody" : "SomeBody", "Wrong-12345")).Status);
        }

        var refused = await visitor.SignInWith("somebody", "Wrong-12345");
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.Contains("Z-21", refused.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.SignInWith("another", "Wrong-12345")).Status);
        Assert.DoesNotContain(app.Complaints, line => line.Contains("127.0.0.1", StringComparison.Ordinal) || line.Contains("somebody", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task An_address_can_try_so_many_names_a_minute()
    {
        await using var app = await RunningApp.Empty();
        using var visitor = app.Visitor();
        var page = await visitor.Get(Addresses.SignIn);
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i <= SignInRate.PerAddress; i++)
        {
            answers.Add((await visitor.Send(page, "form[action='/sign-in']", ("account", $"name{i}"), ("password", ""))).Status);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
        Assert.DoesNotContain(HttpStatusCode.TooManyRequests, answers[..^1]);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get(Addresses.SignIn)).Status);
    }
}
