using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Browser;

/// <summary>What somebody does in a form, in that order, by what stands on the page: labels, people's names, what buttons say.</summary>
internal sealed class Filling(Window window, string within)
{
    /// <summary>The form of what is wanted, on a matter's page.</summary>
    public const string Act = ".act";

    /// <summary>The form of a page that has but one.</summary>
    public const string Main = "main form";

    private readonly List<Func<Task>> doings = [];
    private ILocator Form => window.Page.Locator(within).First;

    public async Task Fill()
    {
        foreach (var doing in doings)
        {
            await doing();
        }
    }

    /// <summary>Types into the field of that label: words, a date, a time.</summary>
    public Filling Write(string label, string value) => Then(() => Field(label).FillAsync(value));

    /// <summary>Chooses one of a field's list.</summary>
    public Filling Select(string label, string choice) => Then(() => Field(label).SelectOptionAsync(new SelectOptionValue { Label = choice }));

    /// <summary>Ticks a box, once what the page is still looking up stands in its place and moves nothing any more.</summary>
    public Filling Tick(string label) => Then(async () =>
    {
        await Assertions.Expect(Form.Locator("[aria-busy=true]")).ToHaveCountAsync(0);
        await Field(label).CheckAsync();
    });

    /// <summary>Picks a choice or a person below that heading.</summary>
    public Filling Pick(string heading, string choice) => Then(() => Group(heading).Locator($"label:has(b:text-is('{choice}')), label:text-is('{choice}')").CheckAsync());

    /// <summary>Below that heading exactly these people are offered, each with a sentence that says so.</summary>
    public Filling Offers(string heading, params (string Name, string Why)[] people) => Then(async () =>
    {
        Assert.Equal(people.Select(p => p.Name), await Group(heading).Locator("label b").AllInnerTextsAsync());
        foreach (var (name, why) in people)
        {
            var offered = Group(heading).Locator(".form-check", new() { Has = window.Page.Locator($"b:text-is('{name}')") });
            Assert.Contains(why, await offered.InnerTextAsync(), StringComparison.Ordinal);
        }
    });

    /// <summary>Among the people offered below that heading one is not.</summary>
    public Filling DoesNotOffer(string heading, params string[] people) => Then(async () =>
        Assert.Empty((await Group(heading).Locator("label b").AllInnerTextsAsync()).Intersect(people)));

    /// <summary>Fills in a row of a table of measures, points or names, asking for one more where none is empty in sight.</summary>
    public Filling Row(string heading, int row, params (string Label, string Value)[] fields) => Then(async () =>
    {
        var line = Group(heading).Locator(".measure").Nth(row - 1);
        if (await line.CountAsync() == 0 || !await line.IsVisibleAsync())
        {
            await Group(heading).Locator("[data-add]").ClickAsync();
        }

        foreach (var (label, value) in fields)
        {
            var field = line.GetByLabel(label);
            await (await field.EvaluateAsync<string>("field => field.type") switch
            {
                "select-one" => field.SelectOptionAsync(new SelectOptionValue { Label = value }),
                "checkbox" => field.CheckAsync(),
                _ => field.FillAsync(value),
            });
        }
    });

    /// <summary>Writes beside a sentence of the record.</summary>
    public Filling Beside(string sentence, string words) => Then(() =>
        Form.Locator(".sentence", new() { HasText = sentence }).Locator("textarea").FillAsync(words));

    /// <summary>What was written is kept while it is written: the page is loaded again, and there it stands.</summary>
    public Filling IsKept(string label, string value) => Then(async () =>
    {
        await Assertions.Expect(Form.Locator("[data-draft-said]")).ToContainTextAsync("已保存草稿");
        await window.Page.ReloadAsync();
        Assert.Equal(value, await Field(label).InputValueAsync());
    });

    /// <summary>Signs with the mouse in the place for it.</summary>
    public Filling Sign() => Pick("签名", "在屏幕上手写签名").Then(async () =>
    {
        await Form.Locator("canvas").ScrollIntoViewIfNeededAsync();
        var place = (await Form.Locator("canvas").BoundingBoxAsync())!;
        foreach (var (from, to) in new[] { (0.2f, 0.4f), (0.5f, 0.8f) })
        {
            await window.Page.Mouse.MoveAsync(place.X + (place.Width * from), place.Y + (place.Height * 0.3f));
            await window.Page.Mouse.DownAsync();
            await window.Page.Mouse.MoveAsync(place.X + (place.Width * to), place.Y + (place.Height * 0.8f), new() { Steps = 12 });
            await window.Page.Mouse.UpAsync();
        }

        Assert.StartsWith("M", await Form.Locator("[name=strokes]").InputValueAsync(), StringComparison.Ordinal);
    });

    /// <summary>The form says so.</summary>
    public Filling Says(params string[] words) => Then(async () =>
    {
        var text = await Form.TextContentAsync();
        Assert.All(words, word => Assert.Contains(word, text, StringComparison.Ordinal));
    });

    /// <summary>Follows a link of the form, to another form of the same matter.</summary>
    public Filling Follow(string link) => Then(async () =>
    {
        await Form.GetByRole(AriaRole.Link, new() { Name = link }).ClickAsync();
        await window.Settled();
    });

    /// <summary>Sends it by another button than the first.</summary>
    public Filling By(string button) => Then(() =>
        Form.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).EvaluateAsync("button => button.dataset.chosen = ''"));

    private ILocator Field(string label) => Form.GetByLabel(new Regex($"^\\s*{Regex.Escape(label)}(（[^（）]*）)?\\s*$")).First;

    private ILocator Group(string heading) => Form.Locator("fieldset", new()
    {
        Has = window.Page.Locator("legend", new() { HasTextRegex = new($"^\\s*{Regex.Escape(heading)}(（[^（）]*）)?\\s*$") }),
    });

    private Filling Then(Func<Task> doing)
    {
        doings.Add(doing);
        return this;
    }
}
