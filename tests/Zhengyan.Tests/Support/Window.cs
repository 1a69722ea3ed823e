using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Zhengyan.Tests.Support;

/// <summary>A browser window of one person.</summary>
internal sealed class Window : IAsyncDisposable
{
    // In the page itself, and without what passed: axe's own binding opens a second page for each report, which takes longer than to find what is in it.
    private const string Barriers = """
        async () => (await axe.run(document, { resultTypes: ['violations'] })).violations.map(v =>
          [`${v.id} (${v.impact}): ${v.help}`, ...v.nodes.map(n => `    ${n.target}: ${n.html}`)].join('\n'))
        """;

    private static readonly BundledAxeScriptProvider Axe = new();

    private readonly IBrowserContext context;
    private readonly ConcurrentQueue<string> errors = new();

    public Window(IBrowserContext context, IPage page, Viewport viewport)
    {
        this.context = context;
        Page = page;
        Viewport = viewport;
        page.PageError += (_, error) => errors.Enqueue(error);
        page.Console += (_, message) =>
        {
            // A page that answers 422 or 404 is an answer, not an error; the console reports it as a failed load all the same.
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            {
                errors.Enqueue(message.Text);
            }
        };
        page.RequestFailed += (_, request) =>
        {
            if (request.Failure != "net::ERR_ABORTED")
            {
                errors.Enqueue($"{request.Url}: {request.Failure}");
            }
        };
        page.Response += (_, response) =>
        {
            if (response.Status >= 400 && response.Request.ResourceType != "document")
            {
                errors.Enqueue($"{response.Url}: {response.Status}");
            }
        };
    }

    public IPage Page { get; }

    public Viewport Viewport { get; }

    /// <summary>What went wrong in the browser: errors of scripts, policies that were broken, files that did not come.</summary>
    public IReadOnlyCollection<string> Errors => errors;

    public async Task<int> Go(string path) =>
        (await Page.GotoAsync(path) ?? throw new InvalidOperationException($"{path} gave no answer.")).Status;

    /// <summary>Picks the person of that very name on the demonstration's sign-in page.</summary>
    public async Task SignInAs(string person)
    {
        await Go(SignInPage.Demonstration);
        var button = Page.Locator("button").Filter(new() { Has = Page.Locator($"b:text-is('{person}')") });
        if (!await button.IsVisibleAsync())
        {
            await Page.Locator("details").Filter(new() { Has = button }).Locator("summary").ClickAsync();
        }

        await button.ClickAsync();
        await Settled();
        Assert.False(new Uri(Page.Url).AbsolutePath == SignInPage.Demonstration, $"{person} did not get past the sign-in page.");
    }

    /// <summary>Presses the first button or link that says so, and waits for the page that follows.</summary>
    public async Task Press(string text)
    {
        var named = new PageGetByRoleOptions { Name = text };
        await Page.GetByRole(AriaRole.Button, named).Or(Page.GetByRole(AriaRole.Link, new() { Name = text })).First.ClickAsync();
        await Settled();
    }

    /// <summary>
    /// Waits until the page is complete. The page itself is asked: of one that loads at once, the event can be over before anybody listens.
    /// </summary>
    public Task Settled() => Page.EvaluateAsync(
        "() => document.readyState === 'complete' ? 0 : new Promise(done => addEventListener('load', () => done(0), { once: true }))");

    /// <summary>Fills the field that is labelled so: text, a date, or a choice by what it says.</summary>
    public async Task Fill(string label, string value)
    {
        var field = Page.GetByLabel(label).First;
        if (await field.EvaluateAsync<string>("field => field.tagName") == "SELECT")
        {
            await field.SelectOptionAsync(new SelectOptionValue { Label = value });
        }
        else
        {
            await field.FillAsync(value);
        }
    }

    /// <summary>Ticks the box or picks the choice that is labelled so.</summary>
    public Task Tick(string label) => Page.GetByLabel(label).First.CheckAsync();

    /// <summary>What a person reads on the page.</summary>
    public Task<string> Text() => Page.Locator("body").InnerTextAsync();

    /// <summary>No barrier that axe knows of.</summary>
    public async Task AxeClean()
    {
        await Page.EvaluateAsync(Axe.GetScript());
        var barriers = await Page.EvaluateAsync<string[]>(Barriers);
        Assert.True(barriers.Length == 0, $"{Page.Url} ({Viewport}) has barriers:\n{string.Join('\n', barriers)}");
    }

    /// <summary>Everything that can be pressed or filled in is reached by Tab, and one sees where one is.</summary>
    public async Task WorksByKeyboard()
    {
        var problems = await KeyboardWalk.Problems(Page);
        Assert.True(problems.Count == 0, $"{Page.Url} ({Viewport}) does not work by keyboard alone:\n{string.Join('\n', problems)}");
    }

    // A caption as narrow as one letter stands upright, and fits every window.
    private const string Upright = """
        [...document.querySelectorAll('caption:not(.visually-hidden), h1, h2, h3')]
          .filter(e => e.checkVisibility() && e.textContent.trim().length > 1 && e.offsetWidth < 1.8 * parseFloat(getComputedStyle(e).fontSize))
          .map(e => e.textContent.trim())
        """;

    /// <summary>Nothing sticks out at the side, so that nobody must push the page to and fro.</summary>
    public async Task FitsItsWidth()
    {
        var width = await Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        Assert.True(width <= Viewport.Width, $"{Page.Url} is {width} wide in a window of {Viewport.Width} ({Viewport}).");
        var upright = await Page.EvaluateAsync<string[]>(Upright);
        Assert.True(upright.Length == 0, $"{Page.Url} squeezes to the width of a letter ({Viewport}): {string.Join(", ", upright)}");
    }

    /// <summary>A PNG of the window, or of the whole length of the page.</summary>
    public Task Picture(string file, bool whole = false) =>
        Page.ScreenshotAsync(new() { Path = file, FullPage = whole, Animations = ScreenshotAnimations.Disabled });

    public async ValueTask DisposeAsync() => await context.CloseAsync();
}
