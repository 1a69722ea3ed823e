using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Browser;

/// <summary>Somebody on a road. What is wanted of them they find on their desk, and press the button there.</summary>
internal sealed partial class Actor(Road road, string name)
{
    /// <summary>Registers a lead; its number is the road's from now on.</summary>
    public async Task Registers(Action<Filling> fill)
    {
        var window = await OpensNewLead();
        await Fill(window, fill, Filling.Main);
        await Submit(window, Filling.Main, 302);
        road.Number = LeadNumber().Match(await Notice(window)).Value;
        Assert.NotEmpty(road.Number);
    }

    /// <summary>Tries to register a lead, and is refused under that number.</summary>
    public async Task MayNotRegister(string refusal, Action<Filling> fill)
    {
        var window = await OpensNewLead();
        await Fill(window, fill, Filling.Main);
        await Submit(window, Filling.Main, 422);
        Assert.Contains(refusal, await window.Page.Locator(".refusals").InnerTextAsync(), StringComparison.Ordinal);
    }

    /// <summary>Does what the desk asks for: presses its button there, fills in the form and sends it.</summary>
    public async Task Does(string title, Action<Filling>? fill = null)
    {
        var window = await Takes(title);
        await Fill(window, fill, Filling.Act);
        await Submit(window, Filling.Act, 302);
        await Done(window);
    }

    /// <summary>Tries what the desk asks for, and is refused under that number; what was typed stays.</summary>
    public async Task IsRefused(string refusal, string title, Action<Filling> fill)
    {
        var window = await Takes(title);
        await Fill(window, fill, Filling.Act);
        await Submit(window, Filling.Act, 422);
        Assert.Contains(refusal, await window.Page.Locator(".refusals").InnerTextAsync(), StringComparison.Ordinal);
    }

    /// <summary>Does what is possible but not wanted: the matter from the list, the link below what is wanted.</summary>
    public async Task Chooses(string title, Action<Filling> fill)
    {
        var window = await road.Desk(name);
        await Opens(window);
        await window.Press(title);
        Assert.Equal(title, await Heading(window));
        await Fill(window, fill, Filling.Act);
        await Submit(window, Filling.Act, 302);
        await Done(window);
    }

    /// <summary>The desk asks for it, with so many working days left (negative: overdue), under that clause.</summary>
    public async Task IsAsked(string title, int days, string? clause = null)
    {
        var line = await Line(await road.Desk(name), title);
        var due = await line.Locator(".due-days").InnerTextAsync();
        var expected = days switch { 0 => "今天", < 0 => $"−{-days}", _ => $"{days}" };
        Assert.StartsWith(expected, due.Trim(), StringComparison.Ordinal);
        Assert.Equal(days < 0, due.Contains("已逾期", StringComparison.Ordinal));
        if (clause is not null)
        {
            Assert.Contains(clause, await line.Locator("h2").InnerTextAsync(), StringComparison.Ordinal);
        }
    }

    /// <summary>The desk asks for it until that day.</summary>
    public async Task IsAskedBy(string title, string due) =>
        Assert.Equal(due, await (await Line(await road.Desk(name), title)).Locator(".due-days small").GetAttributeAsync("title"));

    /// <summary>Enters a step that somebody took on paper: the matter by its number, the step, the person.</summary>
    public async Task EntersFromPaper(string title, string by, Action<Filling> fill)
    {
        var window = await road.Desk(name);
        await window.Press("补录");
        await window.Fill("编号，或者姓名、工号", road.Number);
        await window.Press("查找");
        await window.Press(road.Number);
        await window.Page.Locator("tr", new() { HasText = by }).GetByRole(AriaRole.Link, new() { Name = title, Exact = true }).ClickAsync();
        await window.Settled();
        await Remember(window);
        await Fill(window, fill, Filling.Act);
        await Submit(window, Filling.Act, 302);
    }

    /// <summary>The desk does not ask for it in this matter.</summary>
    public async Task IsNotAsked(string title)
    {
        var window = await road.Desk(name);
        Assert.Equal(0, await Lines(window, title).CountAsync());
    }

    /// <summary>The matter does not exist for them: not on the desk, not in a list, not at its address.</summary>
    public async Task KnowsNothing()
    {
        var window = await road.Desk(name);
        foreach (var page in new[] { "/", "/matters", "/mine" })
        {
            Assert.Equal(200, await window.Go(page));
            Assert.DoesNotContain(road.Address, await window.Page.ContentAsync(), StringComparison.Ordinal);
        }

        Assert.Equal(404, await window.Go(road.Address));
        var hidden = await window.Text();
        Assert.Equal(404, await window.Go($"/matters/{Guid.Empty:N}"));
        Assert.Equal(await window.Text(), hidden);
    }

    /// <summary>Reads all of these on the matter's page, folded parts included.</summary>
    public async Task Reads(params string[] words)
    {
        var text = await ReadsMatter();
        Assert.All(words, word => Assert.Contains(word, text, StringComparison.Ordinal));
    }

    /// <summary>Reads none of these on the matter's page, though the page is there.</summary>
    public async Task NeverReads(params string[] words)
    {
        var text = await ReadsMatter();
        Assert.All(words, word => Assert.DoesNotContain(word, text, StringComparison.Ordinal));
    }

    /// <summary>The parts of a page in which several words stand side by side.</summary>
    public async Task ReadsTogether(string part, params string[] words)
    {
        var window = await road.Desk(name);
        await window.Go(road.Address);
        var found = await window.Page.Locator(part).AllTextContentsAsync();
        Assert.Contains(found, text => words.All(word => Squeezed(text).Contains(word, StringComparison.Ordinal)));
    }

    /// <summary>Follows a link of the matter's page; what opens is the road's matter from now on.</summary>
    public async Task Follows(string link)
    {
        var window = await road.Desk(name);
        await window.Go(road.Address);
        await window.Press(link);
        await Remember(window);
    }

    private async Task<Window> OpensNewLead()
    {
        var window = await road.Desk(name);
        await window.Press("线索");
        await window.Press("登记线索");
        return window;
    }

    private async Task<Window> Takes(string title)
    {
        var window = await road.Desk(name);
        await (await Line(window, title)).Locator("a.btn").ClickAsync();
        await window.Settled();
        Assert.Equal(title, await Heading(window));
        await Remember(window);
        return window;
    }

    private async Task<ILocator> Line(Window window, string title)
    {
        var lines = Lines(window, title);
        Assert.True(await lines.CountAsync() == 1, $"{name}'s desk does not ask once for 「{title}」 in {road.Number}, it says: {await window.Text()}");
        return lines;
    }

    private ILocator Lines(Window window, string title) => window.Page.Locator("li.demand", new() { HasText = road.Number })
        .Filter(new() { Has = window.Page.Locator("h2", new() { HasTextRegex = new($"^\\s*{Regex.Escape(title)}(\\s|$)") }) });

    // From the list of matters, by its number.
    private async Task Opens(Window window)
    {
        await window.Press("事项");
        await window.Page.GetByRole(AriaRole.Link, new() { Name = road.Number, Exact = true }).ClickAsync();
        await window.Settled();
    }

    private async Task<string> ReadsMatter()
    {
        var window = await road.Desk(name);
        Assert.Equal(200, await window.Go(road.Address));
        return Squeezed(await window.Page.Locator("main").TextContentAsync() ?? "");
    }

    private static async Task Fill(Window window, Action<Filling>? fill, string within)
    {
        var filling = new Filling(window, within);
        fill?.Invoke(filling);
        await filling.Fill();
    }

    // Every answer to a form is the first answer of a document after it was sent.
    private static async Task Submit(Window window, string within, int status)
    {
        var chosen = window.Page.Locator($"{within} button[data-chosen]");
        var button = await chosen.CountAsync() > 0 ? chosen : window.Page.Locator($"{within} button[type=submit]:not([data-look])").First;
        var answer = await window.Page.RunAndWaitForResponseAsync(() => button.ClickAsync(), response => response.Request.Method == "POST");
        await window.Settled();
        Assert.True(answer.Status == status, $"{window.Page.Url} was answered with {answer.Status}: {await window.Text()}");
    }

    // Whoever has nothing more to do with the matter comes back to the desk.
    private async Task Done(Window window)
    {
        Assert.StartsWith("已办理", await Notice(window), StringComparison.Ordinal);
        if (new Uri(window.Page.Url).AbsolutePath == road.Address)
        {
            await Remember(window);
        }
    }

    private async Task Remember(Window window)
    {
        road.Address = AddressOfMatter().Match(window.Page.Url).Value;
        road.Number = AnyNumber().Match(await window.Page.Locator(".page-head").InnerTextAsync()).Value;
    }

    private static async Task<string> Heading(Window window) =>
        Squeezed(await window.Page.Locator(".act h2").First.EvaluateAsync<string>("heading => heading.firstChild.textContent"));

    private static async Task<string> Notice(Window window) => (await window.Page.Locator("p.notice").InnerTextAsync()).Trim();

    private static string Squeezed(string text) => Whitespace().Replace(text, " ").Trim();

    [GeneratedRegex("线索〔[0-9]{4}〕[0-9]+号")]
    private static partial Regex LeadNumber();

    [GeneratedRegex("(线索|纪谈|组谈)〔[0-9]{4}〕[0-9]+号|未编号")]
    private static partial Regex AnyNumber();

    [GeneratedRegex("/matters/[0-9a-f-]+")]
    private static partial Regex AddressOfMatter();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Whitespace();
}
