using System.Net;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit.Sdk;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.House;

/// <summary>What the other tests rely on, tried on the application and on a small site with faults that must be found.</summary>
public sealed class ToolsTests(Chromium chromium) : BrowserTest(chromium)
{
    private const string Head = "<!doctype html><html lang=zh><head><meta charset=utf-8><title>试</title></head>";

    [Fact]
    public async Task The_application_runs_on_the_clock_and_in_the_folder_of_the_test()
    {
        var clock = new Clock();
        await using var app = await RunningApp.Empty(clock);
        using var visitor = app.Visitor();
        var page = await visitor.Get("/");
        Assert.True((int)page.Status < 400, $"{page}: {page.Text}");
        Assert.Same(clock, app.Services.GetRequiredService<TimeProvider>());
        Assert.True(Directory.Exists(app.Data));

        var first = app.Address;
        await app.Restart();
        Assert.NotEqual(first, app.Address);
        using var again = app.Visitor();
        Assert.Equal(page.Status, (await again.Get("/")).Status);
    }

    [Fact]
    public async Task The_folder_of_a_stopped_application_is_removed()
    {
        var app = await RunningApp.Empty();
        await app.DisposeAsync();
        Assert.False(Directory.Exists(app.Data));
    }

    [Fact]
    public void The_clock_moves_only_when_it_is_moved()
    {
        var clock = new Clock();
        clock.SetTo(new DateOnly(2026, 1, 31));
        Assert.Equal(new DateTimeOffset(2026, 1, 31, 1, 0, 0, TimeSpan.Zero), clock.GetUtcNow());
        clock.Travel(months: 6);
        Assert.Equal(new DateOnly(2026, 7, 31), clock.Today);
        Assert.Equal(9, clock.GetLocalNow().Hour);
    }

    [Fact]
    public async Task A_visitor_sends_forms_as_a_page_offers_them()
    {
        await using var site = await Site.Start();
        using var visitor = new Visitor(site.Address);
        var form = await visitor.Get("/form");
        var answer = await visitor.Press(form, "交", ("word", "言"));
        Assert.Equal("/said?word=言&kept=留&go=yes", Uri.UnescapeDataString(answer.Location!));
        Assert.Equal("言 留 yes", (await visitor.Follow(answer)).Text);

        var without = await visitor.Http.PostAsync(new Uri("/form", UriKind.Relative), new FormUrlEncodedContent([new("word", "言")]), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, without.StatusCode);
    }

    [Fact]
    public async Task A_good_page_passes_the_browser_checks_in_both_windows()
    {
        await using var site = await Site.Start();
        foreach (var viewport in Viewport.Both)
        {
            var window = await Open(site.Address, viewport);
            Assert.Equal(200, await window.Go("/form"));
            await window.AxeClean();
            await window.WorksByKeyboard();
            await window.FitsItsWidth();
            await window.Fill("字", "言");
            await window.Press("交");
            Assert.Equal("言 留 yes", (await window.Text()).Trim());
        }
    }

    [Fact]
    public async Task A_bad_page_is_found_out()
    {
        await using var site = await Site.Start();
        await using var window = await Chromium.Open(site.Address, Viewport.Phone);
        await window.Go("/bad");
        Assert.Contains("label", (await Assert.ThrowsAnyAsync<XunitException>(window.AxeClean)).Message, StringComparison.Ordinal);
        var walk = (await Assert.ThrowsAnyAsync<XunitException>(window.WorksByKeyboard)).Message;
        Assert.Contains("Tab never comes to <button> 困", walk, StringComparison.Ordinal);
        Assert.Contains("one cannot see the focus on <a> 隐", walk, StringComparison.Ordinal);
        Assert.Contains("wide in a window of 390", (await Assert.ThrowsAnyAsync<XunitException>(window.FitsItsWidth)).Message, StringComparison.Ordinal);
        Assert.Contains(window.Errors, error => error.Contains("/nowhere.js", StringComparison.Ordinal));
    }

    [Fact]
    public void A_document_that_is_out_of_date_is_shown_by_its_first_difference()
    {
        Assert.Null(Generated.Difference("a\n", "a\n"));
        Assert.Equal(
            "Line 3 is the first that differs (3 lines kept, 3 made):\n    a\n    b\n  - c\n  + d",
            Generated.Difference("a\nb\nc\n", "a\nb\nd\n"));
    }

    private sealed class Site(WebApplication app) : IAsyncDisposable
    {
        public Uri Address => new(app.Urls.First());

        public static async Task<Site> Start()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Logging.ClearProviders();
            builder.Services.AddAntiforgery();
            var app = builder.Build();
            app.UseAntiforgery();
            app.MapGet("/favicon.ico", () => Results.NoContent());
            app.MapGet("/form", (HttpContext http, IAntiforgery antiforgery) =>
            {
                var token = antiforgery.GetAndStoreTokens(http);
                return Html($"""
                    {Head}<body><main><h1>试</h1><form method=post>
                    <input type=hidden name={token.FormFieldName} value="{token.RequestToken}">
                    <label>字 <input name=word></label> <label>日 <input type=date></label>
                    <label>甲 <input type=radio name=choice value=a></label> <label>乙 <input type=radio name=choice value=b></label>
                    <input type=hidden name=kept value=留><button name=go value=yes>交</button></form></main></body></html>
                    """);
            });
            app.MapPost("/form", ([FromForm] string word, [FromForm] string kept, [FromForm] string go) =>
                Results.Redirect($"/said?word={Uri.EscapeDataString(word)}&kept={Uri.EscapeDataString(kept)}&go={go}"));
            app.MapGet("/said", (string word, string kept, string go) => Html($"{Head}<body>{word} {kept} {go}</body></html>"));
            app.MapGet("/bad", () => Html($$"""
                {{Head}}<body><style>a:focus { outline: none } div { width: 1000px }</style>
                <input><a href="/form">隐</a><div>宽</div><button>困</button>
                <script>document.querySelector('a').addEventListener('keydown', event => event.preventDefault())</script>
                <script src="/nowhere.js"></script></body></html>
                """));
            await app.StartAsync();
            return new(app);
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();

        private static IResult Html(string html) => Results.Content(html, "text/html; charset=utf-8");
    }
}
