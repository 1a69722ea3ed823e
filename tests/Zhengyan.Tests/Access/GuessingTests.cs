using System.Net;
using Zhengyan.Access;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Access;

/// <summary>What somebody who is not let in can try, and how much of it.</summary>
public sealed class GuessingTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void No_unlocking_gives_more_tries_at_a_second_factor_within_a_day()
    {
        var clock = new Clock();
        var wrong = new WrongCodes(clock);
        for (var i = 0; i < WrongCodes.ADay; i++)
        {
            Assert.False(wrong.AreTooMany("one"));
            wrong.Count("one");
            clock.Travel(minutes: 10);
        }

        Assert.True(wrong.AreTooMany("one"));
        Assert.False(wrong.AreTooMany("other"));
        clock.Travel(days: 1);
        Assert.False(wrong.AreTooMany("one"));
    }

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/complaint")]
    public async Task Whoever_has_not_signed_in_sends_no_large_form(string address)
    {
        await using var app = await RunningApp.Demonstration();
        using var visitor = app.Visitor();
        using var small = new FormUrlEncodedContent([new("account", new string('a', 1000))]);
        using var answered = await visitor.Http.PostAsync(new Uri(address, UriKind.Relative), small, Stop);
        Assert.NotEqual(HttpStatusCode.RequestEntityTooLarge, answered.StatusCode);
        using var large = new MultipartFormDataContent { { new ByteArrayContent(new byte[SmallBodies.Most + 1]), "file", "a.pdf" } };
        using var refused = await visitor.Http.PostAsync(new Uri(address, UriKind.Relative), large, Stop);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.StatusCode);
    }
}
